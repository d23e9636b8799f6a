import type { Place } from "../messages";
import { runExcel } from "./runExcel";
import { workbookError } from "./workbookError";

/**
 * Selects the cell that a finding is about; where it names only a row, the whole row.
 * @throws WorkbookError where the sheet is gone
 */
export async function showCell(place: Place): Promise<void> {
  await runExcel(async (context) => {
    const name = place.sheet ?? "";
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
    await context.sync();
    if (sheet.isNullObject) throw workbookError("workbook.no_such_sheet", { sheet: name });
    sheet.activate();
    sheet.getRange(place.cell ?? (place.row === undefined ? "A1" : `${place.row}:${place.row}`)).select();
    await context.sync();
  });
}
