import { findingError } from "./cellError";
import { decodeScalar } from "./decodeArguments";

/** A cell as a formula names it: `B2`, `$B$2`, `Prices!B2`, `'My sheet'!B2`, or a column of its table's row, `[@Quantity]`. */
const cellReference = /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/iu;
const columnReference = /^[\p{L}_]?[\p{L}\p{N}_.]*\[@(?:\[[^[\]]+\]|[^[\]]+)\]$/u;
/** A sheet's name that needs no quotes: letters first, and not to be taken for a cell such as Q1, R1C1 or RC. */
const plainSheet = /^(?![A-Z]{1,3}\d+$|R?\d*C?\d*$|TRUE$|FALSE$)[\p{L}_][\p{L}\p{N}_.]*$/iu;
const [lastColumn, lastRow] = ["XFD", 1_048_576];
const argument = "quantity cell";

/**
 * The reference that a native formula names its quantity by: the cell that was given as the argument, or, where Excel does
 * not say which that was, the text in it.
 *
 * @param value What the argument came as.
 * @param invocation What Excel says of the call: addresses such as `Sheet1!B2`.
 * @throws CustomFunctions.Error #VALUE! where it is neither the one nor the other.
 */
export function quantityReference(value: unknown, invocation: CustomFunctions.Invocation | undefined): string {
  const given = invocation?.parameterAddresses?.[0] ?? "";
  const text =
    given === "" ? String(decodeScalar(value, argument) ?? "").trim() : withinSheet(given, invocation?.address ?? "");
  if ((cellReference.test(text) && isOnSheet(text)) || columnReference.test(text)) return text;
  const values = { text };
  throw findingError({ code: "functions.reference", severity: "error", place: { table: argument }, values });
}

/** True for an address within the rows and columns that a sheet has; XFE1 is a name to Excel, not a cell. */
function isOnSheet(address: string): boolean {
  const [, column = "", row = ""] = /([A-Z]+)\$?(\d+)$/i.exec(address) ?? [];
  const beyond = column.length === lastColumn.length && column.toUpperCase() > lastColumn;
  return !beyond && Number(row) <= lastRow;
}

/** An address without its sheet where that is the caller's own, else with the sheet in quotes where it needs them. */
function withinSheet(address: string, caller: string): string {
  const [sheet, cell] = split(address);
  if (sheet === split(caller)[0]) return cell;
  return `${plainSheet.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}

/** Sheet, without quotes, and cell of an address. */
function split(address: string): [string, string] {
  const at = address.lastIndexOf("!");
  const sheet = address.slice(0, Math.max(at, 0));
  return [sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, address.slice(at + 1)];
}
