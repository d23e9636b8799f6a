import { modelClass, type ModelObject } from "../interpreter/modelObject";
import { apiNotFound, invalidArgument, itemNotFound, RichApiError } from "../interpreter/richApiError";
import type { Area, StoredValue } from "../store/store";
import { addressOf, checkArea, readAddress, sheetColumns, sheetRows } from "./address";
import { checkShift } from "./checkShift";
import type { ModelContext } from "./context";
import { copyFormats } from "./copyFormats";
import { dataValidation } from "./dataValidation";
import { readHyperlink, setHyperlink, type Link } from "./hyperlink";
import { sharedArea } from "../store/area";
import { oneOf } from "./oneOf";
import { orNotFound } from "./orNotFound";
import { formulaFromR1C1 } from "./r1c1";
import { rangeFormat, setColumnProperties, type ColumnProperties } from "./rangeFormat";
import { setCellProperties, type CellProperties } from "./setCellProperties";
import { tableCollection } from "./table";
import { worksheet } from "./worksheet";
import { shapedCells, writeCells } from "./writeCells";

export interface RangeState {
  readonly context: ModelContext;
  readonly sheetId: string;
  readonly area: Area;
}

/** The state behind a range that came in as an argument. */
const states = new WeakMap<ModelObject, RangeState>();

export function range(context: ModelContext, sheetId: string, area: Area): ModelObject {
  const state = { context, sheetId, area: checkArea(area) };
  const object = makeRange(state);
  states.set(object, state);
  return object;
}

/** A range argument: a range object, or an address on the sheet. */
export function rangeState(argument: unknown, context: ModelContext, sheetId: string): RangeState {
  if (typeof argument === "string") return { context, ...readAddress(argument, context, sheetId) };
  const state = typeof argument === "object" && argument !== null ? states.get(argument as ModelObject) : undefined;
  if (!state) throw invalidArgument();
  return state;
}

const makeRange = modelClass<RangeState>("Range", {
  check: ({ context, sheetId }) => sheetName(context, sheetId),
  get: {
    Address: ({ context, sheetId, area }) => addressOf(sheetName(context, sheetId), area),
    AddressLocal: ({ context, sheetId, area }) => addressOf(sheetName(context, sheetId), area),
    CellCount: ({ area }) => area.rows * area.columns,
    RowIndex: ({ area }) => area.row,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rows,
    ColumnCount: ({ area }) => area.columns,
    Values: (state) => state.context.store.values(state.sheetId, readable(state)),
    Formulas: (state) => state.context.store.formulas(state.sheetId, readable(state)),
    NumberFormat: (state) => state.context.store.numberFormats(state.sheetId, readable(state)),
    Text: (state) => state.context.store.texts(state.sheetId, readable(state)),
    ValueTypes: (state) => state.context.store.values(state.sheetId, readable(state)).map((row) => row.map(valueType)),
    Hyperlink: (state) => readHyperlink(state),
  },
  set: {
    Values: (state, values: unknown) => writeCells(state, shapedCells(values, state.area)),
    Formulas: (state, formulas: unknown) => writeCells(state, shapedCells(formulas, state.area)),
    FormulasR1C1: (state, formulas: unknown) => {
      const cells = shapedCells(formulas, state.area).map((row, r) =>
        row.map((cell, c) => formulaFromR1C1(cell, state.area.row + r, state.area.column + c)),
      );
      writeCells(state, cells);
    },
    NumberFormat: ({ context, sheetId, area }, formats: unknown) => {
      const one = typeof formats === "string" ? formats : null;
      context.store.setNumberFormats(sheetId, area, one ?? (shapedCells(formats, area) as string[][]));
    },
    Hyperlink: (state, link: Link | null) => setHyperlink(state, link),
  },
  child: {
    Format: (state) => rangeFormat(state),
    DataValidation: (state) => dataValidation(state),
    Worksheet: ({ context, sheetId }) => worksheet(context, sheetId),
  },
  call: {
    GetCell: (state, row: number, column: number) => part(state, row, column, 1, 1),
    GetRow: (state, row: number) => part(state, row, 0, 1, state.area.columns),
    GetColumn: (state, column: number) => part(state, 0, column, state.area.rows, 1),
    GetLastRow: (state) => part(state, state.area.rows - 1, 0, 1, state.area.columns),
    GetLastColumn: (state) => part(state, 0, state.area.columns - 1, state.area.rows, 1),
    GetLastCell: (state) => part(state, state.area.rows - 1, state.area.columns - 1, 1, 1),
    GetOffsetRange: (state, rows: number, columns: number) =>
      part(state, rows, columns, state.area.rows, state.area.columns),
    GetResizedRange: (state, rows: number, columns: number) =>
      part(state, 0, 0, state.area.rows + rows, state.area.columns + columns),
    GetAbsoluteResizedRange: (state, rows: number, columns: number) => part(state, 0, 0, rows, columns),
    GetEntireRow: ({ context, sheetId, area }) =>
      range(context, sheetId, { ...area, column: 0, columns: sheetColumns }),
    GetEntireColumn: ({ context, sheetId, area }) => range(context, sheetId, { ...area, row: 0, rows: sheetRows }),
    GetBoundingRect: (state, other: unknown) => {
      const { area } = rangeState(other, state.context, state.sheetId);
      return range(state.context, state.sheetId, covering(state.area, area));
    },
    GetIntersection: (state, other: unknown) => orNotFound(intersection(state, other)),
    GetIntersectionOrNullObject: (state, other: unknown) => intersection(state, other),
    GetUsedRange: (state, valuesOnly?: boolean) => used(state, valuesOnly) ?? part(state, 0, 0, 1, 1),
    GetUsedRangeOrNullObject: (state, valuesOnly?: boolean) => used(state, valuesOnly),
    GetTables: ({ context, sheetId, area }, fullyContained?: boolean) =>
      tableCollection({
        context,
        sheetId,
        within: (table) => {
          const shared = sharedArea(table, area);
          if (!shared) return false;
          return !fullyContained || (shared.rows === table.rows && shared.columns === table.columns);
        },
      }),
    Select: ({ context, sheetId, area }) => {
      context.store.activateSheet(sheetId);
      context.store.select(sheetId, area);
    },
    Clear: ({ context, sheetId, area }, applyTo?: string) => {
      const what = oneOf(applyTo ?? "All", ["All", "Contents", "Formats"]);
      context.store.clear(sheetId, area, what);
    },
    CopyFrom: (state, source: unknown, what?: string | null, skipBlanks?: boolean, transpose?: boolean) => {
      // Only formats are copied; "All" is what Excel does where no word is given.
      oneOf(what ?? "All", ["Formats"], ["All", "Values", "Formulas", "Link"]);
      if (skipBlanks || transpose) throw apiNotFound("Range", "copyFrom with blanks skipped or rows as columns");
      copyFormats(rangeState(source, state.context, state.sheetId), state);
    },
    SetCellProperties: (state, cells: readonly (readonly CellProperties[])[]) => setCellProperties(state, cells),
    SetColumnProperties: (state, columns: readonly ColumnProperties[]) => setColumnProperties(state, columns),
    Delete: ({ context, sheetId, area }, direction: string) => {
      const shift = oneOf(direction, ["Up", "Left"]);
      checkShift(context, sheetId, area, "delete", shift === "Up" ? "rows" : "columns");
      context.store.deleteCells(sheetId, area, shift);
    },
    Insert: ({ context, sheetId, area }, direction: string) => {
      const shift = oneOf(direction, ["Down", "Right"]);
      checkShift(context, sheetId, area, "insert", shift === "Down" ? "rows" : "columns");
      context.store.insertCells(sheetId, area, shift);
      return range(context, sheetId, area);
    },
  },
});

/** Excel on the web answers no more cells at once. */
const mostCells = 5_000_000;

function readable({ area }: RangeState): Area {
  if (area.rows * area.columns > mostCells) {
    throw new RichApiError(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number.",
    );
  }
  return area;
}

function valueType(value: StoredValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)$/.test(value) ? "Error" : "String";
}

function part({ context, sheetId, area }: RangeState, row: number, column: number, rows: number, columns: number) {
  return range(context, sheetId, { row: area.row + row, column: area.column + column, rows, columns });
}

function covering(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

function intersection(state: RangeState, other: unknown): ModelObject | null {
  const { area, sheetId } = rangeState(other, state.context, state.sheetId);
  const shared = sheetId === state.sheetId ? sharedArea(state.area, area) : null;
  return shared && range(state.context, state.sheetId, shared);
}

function used({ context, sheetId, area }: RangeState, valuesOnly = false): ModelObject | null {
  const whole = context.store.usedArea(sheetId, valuesOnly);
  const shared = whole && sharedArea(whole, area);
  return shared && range(context, sheetId, shared);
}

function sheetName(context: ModelContext, sheetId: string): string {
  const sheet = context.store.sheets().find(({ id }) => id === sheetId);
  if (!sheet) throw itemNotFound();
  return sheet.name;
}
