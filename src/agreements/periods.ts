import { addMonths, calendarDate, dayOf, weekday } from "./day";
import type { BillingOption, BillingPeriod, Day, PeriodLength, Rate } from "./rate";

const monthsOf: Readonly<Record<Exclude<PeriodLength, "Weekly">, number>> = {
  Monthly: 1,
  Quarterly: 3,
  "Half-yearly": 6,
  Yearly: 12,
};

/** What decides a rate's periods. */
export type PeriodTerms = Pick<Rate, "period" | "start" | "end" | "periodsFrom">;

/** The first day of the whole period with this number, 0 for the one that the start falls in. */
function boundary({ period, start, periodsFrom }: PeriodTerms, number: number): Day {
  if (period === "Weekly") return (periodsFrom === "Calendar" ? start - weekday(start) : start) + 7 * number;
  const months = monthsOf[period];
  if (periodsFrom === "Start") return addMonths(start, months * number);
  const { year, month } = calendarDate(start);
  return addMonths(dayOf(year, month - ((month - 1) % months), 1), months * number);
}

/**
 * The rate's period with this number, from 0; null where it lies after the rate's End. Periods are always reckoned from the
 * anchor (31 Jan, 28 Feb, 31 Mar), never from the period before, so that month ends recover. The first calendar period
 * begins on Start and may be short; a period that End cuts short ends on it.
 */
export function periodOf(terms: PeriodTerms, number: number): BillingPeriod | null {
  const wholeStart = boundary(terms, number);
  const wholeEnd = boundary(terms, number + 1) - 1;
  const start = Math.max(wholeStart, terms.start);
  if (terms.end !== null && start > terms.end) return null;
  return { start, end: terms.end === null ? wholeEnd : Math.min(wholeEnd, terms.end), wholeStart, wholeEnd };
}

/** The period that a day falls in; null before Start and after End. */
export function periodOn(terms: PeriodTerms, day: Day): BillingPeriod | null {
  if (day < terms.start || (terms.end !== null && day > terms.end)) return null;
  const { year, month } = calendarDate(day);
  const from = calendarDate(boundary(terms, 0));
  // Months that are clamped at their end may leave this one too high.
  let number =
    terms.period === "Weekly"
      ? Math.floor((day - boundary(terms, 0)) / 7)
      : Math.floor(((year - from.year) * 12 + month - from.month) / monthsOf[terms.period]);
  while (number > 0 && boundary(terms, number) > day) number--;
  return periodOf(terms, number);
}

/** The date at which a period is billed and counted: its first day In advance, the day after its last In arrears. */
export function billingPointOf(period: BillingPeriod, option: BillingOption): Day {
  return option === "In advance" ? period.start : period.end + 1;
}

/**
 * The periods whose billing point has come by a date, earliest first. `most` bounds them: a Start in 1900 by a slip of the
 * finger would give thousands; the answer then has one more than `most`, by which the caller knows.
 */
export function periodsDueBy(
  terms: PeriodTerms & Pick<Rate, "billingOption">,
  date: Day,
  most: number,
): readonly BillingPeriod[] {
  const periods: BillingPeriod[] = [];
  for (let number = 0; periods.length <= most; number++) {
    const period = periodOf(terms, number);
    if (!period || billingPointOf(period, terms.billingOption) > date) break;
    periods.push(period);
  }
  return periods;
}
