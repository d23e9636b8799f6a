import { schemas, tableNames, type Book, type TableData, type TableName } from "../../src/sheets";
import type { CellValue } from "../../src/bands";

/** A table as it would be read, with the schema's columns unless others are given. */
export function makeTable(
  name: TableName,
  rows: readonly (readonly CellValue[])[],
  change: Partial<TableData> = {},
): TableData {
  const headers = schemas[name].columns.map(({ title }) => title);
  return {
    name,
    sheet: schemas[name].sheet,
    headerRow: 0,
    firstColumn: 0,
    headers,
    rows,
    hasTotals: false,
    occupiedBelow: false,
    ...change,
  };
}

/** A workbook with these tables and no others. */
export function makeBook(tables: readonly TableData[], change: Partial<Book> = {}): Book {
  const byName = Object.fromEntries(tableNames.map((name) => [name, null])) as Record<TableName, TableData | null>;
  for (const table of tables) byName[table.name as TableName] = table;
  return {
    tables: byName,
    sheetNames: ["Sheet1", ...tables.map(({ sheet }) => sheet)],
    protectedSheets: [],
    tableNames: tables.map(({ name }) => name),
    ...change,
  };
}
