import { runExcel } from "./runExcel";
import { workbookError } from "./workbookError";

/**
 * Brings a sheet to the front.
 * @throws WorkbookError where there is no sheet of that name any more
 */
export async function showSheet(name: string): Promise<void> {
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
    await context.sync();
    if (sheet.isNullObject) throw workbookError("workbook.no_such_sheet", { sheet: name });
    sheet.activate();
    await context.sync();
  });
}
