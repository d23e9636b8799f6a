import { readNumber, type DecimalMark, type Exact } from "../money";
import { isBlank, type CellValue } from "./cell";
import { isOpenWord, readBound } from "./readBound";

/** A band written in one cell: `0-10`, `21+`, `> 500`, `up to 10`, `first 10`, `next 40`, `any additional`. */
export interface BandText {
  readonly kind: "bounds";
  /** Null where the text states no lower bound. */
  readonly from: Exact | null;
  /** True for "over 20", which leaves 20 itself to the band below; "21+" and "20 or more" include their number. */
  readonly fromExcluded: boolean;
  /** Null where the text states no upper bound. */
  readonly to: Exact | null;
  /** "any additional": begins where the band above it ends. */
  readonly rest: boolean;
  /** "next 40" holds so many units, wherever it begins; else null. */
  readonly width: Exact | null;
  /** The word behind the numbers, such as "devices"; null where there is none. */
  readonly unit: string | null;
}

/** "under 10" leaves out 10 itself, which no band's top does. */
export type BandTextReading =
  BandText | { readonly kind: "under" } | { readonly kind: "two meanings" } | { readonly kind: "unreadable" };

const nothing: Omit<BandText, "kind"> = {
  from: null,
  fromExcluded: false,
  to: null,
  rest: false,
  width: null,
  unit: null,
};

const number = "([-+]?\\d[\\d., ']*)";
/** Words behind a number that give it a direction; taken for its unit, "500 plus" would be a band of 500 alone. */
const directions =
  "plus|up|upwards?|onwards?|above|over|more|higher|beyond|minimum|" +
  "below|under|less|fewer|lower|max|maximum|to|through|thru|until|till|and|or";
const unitWord = `(?:\\s*(?!(?:${directions})(?!\\p{L}))(\\p{L}[\\p{L}-]*))?`;
const pattern = (source: string): RegExp => new RegExp(`^${source}$`, "iu");

const range = pattern(
  `(?:from |between )?${number}${unitWord}\\s*(?:-|to|through|thru|and|\\.\\.+)\\s*${number}${unitWord}`,
);
const atMost = pattern(
  `(?:the )?(?:up to|to|<=|≤|=<|max\\.?|at most|not over|(?:not|no) more than|not exceeding|first)\\s*(?:and including )?(?:the )?(?:first )?${number}${unitWord}`,
);
const under = pattern(`(?:<|under|below|less than|fewer than)\\s*${number}${unitWord}`);
const over = pattern(`(?:>|over|above|more than|greater than|beyond|after|exceeding)\\s*${number}${unitWord}`);
const onwards = "(?:(?:and|or|&) )?(?:upwards?|onwards?)";
const atLeast = pattern(
  `(?:>=|≥|=>|from|at least|min\\.?|minimum|starting at)\\s*${number}${unitWord}(?:\\s*${onwards})?`,
);
const orMore = pattern(
  `${number}${unitWord}\\s*(?:(?:\\+|plus|${onwards}|(?:and|or|&) (?:above|over|up|more|higher|beyond))${unitWord}|-|-?\\s*∞|(?:to|-) (?:inf(?:inity)?|unlimited))`,
);
const orLess = pattern(`${number}${unitWord}\\s*(?:max\\.?|maximum|(?:and|or) (?:less|fewer|lower|below|under))`);
const next = pattern(`(?:the )?(?:next|following)\\s*${number}${unitWord}`);
const single = pattern(number);
const singleOf = pattern(`${number}${unitWord}`);
/** Behind one number these mean "at least" and "and those that follow" as well as minutes and a unit. */
const openEnded = /^(?:min|ff?)$/i;
const multiplier = /^(?:k|m|mm|bn|b|mio|mrd|tsd|thousand|million|billion|hundred|dozen|gross|score|pair)s?$/i;

/** True for a text that can only be a band, not a header nor a name. */
export function isBandText(text: string): boolean {
  // "1 device" is a band among others, but "2024 prices" is a title.
  if (singleOf.test(text.trim()) && !single.test(text.trim())) return false;
  return isOpenWord(text) || readBandText(text, ".").kind !== "unreadable";
}

/** True for a text that states a band in words or as a range, as opposed to a bound or to "and above". */
export function isTextBand(cell: CellValue): boolean {
  if (typeof cell !== "string" || isBlank(cell) || isOpenWord(cell)) return false;
  return readBandText(cell, undefined).kind !== "unreadable" && readBound(cell, ".").kind !== "number";
}

/** Reads a band from a text. Dashes of any length and any kind of space are alike. */
export function readBandText(written: string, decimalMark: DecimalMark | "mixed" | undefined): BandTextReading {
  const text = written
    .replace(/[\u2010-\u2015\u2212~]/g, "-")
    .replace(/[\s\u00A0\u2000-\u200A\u202F]+/g, " ")
    .trim();
  if (isOpenWord(text)) return { kind: "bounds", ...nothing, rest: true };

  let match = range.exec(text);
  if (match !== null) return bounds({ from: match[1], to: match[3], units: [match[2], match[4]] }, decimalMark);
  match = atMost.exec(text) ?? orLess.exec(text);
  if (match !== null) return bounds({ to: match[1], units: [match[2]] }, decimalMark);
  if (under.test(text)) return { kind: "under" };
  match = over.exec(text);
  if (match !== null) return bounds({ from: match[1], fromExcluded: true, units: [match[2]] }, decimalMark);
  match = atLeast.exec(text) ?? orMore.exec(text);
  if (match !== null) return bounds({ from: match[1], units: [match[2], match[3]] }, decimalMark);
  match = next.exec(text);
  if (match !== null) return bounds({ width: match[1], units: [match[2]] }, decimalMark);
  match = singleOf.exec(text);
  if (match !== null && !openEnded.test(match[2] ?? ""))
    return bounds({ from: match[1], to: match[1], units: [match[2]] }, decimalMark);
  return { kind: "unreadable" };
}

/** "devices", "companies" and "mailboxes" are counted in the same unit as one of them. */
function singular(unit: string): string {
  const lower = unit.toLowerCase();
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  return /(?:x|ch|sh|ss)es$/.test(lower) ? lower.slice(0, -2) : lower.replace(/s$/, "");
}

interface Parts {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly width?: string | undefined;
  readonly fromExcluded?: boolean;
  readonly units: readonly (string | undefined)[];
}

function bounds(parts: Parts, decimalMark: DecimalMark | "mixed" | undefined): BandTextReading {
  const units = parts.units.filter((unit) => unit !== undefined).map(singular);
  if (units.some((unit) => multiplier.test(unit)) || new Set(units).size > 1) return { kind: "unreadable" };
  const read = (digits: string | undefined): Exact | null | "unreadable" | "two meanings" => {
    if (digits === undefined) return null;
    const reading = readNumber(digits, decimalMark);
    if (reading.number !== null) return reading.number.value;
    return reading.fault === "two meanings" ? "two meanings" : "unreadable";
  };
  const from = read(parts.from);
  const to = read(parts.to);
  const width = read(parts.width);
  if (typeof from === "string" || typeof to === "string" || typeof width === "string") {
    return { kind: [from, to, width].includes("two meanings") ? "two meanings" : "unreadable" };
  }
  return {
    ...nothing,
    kind: "bounds",
    from,
    to,
    width,
    fromExcluded: parts.fromExcluded ?? false,
    unit: units[0] ?? null,
  };
}
