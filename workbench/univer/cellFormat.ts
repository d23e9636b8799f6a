import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { CellFormat } from "../store/store";

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

const horizontal = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
} as const;
const vertical = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;
const lines: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};
const edges = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;

/** The change of a cell's format as a patch of Univer's style. */
export function styleOfFormat(change: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (change.bold !== undefined) style.bl = truth(change.bold);
  if (change.italic !== undefined) style.it = truth(change.italic);
  if (change.underline !== undefined) style.ul = { s: truth(change.underline) };
  if (change.fontName !== undefined) style.ff = change.fontName;
  if (change.fontSize !== undefined) style.fs = change.fontSize;
  if (change.fontColor !== undefined) style.cl = change.fontColor ? { rgb: change.fontColor } : null;
  if (change.fillColor !== undefined) style.bg = change.fillColor ? { rgb: change.fillColor } : null;
  if (change.horizontalAlignment !== undefined) style.ht = horizontal[change.horizontalAlignment];
  if (change.verticalAlignment !== undefined) style.vt = vertical[change.verticalAlignment];
  if (change.wrapText !== undefined) style.tb = change.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (change.borders) {
    const border: Partial<Record<"t" | "b" | "l" | "r", IBorderStyleData | null>> = {};
    for (const edge of Object.keys(edges) as Edge[]) {
      const line = change.borders[edge];
      if (!line) continue;
      const type = lines[line.style];
      border[edges[edge]] = type === undefined ? null : { s: type, cl: { rgb: line.color || "#000000" } };
    }
    style.bd = border;
  }
  return style;
}

/** The format that a Univer style amounts to; only what the style sets. */
export function formatOfStyle(style: Nullable<IStyleData>): CellFormat {
  const format: CellFormat = {};
  if (!style) return format;
  if (style.bl) format.bold = true;
  if (style.it) format.italic = true;
  if (style.ul?.s) format.underline = true;
  if (style.ff) format.fontName = style.ff;
  if (style.fs) format.fontSize = style.fs;
  if (style.cl?.rgb) format.fontColor = hexColor(style.cl.rgb);
  if (style.bg?.rgb) format.fillColor = hexColor(style.bg.rgb);
  const across = keyOf(horizontal, style.ht);
  if (across && across !== "General") format.horizontalAlignment = across;
  const down = keyOf(vertical, style.vt);
  if (down) format.verticalAlignment = down;
  if (style.tb === WrapStrategy.WRAP) format.wrapText = true;
  for (const edge of Object.keys(edges) as Edge[]) {
    const line = style.bd?.[edges[edge]];
    if (!line || line.s === BorderStyleTypes.NONE) continue;
    format.borders ??= {};
    format.borders[edge] = { style: keyOf(lines, line.s) ?? "Continuous", color: hexColor(line.cl.rgb ?? "#000000") };
  }
  return format;
}

function truth(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function keyOf<K extends string>(names: Readonly<Record<K, number>>, value: Nullable<number>): K | undefined {
  return (Object.keys(names) as K[]).find((name) => names[name] === value);
}

/** "#RRGGBB" in capitals, as Excel gives colours, of "#abc", "#aabbcc" or "rgb(…)". */
export function hexColor(color: string): string {
  const rgb = /^rgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)/i.exec(color);
  if (rgb) {
    return `#${rgb
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`.toUpperCase();
  return color.toUpperCase();
}
