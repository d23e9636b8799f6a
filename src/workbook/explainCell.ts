import { isErrorText, type CellValue } from "../bands";
import type { Finding } from "../messages";
import { explainCall, findFunctionCall, splitArguments, type ArgumentCells, type FormulaHelp } from "../sheets";
import { runExcel } from "./runExcel";
import { workbookError } from "./workbookError";

/** What a cell shows, and what its function did. */
export interface ExplainedCell {
  /** A1 address with the sheet's name. */
  readonly address: string;
  readonly formula: string;
  readonly value: CellValue;
  readonly help: FormulaHelp;
}

const reference =
  /^(?:('(?:[^']|'')+'|[^\s'!:,(){}]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})$/i;

/**
 * Explains the DEVICEBILL function of the selected cell, or of the first of the selected cells.
 *
 * @throws WorkbookError where it uses none
 */
export async function explainCell(): Promise<ExplainedCell> {
  return runExcel(async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0).load("address,formulas,values");
    await context.sync();
    const formula = String(cell.formulas[0]?.[0] ?? "");
    const value = (cell.values[0]?.[0] ?? null) as CellValue;
    const call = formula.startsWith("=") ? findFunctionCall(formula) : null;
    if (!call) throw workbookError("workbook.no_function_here");
    const ranges = call.arguments.map((text) => {
      const [, sheet, address] = reference.exec(text) ?? [];
      if (address === undefined) return null;
      const home =
        sheet === undefined
          ? cell.worksheet
          : context.workbook.worksheets.getItemOrNullObject(sheet.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'"));
      const range = home.getRange(address.replaceAll("$", ""));
      // Whole columns come without their empty rows; any other range as it is, like the function gets it.
      const isWhole = !/\d/.test(address);
      return (isWhole ? range.getUsedRangeOrNullObject(true) : range).load("values,rowIndex,address");
    });
    await context.sync();
    const given = call.arguments.map((text, index): ArgumentCells | null => {
      const range = ranges[index];
      if (!range) return typedCells(text);
      if (range.isNullObject) return { values: [[null]], sheet: null, row: 1 };
      const sheet = range.address.slice(0, range.address.lastIndexOf("!")).replace(/^'(.*)'$/s, "$1");
      return { values: range.values as CellValue[][], sheet: sheet.replaceAll("''", "'"), row: range.rowIndex + 1 };
    });
    const help = explainCall(call, given);
    const shown = shownError(value, help);
    return {
      address: cell.address,
      formula,
      value,
      help: shown ? { ...help, findings: [...help.findings, shown] } : help,
    };
  });
}

/** A value or an array that is typed into a formula; null where the text is neither. */
function typedCells(text: string): ArgumentCells | null {
  const inside = /^\{(.*)\}$/s.exec(text)?.[1];
  const rows = inside === undefined ? [[text]] : splitArguments(inside, ";").map((row) => splitArguments(row));
  const values = rows.map((row) => row.map(typedValue));
  return values.flat().includes(undefined)
    ? null
    : { values: values as readonly (readonly CellValue[])[], sheet: null, row: 1 };
}

function typedValue(text: string): CellValue | undefined {
  if (text === "") return null;
  if (/^[-+]?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  return quoted?.replaceAll('""', '"');
}

/** Where nothing is wrong with what the function was given, the error is of the cell itself. */
function shownError(value: CellValue, { charge, findings }: FormulaHelp): Finding | null {
  const isTold = findings.some(({ severity }) => severity === "error") || (charge === null && findings.length > 0);
  if (!isErrorText(value) || isTold) return null;
  const code = value === "#SPILL!" ? "functions.noRoom" : "functions.notWorkedOut";
  return { code, severity: "error", place: {}, values: { text: String(value) } };
}
