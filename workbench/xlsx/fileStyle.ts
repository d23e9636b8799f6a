import type { Alignment, Border, Borders, Color, Fill, Font, Style } from "exceljs";
import type { CellFormat } from "../store/store";

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

const edges = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
const lines = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
} as const;
const defaultFont = { name: "Calibri", size: 11 };

/** The Office theme's colours in the file's order: light 1, dark 1, light 2, dark 2, accents 1 to 6, links. */
const themeColors = [
  ...["#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000"],
  ...["#5B9BD5", "#70AD47", "#0563C1", "#954F72"],
];

export function fileStyle(format: CellFormat, numberFormat: string): Partial<Style> {
  const style: Partial<Style> = {};
  if (numberFormat !== "General") style.numFmt = numberFormat;
  const font = fileFont(format);
  if (font) style.font = font;
  if (format.fillColor) {
    style.fill = { type: "pattern", pattern: "solid", fgColor: { argb: argbOf(format.fillColor) } };
  }
  const alignment = fileAlignment(format);
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  if (format.borders) style.border = fileBorders(format.borders);
  return style;
}

function fileFont(format: CellFormat): Partial<Font> | null {
  const { bold, italic, underline, fontName, fontSize, fontColor } = format;
  if (!bold && !italic && !underline && !fontName && !fontSize && !fontColor) return null;
  return {
    name: fontName ?? defaultFont.name,
    size: fontSize ?? defaultFont.size,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(fontColor && { color: { argb: argbOf(fontColor) } }),
  };
}

function fileAlignment(format: CellFormat): Partial<Alignment> {
  const alignment: Partial<Alignment> = {};
  if (format.horizontalAlignment && format.horizontalAlignment !== "General") {
    alignment.horizontal = ({ Left: "left", Center: "center", Right: "right" } as const)[format.horizontalAlignment];
  }
  if (format.verticalAlignment) {
    alignment.vertical = ({ Top: "top", Center: "middle", Bottom: "bottom" } as const)[format.verticalAlignment];
  }
  if (format.wrapText) alignment.wrapText = true;
  return alignment;
}

function fileBorders(borders: NonNullable<CellFormat["borders"]>): Partial<Borders> {
  const result: Partial<Borders> = {};
  for (const edge of Object.keys(edges) as Edge[]) {
    const line = borders[edge];
    const style = line && lines[line.style as keyof typeof lines];
    if (line && style) result[edges[edge]] = { style, color: { argb: argbOf(line.color || "#000000") } };
  }
  return result;
}

export function formatOfStyle(style: Partial<Style>): CellFormat {
  const format: CellFormat = {};
  const { font, fill, alignment, border } = style;
  if (font?.bold) format.bold = true;
  if (font?.italic) format.italic = true;
  if (font?.underline) format.underline = true;
  if (font?.name && font.name !== defaultFont.name) format.fontName = font.name;
  if (font?.size && font.size !== defaultFont.size) format.fontSize = font.size;
  const fontColor = colorOf(font?.color);
  // The theme's black is what a cell has anyway; set on the cell it would hide a table's white headings.
  if (fontColor && !(font?.color && "theme" in font.color && fontColor === "#000000")) format.fontColor = fontColor;
  const fillColor = solidColor(fill);
  if (fillColor) format.fillColor = fillColor;
  const across = ({ left: "Left", center: "Center", right: "Right" } as const)[alignment?.horizontal as "left"];
  if (across) format.horizontalAlignment = across;
  const down = ({ top: "Top", middle: "Center" } as const)[alignment?.vertical as "top"];
  if (down) format.verticalAlignment = down;
  if (alignment?.wrapText) format.wrapText = true;
  for (const edge of Object.keys(edges) as Edge[]) {
    const line = border?.[edges[edge]];
    if (!line?.style) continue;
    format.borders ??= {};
    format.borders[edge] = { style: lineName(line), color: colorOf(line.color) ?? "#000000" };
  }
  return format;
}

function lineName(line: Partial<Border>): string {
  const names = Object.keys(lines) as (keyof typeof lines)[];
  return names.find((name) => lines[name] === line.style) ?? "Continuous";
}

function solidColor(fill: Fill | undefined): string | null {
  return fill?.type === "pattern" && fill.pattern === "solid" ? colorOf(fill.fgColor) : null;
}

function argbOf(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

export function colorOf(color: Partial<Color & { tint: number }> | undefined): string | null {
  if (!color) return null;
  if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  const base = color.theme === undefined ? undefined : themeColors[color.theme];
  return base ? tinted(base, color.tint ?? 0) : null;
}

function tinted(color: string, tint: number): string {
  const part = (start: number) => {
    const value = parseInt(color.slice(start, start + 2), 16);
    const shifted = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(shifted).toString(16).padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}
