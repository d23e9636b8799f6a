import type { Nullable } from "@univerjs/core";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/sheets-table";
import type { Area, StoredTable } from "../store/store";
import type { Shift } from "../store/area";
import { sharedArea, shiftArea } from "../store/area";
import { areaOf, rangeOf } from "./univerRange";
import { valueOfCell } from "./cellContent";
import type { Engine } from "./engine";
import { unitId } from "./engine";
import { themeName } from "./tableThemes";

/** The workbook's tables: kept here as Excel knows them, shown by Univer's table plugin. */
export class Tables {
  readonly #tables = new Map<string, StoredTable>();
  readonly #manager: TableManager;
  #lastId = 0;
  /** What the grid's user does to Univer's tables comes back here; what the store does to them does not. */
  #mirroring = false;

  constructor(private readonly engine: Engine) {
    this.#manager = engine.injector.get(TableManager);
    this.#manager.tableRangeChanged$.subscribe(({ tableId, range }) => this.#follow(tableId, { area: areaOf(range) }));
    this.#manager.tableNameChanged$.subscribe(({ tableId, tableName }) => this.#follow(tableId, { name: tableName }));
    this.#manager.tableDelete$.subscribe(({ tableId }) => {
      if (!this.#mirroring) this.#tables.delete(tableId);
    });
  }

  all(): readonly StoredTable[] {
    return [...this.#tables.values()];
  }

  get(id: string): StoredTable {
    const table = this.#tables.get(id);
    if (!table) throw new Error(`There is no table ${id}.`);
    return table;
  }

  add(table: Omit<StoredTable, "id">): StoredTable {
    const added = { ...table, id: `table-${++this.#lastId}` };
    this.#tables.set(added.id, added);
    this.#show(added);
    return added;
  }

  update(id: string, change: Partial<Omit<StoredTable, "id">>): void {
    const before = this.get(id);
    const after = { ...before, ...change };
    this.#tables.set(id, after);
    const movedOrThemed =
      after.showFilterButton !== before.showFilterButton ||
      after.sheetId !== before.sheetId ||
      after.area.column !== before.area.column ||
      after.area.columns !== before.area.columns;
    if (movedOrThemed) {
      this.#hide(before);
      this.#show(after);
      return;
    }
    const theme = themeName(after.style, after.showBandedRows);
    const config = {
      ...(after.name !== before.name && { name: after.name }),
      ...(theme !== themeName(before.style, before.showBandedRows) && { theme }),
      ...(!sameArea(after.area, before.area) && { updateRange: { newRange: rangeOf(after.area) } }),
    };
    if (Object.keys(config).length > 0) this.#run(SetSheetTableMutation.id, after, { config });
  }

  remove(id: string): void {
    this.#hide(this.get(id));
    this.#tables.delete(id);
  }

  /** Takes along the tables that a shift of cells moves, and removes those whose header it deleted. */
  shift(sheetId: string, shift: Shift): void {
    for (const table of this.all()) {
      if (table.sheetId !== sheetId) continue;
      const header = shiftArea({ ...table.area, rows: 1 }, shift);
      const area = shiftArea(table.area, shift);
      if (!header || !area) this.remove(table.id);
      else if (!sameArea(area, table.area)) this.update(table.id, { area });
    }
  }

  /** Reads the column names of tables again whose header row was written to; formulas find columns by them. */
  readHeaders(sheetId: string, written: Area): void {
    for (const table of this.all()) {
      if (table.sheetId !== sheetId || !sharedArea({ ...table.area, rows: 1 }, written)) continue;
      const shown = this.#manager.getTableById(unitId, table.id);
      if (!shown) continue;
      this.#headers(table).forEach((title, index) => {
        const column: Nullable<{ displayName: string }> = shown.getTableColumnByIndex(index);
        if (column) column.displayName = title;
      });
      this.#run(SetSheetTableMutation.id, table, { config: { updateRange: { newRange: rangeOf(table.area) } } });
    }
  }

  #show(table: StoredTable): void {
    this.#run(AddSheetTableMutation.id, table, {
      name: table.name,
      range: rangeOf(table.area),
      header: this.#headers(table),
      options: { tableStyleId: themeName(table.style, table.showBandedRows), showHeader: table.showFilterButton },
    });
  }

  #hide(table: StoredTable): void {
    this.#run(DeleteSheetTableMutation.id, table, {});
  }

  #run(command: string, table: StoredTable, params: object): void {
    this.#mirroring = true;
    try {
      this.engine.run(command, { subUnitId: table.sheetId, tableId: table.id, ...params });
    } finally {
      this.#mirroring = false;
    }
  }

  #headers(table: StoredTable): string[] {
    const sheet = this.engine.sheet(table.sheetId);
    return Array.from({ length: table.area.columns }, (_, index) => {
      const title = valueOfCell(sheet.getCellRaw(table.area.row, table.area.column + index));
      return title === "" ? `Column${index + 1}` : String(title);
    });
  }

  #follow(id: string, change: Partial<Omit<StoredTable, "id">>): void {
    const table = this.#tables.get(id);
    if (table && !this.#mirroring) this.#tables.set(id, { ...table, ...change });
  }
}

function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
