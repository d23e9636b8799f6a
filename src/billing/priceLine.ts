import { isoFromDay, type BillingPeriod, type Rate } from "../agreements";
import { priceCharge, type Charge, type ChargeTerms } from "../charges";
import type { Finding } from "../messages";
import { divide, halfAwayFromZero, minorUnits, readDouble, type Exact } from "../money";

/** What a rate's price list and terms make of a quantity in a period. */
export interface PricedLine {
  readonly charge: Charge | null;
  /** After proration and rounding to the currency's minor units. */
  readonly amount: Exact | null;
  readonly proration: { readonly days: number; readonly of: number } | null;
  readonly finding: Finding | null;
}

/** Included units, charge, minimum, maximum, then proration, then rounding, in this order. */
export function priceLine(rate: Rate, period: BillingPeriod, quantity: Exact): PricedLine {
  const { charge, finding } = priceCharge(quantity, rate.bands, termsOf(rate));
  if (!charge) return { charge, amount: null, proration: null, finding: { ...finding, place: rate.place } };
  const proration = prorationOf(rate, period);
  const prorated = proration
    ? divide(charge.limited.times(readDouble(proration.days)), readDouble(proration.of))
    : charge.limited;
  const amount = halfAwayFromZero(minorUnits(rate.currency) ?? 2)(prorated);
  return { charge, amount, proration, finding: null };
}

export function termsOf(rate: Rate): ChargeTerms {
  const { mechanism, included, minimum, maximum } = rate;
  return {
    mechanism,
    ...(included ? { included } : {}),
    ...(minimum ? { minimum } : {}),
    ...(maximum ? { maximum } : {}),
  };
}

/** Days covered of the days of the whole period, where a period was cut short and the rate prorates by the day. */
function prorationOf(rate: Rate, period: BillingPeriod): PricedLine["proration"] {
  const days = period.end - period.start + 1;
  const of = period.wholeEnd - period.wholeStart + 1;
  return rate.proration === "Daily" && days < of ? { days, of } : null;
}

/** Names one line of a run: a rate and the period's first day. */
export function lineKey(rate: Pick<Rate, "agreement" | "rate">, period: Pick<BillingPeriod, "start">): string {
  return `${rate.agreement}\u0000${rate.rate}\u0000${isoFromDay(period.start)}`;
}
