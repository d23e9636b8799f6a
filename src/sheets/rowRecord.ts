import type { TableSchema } from "./schema/tableSchema";
import { tableColumns } from "./tableColumns";
import type { TableData } from "./tableData";
import type { PlanCell } from "./workbookPlan";

/** One row to write, by column title. A title without an entry is written blank. */
export type RowRecord = Readonly<Record<string, PlanCell>>;

/** A record as cells in the order of the titles; a column or a row that is nobody's (null) is left as it stands. */
export function rowCells(record: RowRecord | null, titles: readonly (string | null)[]): PlanCell[] {
  return titles.map((title) => (title === null || record === null ? null : (record[title] ?? "")));
}

/** A row as it stands, to be written again; `row` zero-based below the heading. */
export function rowRecordOf(table: TableData, schema: TableSchema, row: number): RowRecord {
  const cells = table.rows[row] ?? [];
  const record: Record<string, PlanCell> = {};
  for (const [title, column] of tableColumns(table, schema)) record[title] = cells[column] ?? "";
  return record;
}
