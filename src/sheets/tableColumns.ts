import type { TableSchema } from "./schema/tableSchema";
import type { TableData } from "./tableData";

/**
 * Where each of the schema's columns stands in a table, zero-based from the table's first column; columns that are
 * missing have no entry. Titles agree without regard to case and surrounding spaces.
 */
export function tableColumns(table: Pick<TableData, "headers">, schema: TableSchema): ReadonlyMap<string, number> {
  const positions = new Map(table.headers.map((header, index) => [titleKey(header), index]));
  const found = new Map<string, number>();
  for (const { title } of schema.columns) {
    const index = positions.get(titleKey(title));
    if (index !== undefined) found.set(title, index);
  }
  return found;
}

/** Titles that agree have the same key. */
export function titleKey(title: string): string {
  return title.trim().replace(/\s+/g, " ").toLowerCase();
}
