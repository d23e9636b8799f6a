import type { CellValue } from "../bands";
import type { Place } from "../messages";

/** One row of a workbook table, its cells by column title. Blank cells are "". */
export interface TableRecord {
  /** Sheet, table and the row's number on the sheet. */
  readonly place: Place;
  readonly cells: Readonly<Record<string, CellValue>>;
  /** The place of one cell of the row, with its A1 address where the column exists. */
  readonly placeOf: (column: string) => Place;
}
