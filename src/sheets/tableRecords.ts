import type { TableRecord } from "../agreements";
import type { CellValue } from "../bands";
import type { Place } from "../messages";
import { atOnce, eachInSlices, type InSlices } from "../slices";
import { cellAddress } from "./cellAddress";
import type { TableName } from "./schema/tableName";
import { schemas } from "./schema/schemas";
import { titleKey } from "./tableColumns";
import type { TableData } from "./tableData";

/**
 * A table's rows as records by column title, wholly blank rows left out. Titles of DeviceBill's own columns are given
 * as the schema writes them, however the user spaced or capitalised them.
 */
export function tableRecords(table: TableData): TableRecord[] {
  return atOnce(tableRecordsInSlices(table));
}

/** The same of a table with many rows. */
export function* tableRecordsInSlices(table: TableData): InSlices<TableRecord[]> {
  const schema = schemas[table.name as TableName];
  const known = new Map(schema?.columns.map(({ title }) => [titleKey(title), title]));
  const titles = table.headers.map((header) => known.get(titleKey(header)) ?? header.trim());
  const positions = new Map(titles.map((title, index) => [title, index]));
  const records: TableRecord[] = [];
  yield* eachInSlices(table.rows, (row, index) => {
    if (row.every(isBlank)) return;
    const sheetRow = table.headerRow + 1 + index;
    const place: Place = { sheet: table.sheet, table: table.name, row: sheetRow + 1 };
    const cells: Record<string, CellValue> = {};
    titles.forEach((title, column) => {
      cells[title] = row[column] ?? "";
    });
    const placeOf = (column: string): Place => {
      const position = positions.get(column);
      return position === undefined
        ? { ...place, column }
        : { ...place, column, cell: cellAddress(sheetRow, table.firstColumn + position) };
    };
    records.push({ place, cells, placeOf });
  });
  return records;
}

function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}
