import type { Rate } from "../agreements";
import type { Band, BandTable } from "../bands";
import type { Finding, WhatIfCode } from "../messages";
import { amountText, divide, exact, halfAwayFromZero, one, readDouble, zero, type Exact } from "../money";
import { chargeOf } from "./portfolio";

/** A rate with the quantity that it is priced at. */
export interface PricedRate {
  readonly rate: Rate;
  readonly quantity: Exact;
}

/** What is turned until the revenue is reached. */
export type Lever =
  /** All unit prices and flat fees by one percentage, each rounded to `decimals`. */
  | { readonly turn: "uplift"; readonly decimals: number }
  /** The unit price of one band, in steps of `decimals`. */
  | { readonly turn: "band"; readonly band: number; readonly decimals: number };

export interface Goal {
  /** The uplift in percent, or the band's unit price: the smallest that reaches the target. */
  readonly value: Exact;
  readonly bands: BandTable;
  /** The revenue that it comes to: at or above the target, as near as the rounding allows. */
  readonly revenue: Exact;
}

/** Uplifts are sought in steps of a ten-thousandth of a percent. */
const upliftDecimals = 4;
/** No uplift, nor price, above this is sought: a hundredfold, or a unit price of a million. */
const mostUplift = exact("10000");
const mostPrice = exact("1000000");
const hundred = exact("100");

/**
 * The smallest uplift, or unit price of one band, with which these rates together come to a revenue of at least `target`.
 * Charges are rounded as charge events are. A charge never falls while a price rises, so halving finds the exact step.
 *
 * @param target In the one currency of these rates.
 * @returns a finding where there is none: even the highest value sought does not reach the target; the lowest (an uplift of
 * −100 %, a price of 0) is already above it; a quantity has no charge; or a price is below zero, so that an uplift would lower
 * a charge
 */
export function seekGoal(
  bands: BandTable,
  rates: readonly PricedRate[],
  target: Exact,
  lever: Lever,
): Goal | Finding<WhatIfCode> {
  if (bands.bands.some(({ unitPrice, flatFee }) => unitPrice.lt(zero) || flatFee.lt(zero)))
    return noGoal("whatIf.negativePrice");
  const step = exact("10").pow(-(lever.turn === "uplift" ? upliftDecimals : lever.decimals));
  const lowest = lever.turn === "uplift" ? hundred.negated() : zero;
  const highest = lever.turn === "uplift" ? mostUplift : mostPrice;
  const at = (steps: Exact): Goal | null => {
    const value = lowest.plus(steps.times(step));
    const turned = turn(bands, lever, value);
    const revenue = revenueOf(turned, rates);
    return revenue && { value, bands: turned, revenue };
  };
  let low = zero;
  let high = divide(highest.minus(lowest), step);
  const [first, last] = [at(low), at(high)];
  const currency = rates[0]?.rate.currency ?? "";
  if (!first || !last) return noGoal("whatIf.noRevenue");
  if (first.revenue.gt(target))
    return noGoal("whatIf.alreadyAbove", { currency, revenue: amountText(first.revenue, currency) });
  if (last.revenue.lt(target))
    return noGoal("whatIf.outOfReach", { currency, revenue: amountText(last.revenue, currency) });
  if (first.revenue.eq(target)) return first;
  let found = last;
  while (high.minus(low).gt(one)) {
    const middle = divide(low.plus(high), readDouble(2)).floor();
    const goal = at(middle);
    if (goal && goal.revenue.gte(target)) [high, found] = [middle, goal];
    else low = middle;
  }
  return found;
}

function noGoal(code: WhatIfCode, values: Finding["values"] = {}): Finding<WhatIfCode> {
  return { code, severity: "warning", place: {}, values };
}

/** What these rates come to together with other bands; null where one of them has no charge. */
export function revenueOf(bands: BandTable, rates: readonly PricedRate[]): Exact | null {
  let sum = zero;
  for (const { rate, quantity } of rates) {
    const charge = chargeOf(rate, bands, rate.mechanism, quantity);
    if (charge === null) return null;
    sum = sum.plus(charge);
  }
  return sum;
}

function turn(table: BandTable, lever: Lever, value: Exact): BandTable {
  if (lever.turn === "band") {
    return { ...table, bands: table.bands.map((band, i) => (i === lever.band ? { ...band, unitPrice: value } : band)) };
  }
  const factor = one.plus(divide(value, hundred));
  const round = halfAwayFromZero(lever.decimals);
  const lifted = (band: Band): Band => ({
    ...band,
    unitPrice: round(band.unitPrice.times(factor)),
    flatFee: round(band.flatFee.times(factor)),
  });
  return { ...table, bands: table.bands.map(lifted) };
}
