import type { Rate } from "../agreements";
import { firstQuantities, priceCharge } from "../charges";
import { exact, zero, type Exact } from "../money";
import { termsOf } from "./priceLine";

/** A slightly higher quantity that costs less in all. */
export interface Cliff {
  readonly quantity: Exact;
  readonly charge: Exact;
}

const fewUnits = exact("5");
const tenth = exact("0.1");

/**
 * The cheapest quantity at most 5 units or 10 % higher, whichever is more, that costs less in all; null where none does.
 * Within a band a charge only rises, so the first whole quantity of each band above is all that need be tried; a band with a
 * negative rate is no exception worth a warning.
 */
export function findCliff(rate: Rate, quantity: Exact): Cliff | null {
  const terms = termsOf(rate);
  const now = priceCharge(quantity, rate.bands, terms).charge;
  if (!now) return null;
  const tenPercent = quantity.times(tenth);
  const highest = quantity.plus(tenPercent.gt(fewUnits) ? tenPercent : fewUnits);
  let best: Cliff | null = null;
  for (const first of firstQuantities(rate.bands, rate.included ?? zero)) {
    if (first.lte(quantity) || first.gt(highest)) continue;
    const { charge } = priceCharge(first, rate.bands, terms);
    if (charge?.limited.lt((best?.charge ?? now.limited) as Exact)) best = { quantity: first, charge: charge.limited };
  }
  return best;
}
