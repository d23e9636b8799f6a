import type { FieldSink } from "../file/fieldSink";
import { cellText } from "./cellText";
import { plainIsoBytes } from "./plainIso";
import { isNow, readDate } from "./readDate";

const day = 86_400_000;

/** Before RMM systems existed: what exports write for "never" (1970-01-01, 0001-01-01, 1899-12-30) lies there. */
const earliest = Date.UTC(1990, 0, 1);
/** From here on, a date stands for "never" (9999-12-31). */
const latest = Date.UTC(9_000, 0, 1);

/** What a value says: a moment, this very moment, nothing, a moment that lies ahead, or no date at all. */
export type DateValue =
  | { readonly kind: "moment"; readonly at: number }
  | { readonly kind: "now" | "none" | "ahead" | "undecided" | "unreadable" };

/** What a title says that its plain numbers count. */
export type ElapsedUnit = "days" | "hours" | "minutes" | "";

/** The most that is taken for an amount of time; larger numbers are Excel's serial numbers and epochs. */
const mostAmount = 20_000;

const isAmount = (value: string) => /^\d+([.,]\d+)?$/.test(value) && Number.parseFloat(value) < mostAmount;

/** "mixed": some values can only be day first and others only month first. */
export type DateOrder = "day first" | "month first" | "undecided" | "mixed" | "no matter";

/**
 * The dates of one column. Whether day or month comes first is decided for the whole column, by a value above 12; so the
 * values are taken in first and asked for afterwards. Memory: one number for each value, two where the orders differ.
 */
export class DateColumn implements FieldSink {
  private dayFirst = new Float64Array(firstLength);
  /** Null as long as each value is the same in both orders. */
  private monthFirst: Float64Array<ArrayBuffer> | null = null;
  private length = 0;
  private mustBeDayFirst = false;
  private mustBeMonthFirst = false;
  private orderMatters = false;
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  /** The first value that has the form of no date. */
  unreadable: string | null = null;

  constructor(
    private readonly asOf: number,
    /** Unit of time gone by in which plain numbers count, as under the title "Days since last contact"; "" = they do not. */
    private readonly unit: ElapsedUnit = "",
  ) {}

  /** Always takes the field in: a blank one is a device without a date. */
  addBytes(source: Uint8Array, start: number, end: number): boolean {
    const iso = plainIsoBytes(source, start, end);
    if (Number.isNaN(iso)) return this.addText(this.decoder.decode(source.subarray(start, end)));
    this.push(iso, iso);
    return true;
  }

  addText(text: string): boolean {
    this.addValue(text.startsWith("=") ? cellText(text) : text.trim());
    return true;
  }

  /** The order that the column's own values show. */
  get order(): DateOrder {
    if (this.mustBeDayFirst && this.mustBeMonthFirst) return "mixed";
    if (this.mustBeDayFirst) return "day first";
    if (this.mustBeMonthFirst) return "month first";
    return this.orderMatters ? "undecided" : "no matter";
  }

  /** A value by its position, given the order that was settled for the column; null = not settled. */
  value(index: number, isDayFirst: boolean | null): DateValue {
    const dayFirst = this.dayFirst[index] ?? NaN;
    const monthFirst = this.monthFirst === null ? dayFirst : (this.monthFirst[index] ?? NaN);
    if (dayFirst === Infinity) return { kind: "now" };
    if (monthFirst === -Infinity) return { kind: "unreadable" };
    const at =
      isDayFirst !== null
        ? isDayFirst
          ? dayFirst
          : monthFirst
        : dayFirst === monthFirst || Number.isNaN(monthFirst)
          ? dayFirst
          : Number.isNaN(dayFirst)
            ? monthFirst
            : Infinity;
    if (at === Infinity) return { kind: "undecided" };
    if (Number.isNaN(at) || at < earliest || at >= latest) return { kind: "none" };
    return at > this.asOf + day ? { kind: "ahead" } : { kind: "moment", at };
  }

  private addValue(value: string): void {
    if (value === "" || isNow(value)) {
      const only = value === "" ? NaN : Infinity;
      this.push(only, only);
      return;
    }
    const reading = readDate(this.unit !== "" && isAmount(value) ? `${value} ${this.unit}` : value, this.asOf);
    if (reading === null) {
      // Words such as "Never" say that there is no date; only what looks like one and cannot be read is worth a word.
      if (/\d/.test(value)) this.unreadable ??= value;
      this.push(NaN, /\d/.test(value) ? -Infinity : NaN);
      return;
    }
    const { dayFirst, monthFirst } = reading;
    if (Number.isNaN(dayFirst) && !Number.isNaN(monthFirst)) this.mustBeMonthFirst = true;
    else if (Number.isNaN(monthFirst) && !Number.isNaN(dayFirst)) this.mustBeDayFirst = true;
    else if (dayFirst !== monthFirst && !Number.isNaN(dayFirst)) this.orderMatters = true;
    this.push(dayFirst, monthFirst);
  }

  private push(dayFirst: number, monthFirst: number): void {
    const at = this.length++;
    if (at === this.dayFirst.length) {
      this.dayFirst = longer(this.dayFirst);
      this.monthFirst &&= longer(this.monthFirst);
    }
    this.dayFirst[at] = dayFirst;
    if (this.monthFirst === null && !Object.is(dayFirst, monthFirst)) this.monthFirst = this.dayFirst.slice();
    if (this.monthFirst !== null) this.monthFirst[at] = monthFirst;
  }
}

/** Values that there is room for at first; it grows with the column. */
const firstLength = 1_024;

function longer(values: Float64Array): Float64Array<ArrayBuffer> {
  const twice = new Float64Array(2 * values.length);
  twice.set(values);
  return twice;
}
