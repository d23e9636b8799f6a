import type { TableName } from "./schema/tableName";
import type { TableData } from "./tableData";

/** The workbook as far as DeviceBill reads it: its own tables as they stand, and the names that are taken. */
export interface Book {
  /** Null where the workbook has no table of that name. */
  readonly tables: Readonly<Record<TableName, TableData | null>>;
  /** Every sheet in the workbook, hidden ones too, in order. */
  readonly sheetNames: readonly string[];
  /** Sheets that the user has protected. */
  readonly protectedSheets: readonly string[];
  /** Every table in the workbook, DeviceBill's own and others. */
  readonly tableNames: readonly string[];
}
