import type { CellValue } from "../bands";

/**
 * A workbook table as plain data, exactly as read. Columns are found by title because a user may move them.
 */
export interface TableData {
  /** The table's name in the workbook, for example `Agreements`. */
  readonly name: string;
  /** The worksheet it stands on. */
  readonly sheet: string;
  /** Zero-based row of the header on the sheet. */
  readonly headerRow: number;
  /** Zero-based column of the table's first column on the sheet. */
  readonly firstColumn: number;
  readonly headers: readonly string[];
  /** The rows below the header; each as long as `headers`. A totals row is not among them. */
  readonly rows: readonly (readonly CellValue[])[];
  /** True where the table shows a totals row, which stands where new rows would go. */
  readonly hasTotals: boolean;
  /** True where the sheet holds something further down than the table, which new rows must push down. */
  readonly occupiedBelow: boolean;
}
