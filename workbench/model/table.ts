import { modelClass, type ModelObject } from "../interpreter/modelObject";
import { invalidArgument, itemAlreadyExists, itemNotFound, RichApiError } from "../interpreter/richApiError";
import type { Area, StoredTable } from "../store/store";
import { sameName } from "./address";
import type { ModelContext } from "./context";
import { sharedArea } from "../store/area";
import { nameColumns } from "./nameColumns";
import { orNotFound } from "./orNotFound";
import { range, rangeState } from "./range";
import { worksheet } from "./worksheet";

interface TableState {
  readonly context: ModelContext;
  readonly tableId: string;
}

/** The tables of the workbook, of one sheet, or of a part of it. */
interface CollectionState {
  readonly context: ModelContext;
  readonly sheetId?: string;
  readonly within?: (area: Area) => boolean;
}

const stored = ({ context, tableId }: TableState): StoredTable => {
  const table = context.store.tables().find(({ id }) => id === tableId);
  if (!table) throw itemNotFound();
  return table;
};

const tableRange = (state: TableState, fit: (area: Area) => Area): ModelObject => {
  const { sheetId, area } = stored(state);
  return range(state.context, sheetId, fit(area));
};

const body = (area: Area): Area => ({ ...area, row: area.row + 1, rows: Math.max(area.rows - 1, 1) });
const header = (area: Area): Area => ({ ...area, rows: 1 });

const table = modelClass<TableState>("Table", {
  check: stored,
  identity: ({ tableId }) => ({ Id: tableId }),
  get: {
    Id: ({ tableId }) => tableId,
    Name: (state) => stored(state).name,
    Style: (state) => stored(state).style,
    ShowBandedRows: (state) => stored(state).showBandedRows,
    ShowBandedColumns: () => false,
    ShowFilterButton: (state) => stored(state).showFilterButton,
    ShowHeaders: () => true,
    ShowTotals: () => false,
  },
  set: {
    Name: (state, name: string) => {
      checkTableName(state.context, name, state.tableId);
      state.context.store.updateTable(state.tableId, { name });
    },
    Style: ({ context, tableId }, style: string) => context.store.updateTable(tableId, { style }),
    ShowBandedRows: ({ context, tableId }, showBandedRows: boolean) =>
      context.store.updateTable(tableId, { showBandedRows }),
    ShowFilterButton: ({ context, tableId }, showFilterButton: boolean) =>
      context.store.updateTable(tableId, { showFilterButton }),
  },
  child: {
    Columns: (state) => columns(state),
    Rows: (state) => rows(state),
    Worksheet: (state) => worksheet(state.context, stored(state).sheetId),
    AutoFilter: (state) => autoFilter(state),
  },
  call: {
    GetRange: (state) => tableRange(state, (area) => area),
    GetDataBodyRange: (state) => tableRange(state, body),
    GetHeaderRowRange: (state) => tableRange(state, header),
    Resize: (state, target: unknown) => resize(state, target),
    // The workbench's tables have no filter that could hide a row.
    ClearFilters: () => null,
    ConvertToRange: (state) => {
      const { sheetId, area } = stored(state);
      state.context.store.removeTable(state.tableId);
      return range(state.context, sheetId, area);
    },
    Delete: (state) => {
      const { sheetId, area } = stored(state);
      state.context.store.removeTable(state.tableId);
      state.context.store.clear(sheetId, area, "All");
    },
    _RegisterDataChangedEvent: () => null,
    _UnregisterDataChangedEvent: () => null,
  },
});

const autoFilter = modelClass<TableState>("AutoFilter", { call: { ClearCriteria: () => null } });

const rows = modelClass<TableState>("TableRowCollection", {
  get: { Count: (state) => Math.max(stored(state).area.rows - 1, 0) },
  call: { GetCount: (state) => Math.max(stored(state).area.rows - 1, 0) },
});

interface ColumnState {
  readonly table: TableState;
  readonly index: number;
}

const column = modelClass<ColumnState>("TableColumn", {
  identity: ({ index }) => ({ Id: index + 1 }),
  get: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ table: state, index }) => titles(state)[index] ?? "",
  },
  call: {
    GetRange: ({ table: state, index }) => tableRange(state, (area) => columnArea(area, index)),
    GetDataBodyRange: ({ table: state, index }) => tableRange(state, (area) => columnArea(body(area), index)),
    GetHeaderRowRange: ({ table: state, index }) => tableRange(state, (area) => columnArea(header(area), index)),
  },
});

const columnArea = (area: Area, index: number): Area => ({ ...area, column: area.column + index, columns: 1 });

const columns = modelClass<TableState>("TableColumnCollection", {
  get: { Count: (state) => stored(state).area.columns },
  items: (state) => titles(state).map((_title, index) => column({ table: state, index })),
  item: (state, key) => orNotFound(findColumn(state, key)),
  call: {
    GetCount: (state) => stored(state).area.columns,
    GetItemAt: (state, index: number) => orNotFound(findColumn(state, index + 1)),
    GetItemOrNullObject: (state, key: unknown) => findColumn(state, key),
  },
});

function findColumn(state: TableState, key: unknown): ModelObject | null {
  const all = titles(state);
  const index = typeof key === "number" ? key - 1 : all.findIndex((title) => sameName(title, String(key)));
  return index >= 0 && index < all.length ? column({ table: state, index }) : null;
}

function titles(state: TableState): string[] {
  const { sheetId, area } = stored(state);
  return (state.context.store.values(sheetId, header(area))[0] ?? []).map(String);
}

/** The header must stay in its row, and the table may not run into another. */
function resize(state: TableState, target: unknown): void {
  const { sheetId, area } = stored(state);
  const to = rangeState(target, state.context, sheetId);
  if (to.sheetId !== sheetId || to.area.row !== area.row || !sharedArea(to.area, area)) throw invalidArgument();
  checkFree(state.context, sheetId, to.area, state.tableId);
  state.context.store.updateTable(state.tableId, { area: { ...to.area, rows: Math.max(to.area.rows, 2) } });
  nameColumns(state.context, sheetId, to.area);
}

export const tableCollection = modelClass<CollectionState>("TableCollection", {
  get: { Count: (state) => tablesOf(state).length },
  items: (state) => tablesOf(state).map(({ id }) => table({ context: state.context, tableId: id })),
  item: (state, key) => orNotFound(findTable(state, key)),
  call: {
    GetCount: (state) => tablesOf(state).length,
    GetItemOrNullObject: (state, key: unknown) => findTable(state, key),
    GetItemAt: (state, index: number) => orNotFound(findTable(state, tablesOf(state)[index]?.id)),
    Add: (state, address: unknown, hasHeaders: boolean) => addTable(state, address, hasHeaders),
    _RegisterDataChangedEvent: () => null,
    _UnregisterDataChangedEvent: () => null,
  },
});

function tablesOf({ context, sheetId, within }: CollectionState): StoredTable[] {
  return context.store
    .tables()
    .filter((one) => (sheetId === undefined || one.sheetId === sheetId) && (!within || within(one.area)));
}

function findTable(state: CollectionState, key: unknown): ModelObject | null {
  const wanted = String(key);
  const found = tablesOf(state).find(({ id, name }) => id === wanted || sameName(name, wanted));
  return found ? table({ context: state.context, tableId: found.id }) : null;
}

function addTable({ context, sheetId }: CollectionState, address: unknown, hasHeaders: boolean): ModelObject {
  const on = rangeState(address, context, sheetId ?? context.store.activeSheetId());
  const area = hasHeaders ? { ...on.area, rows: Math.max(on.area.rows, 2) } : { ...on.area, rows: on.area.rows + 1 };
  checkFree(context, on.sheetId, area, "");
  if (!hasHeaders) context.store.insertCells(on.sheetId, { ...on.area, rows: 1 }, "Down");
  nameColumns(context, on.sheetId, area);
  const stored = context.store.addTable({
    name: freeTableName(context),
    sheetId: on.sheetId,
    area,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
  });
  return table({ context, tableId: stored.id });
}

function checkFree(context: ModelContext, sheetId: string, area: Area, except: string): void {
  const other = context.store
    .tables()
    .find((one) => one.id !== except && one.sheetId === sheetId && sharedArea(one.area, area));
  if (other) throw new RichApiError("InvalidArgument", "A table can't overlap another table.");
}

function freeTableName(context: ModelContext): string {
  const taken = new Set(context.store.tables().map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number++;
  return `Table${number}`;
}

function checkTableName(context: ModelContext, name: string, except: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) throw invalidArgument();
  if (context.store.tables().some((one) => one.id !== except && sameName(one.name, name))) throw itemAlreadyExists();
}
