import { readBands, type CellValue } from "../bands";
import { nativeFormula } from "../charges";
import { readChargeCall, usesDeviceBill, type ChargeCall } from "../sheets";
import { runExcel } from "./runExcel";
import { workbookError } from "./workbookError";

export interface LeftHouse {
  /** Cells whose function was replaced. */
  readonly replaced: number;
  /** Cells that still use a function of the add-in, because no built-in formula does the same. */
  readonly kept: number;
}

/**
 * Makes the selected cells independent of the add-in, for a workbook that leaves the house: each of its functions is replaced
 * by its present value, or, where that is asked and possible, by a formula of built-in functions with the same result. Other
 * formulas in the selection stay.
 *
 * @throws WorkbookError where nothing selected uses the add-in; then nothing is written
 */
export async function leaveHouse(by: "formulas" | "values"): Promise<LeftHouse> {
  return runExcel(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const used = selected.worksheet.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    if (used.isNullObject) throw workbookError("workbook.no_functions");
    const area = selected.getIntersectionOrNullObject(used.address).load("formulas,values");
    await context.sync();
    if (area.isNullObject) throw workbookError("workbook.no_functions");
    const formulas = area.formulas as CellValue[][];
    const count = formulas.flat().filter(usesDeviceBill).length;
    if (count === 0) throw workbookError("workbook.no_functions");
    if (by === "values") {
      // A value that a function has spilled goes with the function, so it is written too; a plain one only again.
      const values = area.values as CellValue[][];
      area.values = formulas.map((row, r) =>
        row.map((formula, c) => (isOwnFormula(formula) ? null : values[r]?.[c])),
      ) as unknown[][];
      await context.sync();
      return { replaced: count, kept: 0 };
    }
    const calls = formulas.map((row) => row.map((one) => (usesDeviceBill(one) ? readChargeCall(one) : null)));
    const bands = new Map<string, Excel.Range>();
    for (const one of calls.flat()) {
      if (one && !bands.has(bandsKey(one))) bands.set(bandsKey(one), bandsRange(context, selected, one).load("values"));
    }
    await context.sync();
    let replaced = 0;
    area.formulas = calls.map((row) =>
      row.map((one) => {
        const native = one && nativeOf(one, bands.get(bandsKey(one))?.values as CellValue[][]);
        if (native) replaced += 1;
        return native;
      }),
    ) as unknown[][];
    await context.sync();
    return { replaced, kept: count - replaced };
  });
}

/** A formula that is not the add-in's stays as it is. */
function isOwnFormula(formula: CellValue): boolean {
  return typeof formula === "string" && formula.startsWith("=") && !usesDeviceBill(formula);
}

const bandsKey = ({ bandsSheet, bands }: ChargeCall): string => `${bandsSheet ?? ""}!${bands}`;

function bandsRange(
  context: Excel.RequestContext,
  selected: Excel.Range,
  { bandsSheet, bands }: ChargeCall,
): Excel.Range {
  const sheet = bandsSheet === null ? selected.worksheet : context.workbook.worksheets.getItem(bandsSheet);
  return sheet.getRange(bands);
}

function nativeOf(
  { quantity, mechanism, decimals }: ChargeCall,
  cells: readonly (readonly CellValue[])[],
): string | null {
  const { table } = readBands(cells);
  const formula = table && nativeFormula(quantity, table, mechanism, decimals);
  return typeof formula === "string" ? formula : null;
}
