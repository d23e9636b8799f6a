import type { Book } from "./book";
import type { TableName } from "./schema/tableName";
import type { TableData } from "./tableData";

/** The table, which `findObstacles` has been asked for before; a plan that gets here without it is a bug. */
export function assertTable(book: Book, name: TableName): TableData {
  const table = book.tables[name];
  if (table === null) throw new Error(`The workbook has no table ${name}; look for obstacles before planning.`);
  return table;
}
