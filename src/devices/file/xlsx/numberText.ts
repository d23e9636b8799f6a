import type { NumberFormat } from "./numberFormats";

/** Days from Excel's day 0 to 1 January 1970, and between the two day counts that a workbook may use. */
const daysTo1970 = 25_569;
const daysTo1904 = 1_462;

/**
 * A number cell as text. Dates become ISO text without an offset, to the second, because Excel's fractions of days are
 * not exact. Other numbers are written out: 1299903697, never 1.3E9.
 */
export function numberText(raw: string, format: NumberFormat | undefined, from1904: boolean): string {
  if (format?.kind === "date") {
    const days = Number(raw) + (from1904 ? daysTo1904 : 0);
    return days >= 1 && days < 2_958_466 ? dateText(days) : raw;
  }
  const text = /^-?\d+$/.test(raw) ? raw : String(Number(raw));
  return format?.kind === "zeros" && /^\d+$/.test(text) ? text.padStart(format.digits, "0") : text;
}

function dateText(days: number): string {
  const iso = new Date(Math.round((days - daysTo1970) * 86_400) * 1_000).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}
