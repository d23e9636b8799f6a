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

const secondsADay = 86_400;
const two = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, "0"));
/** ISO text of the days that came up last; dates of one column are close to each other. */
const dayTexts = new Map<number, string>();
const maxDays = 20_000;

function dateText(days: number): string {
  const seconds = Math.round((days - daysTo1970) * secondsADay);
  const day = Math.floor(seconds / secondsADay);
  let text = dayTexts.get(day);
  if (text === undefined) {
    if (dayTexts.size >= maxDays) dayTexts.clear();
    text = new Date(day * secondsADay * 1_000).toISOString().slice(0, 10);
    dayTexts.set(day, text);
  }
  const rest = seconds - day * secondsADay;
  if (rest === 0) return text;
  return `${text}T${two[Math.floor(rest / 3_600)]}:${two[Math.floor(rest / 60) % 60]}:${two[rest % 60]}`;
}
