import { modelClass } from "../interpreter/modelObject";
import { apiNotFound, invalidArgument } from "../interpreter/richApiError";
import type { CellFormat } from "../store/store";
import type { RangeState } from "./range";

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

const capitalised = <T extends string>(value: string) => (value.charAt(0).toUpperCase() + value.slice(1)) as T;

const fill = modelClass<RangeState>("RangeFill", {
  get: { Color: (state) => shared(state, (format) => format.fillColor ?? "#FFFFFF") },
  set: { Color: (state, color: string) => change(state, { fillColor: color }) },
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
    Underline: (state, underline: string) => change(state, { underline: underline !== "None" }),
    Name: (state, fontName: string) => change(state, { fontName }),
    Size: (state, fontSize: number) => change(state, { fontSize }),
    Color: (state, fontColor: string) => change(state, { fontColor }),
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
    Style: ({ range, edge }, style: string) => setBorder(range, edge, { style: capitalised(style) }),
    Color: ({ range, edge }, color: string) => setBorder(range, edge, { color }),
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
    const edge = capitalised<Edge>(String(key));
    if (!["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"].includes(edge)) {
      throw apiNotFound("RangeBorderCollection", String(key));
    }
    return border({ range, edge });
  },
});

/** Width of a character of the standard font, in points; what Excel fits columns by. */
const characterPoints = 5.6;

export const rangeFormat = modelClass<RangeState>("RangeFormat", {
  get: {
    ColumnWidth: ({ context, sheetId, area }) => context.store.columnWidth(sheetId, area.column),
    RowHeight: ({ context, sheetId, area }) => context.store.rowHeight(sheetId, area.row),
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
    HorizontalAlignment: (state, value: string) => change(state, { horizontalAlignment: capitalised(value) }),
    VerticalAlignment: (state, value: string) => change(state, { verticalAlignment: capitalised(value) }),
    WrapText: (state, wrapText: boolean) => change(state, { wrapText }),
  },
  child: { Fill: (state) => fill(state), Font: (state) => font(state), Borders: (state) => borders(state) },
  call: {
    AutofitColumns: ({ context, sheetId, area }) => {
      const used = context.store.usedArea(sheetId, true);
      if (!used) return;
      for (
        let column = area.column;
        column < Math.min(area.column + area.columns, used.column + used.columns);
        column++
      ) {
        const texts = context.store.texts(sheetId, { row: used.row, column, rows: used.rows, columns: 1 });
        const longest = Math.max(1, ...texts.map(([text = ""]) => text.length));
        context.store.setColumnWidth(sheetId, column, 1, Math.min(longest + 2, 255) * characterPoints);
      }
    },
  },
});
