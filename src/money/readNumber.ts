import { exact, type Exact } from "./exact";
import { minorUnits } from "./currencies";
import { readDouble } from "./readDouble";

export type DecimalMark = "." | ",";

/** A number as a user wrote it. */
export interface WrittenNumber {
  readonly value: Exact;
  /** The currency's symbol or code as written, or null. */
  readonly currency: string | null;
  /** True for `5%`, whose value is 0.05. */
  readonly percent: boolean;
  /** What the amount is for, as in `$5 / device / month`, in single words and singular; empty where it says nothing but "unit". */
  readonly units: readonly string[];
  /** The decimal mark that this text proves, as `1.234,56` does; null where it proves none, as for `12` or `1,000`. */
  readonly decimalMark: DecimalMark | null;
}

/** `two meanings`: a text such as `1.500 €`, which is one and a half or fifteen hundred. */
export type NumberReading =
  | { readonly number: WrittenNumber; readonly fault: null }
  | { readonly number: null; readonly fault: "blank" | "not a number" | "two meanings" };

const mostDigits = 40;
const symbols = "$€£¥₹₽₩₪₫₱₦₴₺₡₲₸₵฿";
const words = ["kr", "zł", "kč", "ft", "fr", "fr."];
const symbol = `(?:[A-Za-z]{0,3}[${symbols}]|kr\\.?|zł|Kč|Ft|Fr\\.?|[A-Za-z]{3})`;
/** Signs that stand where a point is the decimal mark; not R$, which is Brazil's. */
const pointSign = /^(?:(?:US|AU?|CA?|NZ|HK|SG?)?\$|£)$/i;
/** Currencies whose users group by commas. */
const groupedByCommas = /^(?:[¥₹]|USD|GBP|JPY|INR|AUD|NZD|HKD|SGD)$/i;
/** "per device", "/ user / month", "each": says what one unit is, and changes nothing. */
const unitPhrase = "(?:(?:(?:\\/|per\\b)\\s*[A-Za-z]+[ -]?)+|each|ea\\.?)";
const shape = new RegExp(
  `^(\\()?([+-])?\\s*(${symbol})?\\s*([+-])?\\s*(\\d[\\d.,' ]*|[.,]\\d+)\\s*(%)?\\s*(${symbol})?\\s*(${unitPhrase})?(\\))?$`,
  "i",
);
/** A price "per thousand" or "per dozen" is not a price per unit. */
const multiple = /\b(hundred|thousand|million|dozen|gross|score|pair|pack|block|k|m|mille)s?\b/i;

const spaces = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/**
 * Reads a number from a cell: a number, or a text as people paste it: `$0.10`, `1.234,56 €`, `5%`, `£0.01 per unit`,
 * `(12.50)`, grouped by commas, points, apostrophes or any kind of space.
 *
 * @param value The cell; a blank one is null, "" or spaces.
 * @param decimalMark How the other cells of the same table are known to be written; decides `1.500` and `1,500`; "mixed" where
 *   they are written in both ways. Without it `1,500` is fifteen hundred and `$1.500` one and a half, and what can be either has two meanings.
 */
export function readNumber(
  value: string | number | boolean | null,
  decimalMark?: DecimalMark | "mixed",
): NumberReading {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return { number: null, fault: "not a number" };
    return {
      number: { value: readDouble(value), currency: null, percent: false, units: [], decimalMark: null },
      fault: null,
    };
  }
  if (typeof value === "boolean") return { number: null, fault: "not a number" };
  const text = (value ?? "")
    .replace(invisible, "")
    .replace(spaces, " ")
    .replace(/[−–]/g, "-")
    .replace(/[’]/g, "'")
    .trim();
  if (text === "") return { number: null, fault: "blank" };
  return readText(text, decimalMark);
}

function readText(text: string, decimalMark: DecimalMark | "mixed" | undefined): NumberReading {
  const match = shape.exec(text);
  if (match === null) return { number: null, fault: "not a number" };
  const [, open, signBefore, before, signAfter, body = "", percent, after, phrase, close] = match;
  const wellFormed =
    (open === undefined) === (close === undefined) &&
    [open, signBefore, signAfter].filter((sign) => sign !== undefined).length <= 1 &&
    (before === undefined || after === undefined) &&
    isCurrency(before) &&
    isCurrency(after) &&
    !(phrase !== undefined && multiple.test(phrase));
  if (!wellFormed) return { number: null, fault: "not a number" };

  const assumed =
    decimalMark === "mixed" ? undefined : (decimalMark ?? assumedMark(body.trim(), before, after, percent));
  const read = readDigits(body.trim(), assumed);
  if (read === null) return { number: null, fault: "not a number" };
  if (read === "two meanings") return { number: null, fault: "two meanings" };
  let value = exact(read.digits);
  if (open !== undefined || signBefore === "-" || signAfter === "-") value = value.neg();
  if (percent !== undefined) value = value.mul(exact("0.01"));
  return {
    number: {
      value,
      currency: before ?? after ?? null,
      percent: percent !== undefined,
      units: phrase === undefined ? [] : unitsOf(phrase),
      decimalMark: read.proves,
    },
    fault: null,
  };
}

function unitsOf(phrase: string): readonly string[] {
  const words = phrase.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.map((word) => word.replace(/s$/, "")).filter((word) => !["per", "each", "ea", "unit"].includes(word));
}

/** Three letters must be an ISO 4217 code; "ten" or "GiB" is not a currency. */
function isCurrency(written: string | undefined): boolean {
  if (written === undefined || [...symbols].some((sign) => written.includes(sign))) return true;
  return words.includes(written.toLowerCase()) || minorUnits(written.toUpperCase()) !== undefined;
}

/** Which mark is the decimal one in `1.500` or `1,500`, as far as the rest of the text tells. */
function assumedMark(
  body: string,
  before: string | undefined,
  after: string | undefined,
  percent: string | undefined,
): DecimalMark | undefined {
  const mark = body.includes(",") ? "," : ".";
  if (percent !== undefined) return mark;
  // A symbol behind the number is how the continent writes it, where the marks mean the opposite.
  if (after !== undefined && minorUnits(after.toUpperCase()) === undefined) return undefined;
  const currency = before ?? after;
  // Where a comma may be the decimal mark, € 1,125 is a price of one and a bit as well as of a thousand.
  if (mark === ",") {
    return currency === undefined || pointSign.test(currency) || groupedByCommas.test(currency) ? "." : undefined;
  }
  return before !== undefined && pointSign.test(before) ? "." : undefined;
}

interface Digits {
  readonly digits: string;
  readonly proves: DecimalMark | null;
}

const groupedByThree = /^\d{1,3}(?:\D\d{3})+$/;
const groupedAsInIndia = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

function readDigits(body: string, assumed: DecimalMark | undefined): Digits | "two meanings" | null {
  if (body.replace(/\D/g, "").length > mostDigits) return null;
  if (/^\d+$/.test(body)) return { digits: body, proves: null };
  if (/[ ']/.test(body)) return readGrouped(body, /[ ']/.exec(body)?.[0] ?? " ", null);
  const commas = body.split(",").length - 1;
  const points = body.split(".").length - 1;
  if (commas > 0 && points > 0)
    return readGrouped(body, body.lastIndexOf(",") > body.lastIndexOf(".") ? "." : ",", null);
  const mark: DecimalMark = commas > 0 ? "," : ".";
  const other: DecimalMark = mark === "," ? "." : ",";
  if (commas + points > 1) return readGrouped(body, mark, other);
  const [whole = "", fraction = ""] = body.split(mark);
  if (fraction === "") return null;
  if (fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
    if (assumed === undefined) return "two meanings";
    return { digits: assumed === mark ? `${whole}.${fraction}` : `${whole}${fraction}`, proves: null };
  }
  return { digits: `${whole === "" ? "0" : whole}.${fraction}`, proves: mark };
}

/** A number with a grouping mark that is known, and at most one other mark, which is then the decimal one. */
function readGrouped(body: string, group: string, proves: DecimalMark | null): Digits | null {
  const others = [...body].filter((character) => /[.,' ]/.test(character) && character !== group);
  if (others.length > 1) return null;
  const decimal = others[0];
  if (decimal !== undefined && decimal !== "." && decimal !== ",") return null;
  const [whole = "", fraction] = decimal === undefined ? [body] : body.split(decimal);
  if (fraction === "" || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const separators = new Set(whole.replace(/\d/g, ""));
  if (separators.size !== 1 || !separators.has(group)) return null;
  if (!groupedByThree.test(whole) && !groupedAsInIndia.test(whole)) return null;
  const digits = whole.replace(/\D/g, "");
  return { digits: fraction === undefined ? digits : `${digits}.${fraction}`, proves: decimal ?? proves };
}
