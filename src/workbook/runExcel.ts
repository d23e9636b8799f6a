import { inWords } from "./workbookError";

/** A context that `Excel.run` has let go of; null before the first, and after a request that failed. */
let released: Excel.RequestContext | null = null;

/** Runs a batch against the workbook, after the user has left the cell they are editing; Excel's errors come in words. */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    let used: Excel.RequestContext | null = null;
    const result = await Excel.run({ delayForCellEdit: true }, (context) => {
      used = context;
      return batch(context);
    });
    released = used;
    return result;
  } catch (error) {
    throw inWords(error);
  }
}

/**
 * Sends one request, in the same way. While `Excel.run` holds a context it has Excel keep every range for later requests, with
 * two more actions for each; nothing is kept longer than this request, so the context of the last run does, which it has let go
 * of. What a context names is numbered, so that one used for ever would send longer and longer numbers.
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
