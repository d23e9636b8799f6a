import { readContentsInSlices, type Book, type BookContents } from "../sheets";
import { readBook } from "./readBook";
import { takeTurns } from "./takeTurns";

/**
 * Reads DeviceBill's tables and what they mean, in slices: a workbook may have a hundred thousand devices.
 *
 * @throws WorkbookError where the signal stops it
 */
export async function readBookContents(
  signal?: AbortSignal,
): Promise<{ readonly book: Book; readonly contents: BookContents }> {
  const book = await readBook();
  return { book, contents: await takeTurns(readContentsInSlices(book), signal) };
}
