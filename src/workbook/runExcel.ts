import { inWords } from "./workbookError";

/** Runs a batch against the workbook, after the user has left the cell they are editing; Excel's errors come in words. */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw inWords(error);
  }
}
