import type { Store, StoredValue } from "../store/store";

export type DemoRecord = Readonly<Record<string, StoredValue>>;

/** Types records into a table of the workbook, below those that it has, as a person would. */
export function appendRecords(store: Store, tableName: string, records: readonly DemoRecord[]): void {
  const table = store.tables().find(({ name }) => name === tableName);
  if (!table) throw new Error(`The workbook has no table ${tableName}.`);
  const { sheetId, area } = table;
  const [titles = [], ...rows] = store.values(sheetId, area);
  const taken = rows.findLastIndex((row) => row.some((value) => value !== "")) + 1;
  const added = { ...area, row: area.row + 1 + taken, rows: records.length };
  const [formats = []] = store.numberFormats(sheetId, { ...area, row: area.row + 1, rows: 1 });
  store.setNumberFormats(
    sheetId,
    added,
    records.map(() => formats),
  );
  store.write(
    sheetId,
    added,
    records.map((record) => titles.map((title) => record[String(title)] ?? "")),
  );
  const needed = 1 + taken + records.length;
  if (needed > area.rows) store.updateTable(table.id, { area: { ...area, rows: needed } });
}

/** A table's records by column title; blank rows are left out. */
export function readRecords(store: Store, tableName: string): DemoRecord[] {
  const table = store.tables().find(({ name }) => name === tableName);
  if (!table) return [];
  const [titles = [], ...rows] = store.values(table.sheetId, table.area);
  return rows
    .filter((row) => row.some((value) => value !== ""))
    .map((row) => Object.fromEntries(row.map((value, column) => [String(titles[column]), value])));
}
