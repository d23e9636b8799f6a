import type { Area, Store, StoredTable } from "../store/store";
import { sharedArea } from "../store/area";

/** Excel's table auto-expansion: a record that is typed right below a table becomes part of it, formats and rules too. */
export function growTables(store: Store, sheetId: string, written: Area): void {
  for (const table of store.tables()) {
    if (table.sheetId !== sheetId || !startsRightBelow(table, written)) continue;
    const records = { ...table.area, row: written.row, rows: written.rows };
    const others = store.tables().filter((other) => other.id !== table.id && other.sheetId === sheetId);
    if (others.some((other) => sharedArea(other.area, records))) continue;
    if (store.values(sheetId, written).every((row) => row.every((value) => value === ""))) continue;
    const last = { ...table.area, row: written.row - 1, rows: 1 };
    const [formats = []] = store.numberFormats(sheetId, last);
    store.setNumberFormats(
      sheetId,
      records,
      Array.from({ length: records.rows }, () => formats),
    );
    for (let column = last.column; column < last.column + last.columns; column++) {
      const validation = store.validation(sheetId, last.row, column);
      if (validation) store.setValidation(sheetId, { ...records, column, columns: 1 }, validation);
    }
    store.updateTable(table.id, { area: { ...table.area, rows: table.area.rows + written.rows } });
  }
}

function startsRightBelow({ area }: StoredTable, written: Area): boolean {
  const inside = written.column >= area.column && written.column + written.columns <= area.column + area.columns;
  return inside && area.rows > 1 && written.row === area.row + area.rows;
}
