import { createContext, useContext } from "react";
import { dateFromDay, type BillingPeriod, type Day } from "../../src/agreements";
import { minorUnits, type DecimalMark, type Exact } from "../../src/money";

/** How the user's locale writes what the pane shows. Money carries its ISO code, because a bare sign means many currencies. */
export interface Formats {
  count(count: number): string;
  /** An exact number with the decimals that it has. */
  quantity(quantity: Exact): string;
  /** An exact number with at least so many decimals. */
  decimal(value: Exact, least: number): string;
  /** The same with a plus or minus sign; nothing has none. */
  signed(value: Exact, least: number): string;
  /** "GBP 1,234.50", never broken in two lines, with the currency's own decimals or more where the amount has more. */
  money(amount: Exact, currency: string): string;
  /** The same with a plus or minus sign; nothing has none. */
  change(amount: Exact, currency: string): string;
  /** Which mark parts decimals off, by which a typed 1,500 is read. */
  readonly decimalMark: DecimalMark;
  /** "30 Sep 2026" */
  day(day: Day): string;
  /** "1–30 Sep 2026" */
  period(period: Pick<BillingPeriod, "start" | "end">): string;
}

export function makeFormats(locale: string): Formats {
  const known = Intl.NumberFormat.supportedLocalesOf([locale]).length > 0 ? locale : "en-GB";
  const whole = new Intl.NumberFormat(known);
  const dates = new Intl.DateTimeFormat(known, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  // A decimal text is formatted exactly; a double would not be.
  const decimal = (value: Exact, least: number) => {
    const decimals = Math.max(least, value.decimalPlaces());
    const format = new Intl.NumberFormat(known, { minimumFractionDigits: least, maximumFractionDigits: decimals });
    return format.format(value.toFixed(decimals) as unknown as number);
  };
  const money = (amount: Exact, currency: string) => `${currency}\u00a0${decimal(amount, minorUnits(currency) ?? 2)}`;
  return {
    count: (count) => whole.format(count),
    quantity: (quantity) => decimal(quantity, 0),
    decimal,
    signed: (value, least) => `${signOf(value)}${decimal(value.abs(), least)}`,
    money,
    change: (amount, currency) => `${signOf(amount)}${money(amount.abs(), currency)}`,
    decimalMark: whole.formatToParts(0.5).some(({ type, value }) => type === "decimal" && value === ",") ? "," : ".",
    day: (day) => dates.format(dateFromDay(day)),
    period: ({ start, end }) => dates.formatRange(dateFromDay(start), dateFromDay(end)),
  };
}

function signOf(amount: Exact): "" | "−" | "+" {
  if (amount.isZero()) return "";
  return amount.isNegative() ? "−" : "+";
}

const FormatsContext = createContext<Formats>(makeFormats("en-GB"));

export const FormatsProvider = FormatsContext.Provider;

export function useFormats(): Formats {
  return useContext(FormatsContext);
}
