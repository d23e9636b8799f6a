import { isBlank, isErrorText, type BandsReading, type BandTable, type CellValue } from "../src/bands";
import { findMechanism, mechanisms, type Mechanism } from "../src/charges";
import { moreFaults, sentence, type Finding, type FunctionCode } from "../src/messages";
import { readNumber, zero, type Exact } from "../src/money";
import { findTable, type KnownTable } from "./bandTableCache";
import { cellError, findingError } from "./cellError";
import { decodeCell } from "./decodeCell";
import type { PreparedCharge, TermCells } from "./preparedCharges";

/** One quantity: a number, null where its cell is blank, or what is wrong with it. */
export type Quantity =
  { readonly value: Exact | null; readonly finding: null } | { readonly value: null; readonly finding: Finding };

/** The quantities of a call. `single` where one value came, not in an array of rows. */
export interface Quantities {
  readonly single: boolean;
  readonly rows: readonly (readonly Quantity[])[];
}

/** How each argument is decoded, by its name, which is the same in every function. */
const decoders = {
  quantity: decodeQuantities,
  quantities: (value: unknown) => decodeQuantities(value, "quantities"),
  bands: decodeBands,
  otherBands: (value: unknown) => decodeBands(value, "other bands"),
  mechanism: decodeMechanism,
  otherMechanism: (value: unknown) => decodeMechanism(value, "other mechanism"),
  decimals: decodeDecimals,
  blockSize: decodeBlockSize,
  price: decodePrice,
};

type Decoders = typeof decoders;
type Decoded<Raw> = { readonly [Name in keyof Raw & keyof Decoders]: ReturnType<Decoders[Name]> };

/**
 * Decodes the arguments of a worksheet function.
 *
 * @throws CustomFunctions.Error #VALUE! for an argument that cannot be used; its message names the argument, the row and the
 *   cure. A bad quantity does not fail the call: its cell shows the error.
 */
export function decodeArguments<Raw extends Partial<Record<keyof Decoders, unknown>>>(raw: Raw): Decoded<Raw> {
  const decoded = Object.entries(raw).map(([name, value]) => [name, decoders[name as keyof Decoders](value)] as const);
  return Object.fromEntries(decoded) as Decoded<Raw>;
}

function finding(code: FunctionCode, argument: string, cell: CellValue, row?: number): Finding {
  return {
    code: isErrorText(cell) ? "functions.cellError" : code,
    severity: "error",
    place: { table: argument, ...(row === undefined ? {} : { row }) },
    values: { text: shown(cell), known: mechanisms.join(", ") },
  };
}

/** A cell as Excel shows it. */
function shown(cell: CellValue): string {
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell ?? "");
}

/** Whether a value came as an array of rows. Excel mixes no rows with single values, so the first tells. */
export function isRange(value: unknown): value is readonly (readonly unknown[])[] {
  return Array.isArray(value) && (value.length === 0 || Array.isArray(value[0]));
}

function decodeQuantities(value: unknown, argument = "quantity"): Quantities {
  if (!isRange(value)) return { single: true, rows: [[decodeQuantity(decodeCell(value), undefined, argument)]] };
  const lone = value.length === 1 && value[0]?.length === 1;
  return {
    single: false,
    rows: value.map((row, index) =>
      row.map((cell) => decodeQuantity(decodeCell(cell), lone ? undefined : index + 1, argument)),
    ),
  };
}

/** @param row Row of the range, from 1; absent for a lone quantity. */
export function decodeQuantity(cell: CellValue, row?: number, argument = "quantity"): Quantity {
  if (isBlank(cell)) return { value: null, finding: null };
  const { number, fault } = readNumber(cell);
  if (number !== null && !number.percent && number.currency === null) return { value: number.value, finding: null };
  const code = fault === "two meanings" ? "functions.twoMeanings" : "functions.quantityUnreadable";
  return { value: null, finding: finding(code, argument, cell, row) };
}

/** Faults told in one message; Excel's error card is small. */
const mostFaults = 3;

function decodeBands(value: unknown, argument = "bands"): BandTable {
  return tableOf(decodeRange(value).reading, argument);
}

/** A range of bands, as it was read now or earlier. A single value is a range of one cell. */
export function decodeRange(value: unknown): KnownTable {
  return findTable(isRange(value) ? value : [[value]]);
}

/**
 * The table that was read from a range.
 *
 * @throws CustomFunctions.Error #VALUE! with the faults, for a range that was refused.
 */
export function tableOf({ table, findings }: BandsReading, argument = "bands"): BandTable {
  if (table !== null) return table;
  const faults = findings.filter((fault) => fault.severity === "error");
  const told = faults
    .slice(0, mostFaults)
    .map((fault) => sentence({ ...fault, place: { table: argument, ...fault.place } }));
  const hints = findings.filter((fault) => fault.severity === "info").map(sentence);
  const more = faults.length > mostFaults ? [moreFaults(faults.length - mostFaults)] : [];
  throw cellError("#VALUE!", [...told, ...more, ...hints].join(" "));
}

/**
 * Decodes an argument of one number.
 *
 * @param code What to say where it is none; units have neither a currency nor a percent sign, and money no percent sign.
 * @returns null for a blank or omitted argument.
 */
function decodeNumber(argument: string, value: unknown, code: "functions.amount" | "functions.units"): Exact | null {
  const cell = decodeScalar(value, argument);
  if (isBlank(cell)) return null;
  const { number, fault } = readNumber(cell);
  if (fault === "two meanings") throw findingError(finding("functions.twoMeanings", argument, cell));
  if (number === null || number.percent || (code === "functions.units" && number.currency !== null))
    throw findingError(finding(code, argument, cell));
  return number.value;
}

/** An argument that a call cannot do without. */
function needed(number: Exact | null, argument: string, example: string): Exact {
  if (number !== null) return number;
  const missing = finding("functions.argumentMissing", argument, null);
  throw findingError({ ...missing, values: { example } });
}

/** The terms that were given. A fault in one of them fails the call. */
export function decodeTerms(cells: TermCells): PreparedCharge["terms"] {
  const mechanism = decodeMechanism(cells.mechanism);
  const included = decodeNumber("included", cells.included, "functions.units");
  const minimum = decodeNumber("minimum", cells.minimum, "functions.amount");
  const maximum = decodeMaximum(cells.maximum);
  const decimals = decodeDecimals(cells.decimals);
  return {
    mechanism,
    ...(included === null ? {} : { included }),
    ...(minimum === null ? {} : { minimum }),
    ...(maximum === null ? {} : { maximum }),
    ...(decimals === null ? {} : { decimals }),
  };
}

/** On desktop Excel a blank cell arrives as 0: a maximum of 0, which would make every charge free, means none. */
function decodeMaximum(value: unknown): Exact | null {
  const maximum = decodeNumber("maximum", value, "functions.amount");
  return maximum?.isZero() === true ? null : maximum;
}

function decodePrice(value: unknown): Exact {
  return needed(decodeNumber("price", value, "functions.amount"), "price", "the price of a block, such as 15");
}

function decodeBlockSize(value: unknown): Exact {
  const argument = "block size";
  const size = needed(decodeNumber(argument, value, "functions.units"), argument, "the units in a block, such as 10");
  if (!size.gt(zero)) throw findingError(finding("functions.blockSize", argument, size.toString()));
  return size;
}

/**
 * An argument of one value; a range of one cell counts as its cell. Blank is null.
 *
 * @throws CustomFunctions.Error #VALUE! for a range of several cells: which of them is meant, nobody can say.
 */
export function decodeScalar(value: unknown, argument: string): CellValue {
  if (typeof value === "number" || value === null) return value;
  const cells = isRange(value) ? value.flat() : [value];
  if (cells.length > 1) {
    const several = finding("functions.oneValue", argument, null);
    throw findingError({ ...several, values: { count: cells.length } });
  }
  const cell = decodeCell(cells[0]);
  return isBlank(cell) ? null : cell;
}

function decodeMechanism(value: unknown, argument = "mechanism"): Mechanism {
  if (mechanisms.includes(value as Mechanism)) return value as Mechanism;
  const cell = decodeScalar(value, argument);
  const mechanism = findMechanism(String(cell ?? ""));
  if (mechanism === undefined) throw findingError(finding("functions.mechanism", argument, cell));
  return mechanism;
}

/** @returns null for no rounding. An omitted argument arrives as null. */
function decodeDecimals(value: unknown): number | null {
  const cell = decodeScalar(value, "decimals");
  if (isBlank(cell)) return null;
  const { number } = readNumber(cell);
  const decimals = number === null || number.currency !== null ? NaN : number.value.toNumber();
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15)
    throw findingError(finding("functions.decimals", "decimals", cell));
  return decimals;
}
