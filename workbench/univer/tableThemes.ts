import type { IRangeThemeStyleJSON } from "@univerjs/sheets";
import { BorderStyleTypes } from "@univerjs/core";

interface TableTheme {
  name: string;
  style: Omit<IRangeThemeStyleJSON, "name">;
}

/** The Office theme's accents, 1 to 6, in the order in which Excel numbers its table styles. */
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const black = "#000000";

/**
 * Excel's built-in table styles Light 1–21, Medium 1–14 and Dark 1–7 as near as Univer's themes come: header, bands and
 * outline. Each exists with bands and without.
 */
export const tableThemes: readonly TableTheme[] = [
  ...builtIn("TableStyleLight", 21),
  ...builtIn("TableStyleMedium", 28),
  ...builtIn("TableStyleDark", 11),
].flatMap((name) => [theme(name, true), theme(name, false)]);

/** The theme that shows an Excel table style; styles that Excel does not have fall back to its default. */
export function themeName(style: string, banded: boolean): string {
  const known = tableThemes.some((candidate) => candidate.name === nameOf(style, banded));
  return nameOf(known ? style : "TableStyleMedium2", banded);
}

function builtIn(family: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${family}${index + 1}`);
}

function nameOf(style: string, banded: boolean): string {
  return banded ? style : `${style} unbanded`;
}

function theme(style: string, banded: boolean): TableTheme {
  const [, family = "Medium", number = "2"] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  const variant = (Number(number) - 1) % 7;
  const color = variant === 0 ? black : (accents[variant - 1] ?? black);
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: variant === 0 ? black : tint(color, 0.4) } };
  const plainHeader = family === "Light" && Number(number) <= 7;
  const band = variant === 0 ? "#D9D9D9" : tint(color, 0.8);
  return {
    name: nameOf(style, banded),
    style: {
      headerRowStyle: plainHeader
        ? { cl: { rgb: color }, bl: 1, bd: { t: line, b: line } }
        : { bg: { rgb: color }, cl: { rgb: "#FFFFFF" }, bl: 1, bd: { t: line } },
      headerColumnStyle: plainHeader ? {} : { bd: { l: line } },
      lastColumnStyle: plainHeader ? {} : { bd: { r: line } },
      firstRowStyle: { ...(banded && { bg: { rgb: band } }), ...(!plainHeader && { bd: { b: line } }) },
      secondRowStyle: plainHeader ? {} : { bd: { b: line } },
      lastRowStyle: { bd: { b: line } },
    },
  };
}

function tint(color: string, share: number): string {
  const part = (start: number) => {
    const value = parseInt(color.slice(start, start + 2), 16);
    return Math.round(value + (255 - value) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}
