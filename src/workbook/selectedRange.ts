import type { CellValue } from "../bands";
import { runExcel } from "./runExcel";
import { workbookError } from "./workbookError";

export interface SelectedRange {
  /** A1 address with the sheet's name. */
  readonly address: string;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * The cells that the user has selected, as far as the sheet is used: whole columns come without their empty rows.
 * @throws WorkbookError where nothing but empty cells is selected, or several areas are
 */
export async function selectedRange(): Promise<SelectedRange> {
  return runExcel(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const used = selected.worksheet.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    if (used.isNullObject) throw workbookError("workbook.no_selection");
    const filled = selected.getIntersectionOrNullObject(used.address).load("address,values");
    await context.sync();
    if (filled.isNullObject) throw workbookError("workbook.no_selection");
    return { address: filled.address, values: filled.values as CellValue[][] };
  });
}
