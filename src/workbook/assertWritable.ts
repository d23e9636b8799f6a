import { findObstacles, type Book, type TableName } from "../sheets";
import { WorkbookError } from "./workbookError";

/**
 * Goes on only where these tables can be written as they stand.
 * @throws WorkbookError with the first reason why not
 */
export function assertWritable(book: Book, names: readonly TableName[]): void {
  const [obstacle] = findObstacles(book, names);
  if (obstacle) throw new WorkbookError(obstacle);
}
