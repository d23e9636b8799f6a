import { inWords } from "./workbookError";

/** Runs a batch against the workbook, after the user has left the cell they are editing; Excel's errors come in words. */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw inWords(error);
  }
}

/** A context that `Excel.run` has let go of; null before the first request, and after one that failed. */
let released: Excel.RequestContext | null = null;

/**
 * Sends one request, in the same way. While `Excel.run` holds a context it has Excel keep every range for later requests, with
 * two more actions for each; nothing is kept longer than this request, so a context that it has let go of does, for all of them.
 */
export async function sendRequest(request: (context: Excel.RequestContext) => void): Promise<void> {
  try {
    released ??= await Excel.run({ delayForCellEdit: true }, (fresh) => Promise.resolve(fresh));
    request(released);
    await released.sync();
  } catch (error) {
    released = null;
    throw inWords(error);
  }
}
