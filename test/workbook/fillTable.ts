import { schemas, type TableName } from "../../src/sheets";

/** Puts rows into one of the tables without going through Excel. */
export function fillTable(name: TableName, records: readonly Readonly<Record<string, string | number>>[]): void {
  const { store } = workbench;
  const table = store.tables().find((one) => one.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  const columns = schemas[name].columns.map(({ title }) => title);
  store.updateTable(table.id, { area: { ...table.area, rows: records.length + 1 } });
  const area = { ...table.area, row: table.area.row + 1, rows: records.length };
  store.write(
    table.sheetId,
    area,
    records.map((record) => columns.map((title) => record[title] ?? "")),
  );
}
