import type { StoredValue } from "../../workbench/store/store";

/** A sheet's filled cells as values, from its first cell with content. */
export function cellsOf(name: string): StoredValue[][] {
  const { store } = workbench;
  const sheet = store.sheets().find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  const area = store.usedArea(sheet.id, true);
  return area ? store.values(sheet.id, area) : [];
}

/** All that a user could see of the workbook: sheets, tables, and what stands in cells. */
export function workbookAsSeen(): unknown {
  const { store } = workbench;
  return {
    sheets: store.sheets().map(({ name }) => ({ name, cells: cellsOf(name) })),
    tables: store.tables().map(({ name, area, sheetId }) => ({ name, area, sheetId })),
  };
}
