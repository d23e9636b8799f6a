import { modelClass } from "../interpreter/modelObject";
import { apiNotFound, invalidArgument } from "../interpreter/richApiError";
import type { CellFormat } from "../store/store";
import { autofitColumns, autofitRows } from "./autofit";
import { oneOf } from "./oneOf";
import type { RangeState } from "./range";
import { readColor } from "./readColor";

type Edge = keyof NonNullable<CellFormat["borders"]>;

/** A property that the whole range shares; null where cells differ, as in Excel. */
function shared<T>({ context, sheetId, area }: RangeState, read: (format: CellFormat) => T): T | null {
  const first = read(context.store.format(sheetId, area.row, area.column));
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (read(context.store.format(sheetId, row, column)) !== first) return null;
    }
  }
  return first;
}

function change({ context, sheetId, area }: RangeState, format: CellFormat): void {
  context.store.setFormat(sheetId, area, format);
}

/** A width or height that columns or rows share; null where they differ. */
function sharedSize(from: number, count: number, sizeOf: (index: number) => number): number | null {
  const first = sizeOf(from);
  for (let index = from + 1; index < from + count; index++) if (sizeOf(index) !== first) return null;
  return first;
}

/** Words of Excel's that the store has no place for. */
const unmodelled = {
  underline: ["Double", "SingleAccountant", "DoubleAccountant"],
  horizontal: ["Fill", "Justify", "CenterAcrossSelection", "Distributed"],
  vertical: ["Justify", "Distributed"],
  edge: ["InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"],
};
const lines = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;

const fill = modelClass<RangeState>("RangeFill", {
  get: { Color: (state) => shared(state, (format) => format.fillColor || "#FFFFFF") },
  set: { Color: (state, color: string) => change(state, { fillColor: readColor(color) }) },
  call: { Clear: (state) => change(state, { fillColor: "" }) },
});

const font = modelClass<RangeState>("RangeFont", {
  get: {
    Bold: (state) => shared(state, (format) => format.bold ?? false),
    Italic: (state) => shared(state, (format) => format.italic ?? false),
    Underline: (state) => shared(state, (format) => (format.underline ? "Single" : "None")),
    Name: (state) => shared(state, (format) => format.fontName ?? "Calibri"),
    Size: (state) => shared(state, (format) => format.fontSize ?? 11),
    Color: (state) => shared(state, (format) => format.fontColor ?? "#000000"),
  },
  set: {
    Bold: (state, bold: boolean) => change(state, { bold }),
    Italic: (state, italic: boolean) => change(state, { italic }),
    Underline: (state, wanted: string) =>
      change(state, { underline: oneOf(wanted, ["None", "Single"], unmodelled.underline) === "Single" }),
    Name: (state, fontName: string) => change(state, { fontName }),
    Size: (state, fontSize: number) => change(state, { fontSize }),
    Color: (state, color: string) => change(state, { fontColor: readColor(color) }),
  },
});

interface BorderState {
  readonly range: RangeState;
  readonly edge: Edge;
}

const border = modelClass<BorderState>("RangeBorder", {
  identity: ({ edge }) => ({ Id: edge }),
  get: {
    SideIndex: ({ edge }) => edge,
    Style: ({ range, edge }) => shared(edgeOf(range, edge), (format) => format.borders?.[edge]?.style ?? "None"),
    Color: ({ range, edge }) => shared(edgeOf(range, edge), (format) => format.borders?.[edge]?.color ?? "#000000"),
  },
  set: {
    Style: ({ range, edge }, style: string) => setBorder(range, edge, { style: oneOf(style, lines) }),
    Color: ({ range, edge }, color: string) => setBorder(range, edge, { color: readColor(color) }),
    // Excel keeps a weight beside the style; the store draws thin lines only.
    Weight: ({ range, edge }, weight: string) => {
      if (weight.toLowerCase() !== "thin") throw apiNotFound("RangeBorder", `weight "${weight}"`);
      setBorder(range, edge, {});
    },
  },
});

/** The cells along one edge of a range. */
function edgeOf(state: RangeState, edge: Edge): RangeState {
  const { row, column, rows, columns } = state.area;
  const area = {
    EdgeTop: { row, column, rows: 1, columns },
    EdgeBottom: { row: row + rows - 1, column, rows: 1, columns },
    EdgeLeft: { row, column, rows, columns: 1 },
    EdgeRight: { row, column: column + columns - 1, rows, columns: 1 },
  }[edge];
  return { ...state, area };
}

function setBorder(state: RangeState, edge: Edge, part: { style?: string; color?: string }): void {
  const along = edgeOf(state, edge);
  const { context, sheetId, area } = along;
  const now = context.store.format(sheetId, area.row, area.column).borders?.[edge];
  const line = { style: now?.style ?? "Continuous", color: now?.color ?? "#000000", ...part };
  change(along, { borders: { [edge]: line } });
}

const borders = modelClass<RangeState>("RangeBorderCollection", {
  item: (range, key) => {
    const edge = oneOf(key, ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"], unmodelled.edge);
    return border({ range, edge });
  },
});

export const rangeFormat = modelClass<RangeState>("RangeFormat", {
  get: {
    ColumnWidth: ({ context, sheetId, area }) =>
      sharedSize(area.column, area.columns, (column) => context.store.columnWidth(sheetId, column)),
    RowHeight: ({ context, sheetId, area }) =>
      sharedSize(area.row, area.rows, (row) => context.store.rowHeight(sheetId, row)),
    HorizontalAlignment: (state) => shared(state, (format) => format.horizontalAlignment ?? "General"),
    VerticalAlignment: (state) => shared(state, (format) => format.verticalAlignment ?? "Bottom"),
    WrapText: (state) => shared(state, (format) => format.wrapText ?? false),
  },
  set: {
    ColumnWidth: ({ context, sheetId, area }, points: number) => {
      if (!(points >= 0)) throw invalidArgument();
      context.store.setColumnWidth(sheetId, area.column, area.columns, points);
    },
    RowHeight: ({ context, sheetId, area }, points: number) => {
      if (!(points >= 0)) throw invalidArgument();
      context.store.setRowHeight(sheetId, area.row, area.rows, points);
    },
    HorizontalAlignment: (state, value: string) =>
      change(state, {
        horizontalAlignment: oneOf(value, ["General", "Left", "Center", "Right"], unmodelled.horizontal),
      }),
    VerticalAlignment: (state, value: string) =>
      change(state, { verticalAlignment: oneOf(value, ["Top", "Center", "Bottom"], unmodelled.vertical) }),
    WrapText: (state, wrapText: boolean) => change(state, { wrapText }),
  },
  child: { Fill: (state) => fill(state), Font: (state) => font(state), Borders: (state) => borders(state) },
  call: { AutofitColumns: (state) => autofitColumns(state), AutofitRows: (state) => autofitRows(state) },
});

/** As much of `SettableColumnProperties` as is kept. */
export interface ColumnProperties {
  readonly format?: { readonly columnWidth?: number };
}

/** A width for each column of the range; a column whose properties name none keeps its own. */
export function setColumnProperties(
  { context, sheetId, area }: RangeState,
  columns: readonly ColumnProperties[],
): void {
  if (columns.length !== area.columns) throw invalidArgument();
  columns.forEach(({ format = {}, ...others }, index) => {
    const { columnWidth, ...looks } = format;
    const [unmodelled] = [...Object.keys(others), ...Object.keys(looks)];
    if (unmodelled !== undefined) throw apiNotFound("Range", `setColumnProperties with ${unmodelled}`);
    if (columnWidth === undefined) return;
    if (!(columnWidth >= 0)) throw invalidArgument();
    context.store.setColumnWidth(sheetId, area.column + index, 1, columnWidth);
  });
}
