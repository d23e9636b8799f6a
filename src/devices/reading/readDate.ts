import { moment } from "./moment";
import { plainIsoText } from "./plainIso";
import { readElapsed } from "./readElapsed";
import { withoutAccents } from "./withoutAccents";

/**
 * A date as an export writes it, before the order of day and month is settled. Moments are milliseconds since 1970 in
 * UTC; a time without an offset is taken as UTC. `NaN` = no such reading.
 */
export interface DateReading {
  /** The moment where the day is written first. The same as `monthFirst` where the order does not matter. */
  readonly dayFirst: number;
  readonly monthFirst: number;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Excel's day 0 (its serials count from there), and the serials that are taken for dates: 1954 to 2119. */
const excelDayZero = Date.UTC(1899, 11, 30);
const firstSerial = 20_000;
const lastSerial = 80_000;

/** 1601, and the milliseconds from year 1 to 1970. */
const windowsDayZero = Date.UTC(1601, 0, 1);
const dotNetDayZero = 62_135_596_800_000;

/** A zone's name or offset at the end. Names other than UTC's are passed over: an export that uses them is hours off at most. */
const zone = String.raw`(?: ?(?:Z|Uhr|[A-Z]{2,5})?(?: ?([+-])(\d{1,2}):?(\d{2})?)?(?: ?[A-Z]{3,5})?)?$`;
const clock = String.raw`(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.? ?m\.?)?`;
/** What stands between date and time: a space, a comma, or "at" in the languages of exports. */
const gap = String.raw`(?:,? +(?:(?:at|um|à|a las|alle|om|kl\.?|klo|@|-|–) +)?)`;

const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|${gap})${clock})?${zone}`, "i");
const numeric = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:(?:T|${gap})${clock})?${zone}`, "i");
const weekday = String.raw`^(?:[a-z]{2,9}\.?,? +)?`;
const dayMonth = String.raw`(\d{1,2})(?:st|nd|rd|th|\.|er)?[ /-]+(?:de )?([a-zäéû]{3,10})\.?`;
const monthDay = String.raw`([a-zäéû]{3,10})\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?`;
const namedMonth = new RegExp(
  String.raw`${weekday}(?:${dayMonth}|${monthDay})(?:,?[ /-]+|,? +de +)(\d{4}|\d{2})(?:${gap}${clock})?${zone}`,
  "i",
);
/** `2026-Sep-30`, and `Wed Sep 30 11:40:00 UTC 2026`: brought into the order that `namedMonth` reads. */
const yearMonthDay = /^(\d{4})[ -]([a-z]{3,9})[ -](\d{1,2})(.*)$/i;
const yearLast = /^([a-z]{2,4} [a-z]{3} +\d{1,2}) (\d{1,2}:\d{2}:\d{2}) (?:[a-z]{2,5} )?(\d{4})$/i;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(?:\.\d+)?(?:Z|([+-]\d{3}))?)?$/;

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** First letters, without accents, by which other languages' months are known where they differ from the English ones. */
const otherMonths: Readonly<Record<string, number>> = {
  ene: 0,
  gen: 0,
  fev: 1,
  maa: 2,
  mrt: 2,
  mrz: 2,
  abr: 3,
  avr: 3,
  mag: 4,
  mai: 4,
  mei: 4,
  giu: 5,
  juin: 5,
  juil: 6,
  lug: 6,
  ago: 7,
  aou: 7,
  set: 8,
  okt: 9,
  ott: 9,
  out: 9,
  dez: 11,
  dic: 11,
};

/**
 * Reads a date in any of the forms that exports use: ISO with or without offset, `9/13/26 6:29:00 AM`, `30.09.2026 11:13`,
 * `6 May 2026 14:51`, epochs, Excel serials, `/Date(…)/`, and times gone by (`readElapsed`). Dotted dates are day first everywhere.
 *
 * @param now The moment that "ago" counts back from.
 * @returns null where the text is no date
 */
export function readDate(text: string, now: number): DateReading | null {
  const bare = notPlain.test(text) ? plain(text) : text;
  return readPlain(opening.test(bare) ? bare.replace(opening, "") : bare, now);
}

/** What may stand before the moment itself: "Offline since 9/25/2026". */
const opening = /^(offline|disconnected|inactive|away|last seen|seen|not seen)(,? (since|for|on|at))?:? +/i;

/**
 * Thin and non-breaking spaces, a zone's name, the signs for year, month and day of East Asian dates, and parts of a date in
 * another order than usual.
 */
const notPlain =
  /[\u00a0\u2009\u202f([（年_]|^\d{1,2}\. \d|^\d{4}(?:\.\d{1,2}){2}\.|^\d{1,2}:\d{2}\D.*\d$|[a-z]\/[A-Z]|^\p{L}+\.?,? +\d{1,4}[-/.]\d/u;
const plain = (text: string) =>
  text
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .replace(/ ?(\([A-Z][^)]*\)|\[[A-Z][^\]]*\])$/i, "")
    // A weekday in brackets between date and time; spaces after the points of a date; a line between date and time.
    .replace(/[(（]\p{L}{1,3}\.?[)）]/u, "")
    .replace(/^(\d{1,2})\. (\d{1,2})\. (?=\d{4})/, "$1.$2.")
    .replace(/^(\d[\d/.-]{7,9})_(?=\d)/, "$1 ")
    .replace(/[年月]/g, "-")
    .replace("日", "")
    .replace(/^(\d{4}(?:\.\d{1,2}){2})\./, "$1")
    .replace(/ [A-Z]\w+\/[A-Z]\w+$/, "")
    // A weekday before a date in numbers; the time before the date.
    .replace(/^\p{L}{2,10}\.?,? +(?=\d{1,4}[-/.]\d{1,2}[-/.]\d)/u, "")
    .replace(/^(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?),? +(.*\d)$/i, "$2 $1");

function readPlain(text: string, now: number): DateReading | null {
  const first = text.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  if (isDigit) {
    const moment = readYearFirst(text);
    if (moment !== null) return same(moment);
    const reading = readNumeric(text);
    if (reading !== null) return reading;
    const number = readNumber(text);
    if (number !== null) return same(number);
  }
  const named = readNamedMonth(text);
  if (named !== null) return same(named);
  const elapsed = readElapsed(text, now);
  if (elapsed !== null) return same(elapsed);
  const wrapped = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/.exec(text);
  return wrapped === null ? null : same(Number(wrapped[1]));
}

/** True where the text has the form of a date; the words for being online count, since they stand in such columns. */
export function looksLikeDate(text: string): boolean {
  return isNow(text) || /^(never|n\/a)\b/i.test(text) || readDate(text, 0) !== null;
}

/** True for a word that stands where a date would and means: at this moment. */
export function isNow(text: string): boolean {
  return now.test(text);
}

const now =
  /^((currently |now )?(online|connected|active)( now| (since|for) .*)?|(just )?now|jetzt|verbunden|en ligne|connecté|maintenant|en línea|conectado|ahora|verbonden|nu)$/i;

const same = (moment: number): DateReading => ({ dayFirst: moment, monthFirst: moment });

function readYearFirst(text: string): number | null {
  const plainIso = plainIsoText(text);
  if (!Number.isNaN(plainIso)) return plainIso;
  const found = yearFirst.exec(text);
  if (found !== null) {
    const [, y, mo, d, h = "0", mi = "0", s = "0", half, sign, offH, offM] = found;
    const value = moment(Number(y), Number(mo), Number(d), hours(h, half), Number(mi), Number(s));
    return value - offset(sign, offH, offM);
  }
  const packed = compact.exec(text);
  if (packed === null) return null;
  const [, y, mo, d, h = "0", mi = "0", s = "0", offsetMinutes = "0"] = packed;
  // 8 or 14 digits may also be a plain number; one that would be a date far off means nothing here.
  if (Number(y) < 1_900 || Number(y) > 2_200) return null;
  return moment(Number(y), Number(mo), Number(d), Number(h), Number(mi), Number(s)) - Number(offsetMinutes) * minute;
}

function readNumeric(text: string): DateReading | null {
  const found = numeric.exec(text);
  if (found === null) return null;
  const [, a, separator, b, y, h = "0", mi = "0", s = "0", half, sign, offH, offM] = found;
  const at = (dayNumber: number, month: number) =>
    moment(fullYear(y!), month, dayNumber, hours(h, half), Number(mi), Number(s)) - offset(sign, offH, offM);
  const dayFirst = at(Number(a), Number(b));
  return separator === "." ? same(dayFirst) : { dayFirst, monthFirst: at(Number(b), Number(a)) };
}

function readNamedMonth(text: string): number | null {
  const ordered = text.replace(yearMonthDay, "$3 $2 $1$4").replace(yearLast, "$1 $3 $2");
  const found = namedMonth.exec(ordered);
  if (found === null) return null;
  const [, d1, m1, m2, d2, y, h = "0", mi = "0", s = "0", half, sign, offH, offM] = found;
  const month = monthNumber((m1 ?? m2)!);
  if (month === null) return null;
  const value = moment(fullYear(y!), month, Number(d1 ?? d2), hours(h, half), Number(mi), Number(s));
  return value - offset(sign, offH, offM);
}

const offset = (sign: string | undefined, h = "0", m = "0") =>
  sign === undefined ? 0 : (Number(h) * hour + Number(m) * minute) * (sign === "-" ? -1 : 1);

function monthNumber(name: string): number | null {
  const plainName = withoutAccents(name).toLowerCase();
  const start = plainName.slice(0, 3);
  const index = otherMonths[plainName.slice(0, 4)] ?? otherMonths[start] ?? monthNames.indexOf(start);
  return index < 0 ? null : index + 1;
}

/**
 * Epoch seconds (10 digits), milliseconds (13) and microseconds (16), the 100-nanosecond counts of Windows from 1601 and of
 * .NET from year 1 (18 digits), Excel serials (5 digits, rounded to the second); 0 = never.
 */
function readNumber(text: string): number | null {
  if (!/^\d+([.,]\d+)?$/.test(text)) return null;
  const value = Number(text.replace(",", "."));
  if (value === 0) return NaN;
  if (value >= 1e8 && value < 1e10) return Math.round(value) * second;
  if (value >= 1e11 && value < 1e13) return Math.round(value);
  if (value >= 1e15 && value < 1e16) return Math.round(value / 1e3);
  if (value >= 1.2e17 && value < 1.7e17) return Math.round(value / 1e4) + windowsDayZero;
  if (value >= 6e17 && value < 7e17) return Math.round(value / 1e4) - dotNetDayZero;
  if (value < firstSerial || value > lastSerial) return null;
  return excelDayZero + Math.round(value * 86_400) * second;
}

const fullYear = (text: string) =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 80 ? 2_000 : 1_900);

const hours = (text: string, half: string | undefined) =>
  half === undefined ? Number(text) : (Number(text) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
