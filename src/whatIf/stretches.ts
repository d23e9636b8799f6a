import { firstQuantities } from "../charges";
import { divide, one, zero, type Exact } from "../money";
import { chargeAt, type Pricing } from "./pricing";

/**
 * First whole quantities, from 1 on, of the stretches in which none of the pricings changes its band or begins or ceases to be
 * limited: within one every charge is a straight line.
 */
export function stretches(pricings: readonly Pricing[], upTo: Exact): readonly Exact[] {
  const starts = new Map<string, Exact>([["1", one]]);
  const add = (quantity: Exact) => {
    if (quantity.gt(one) && quantity.lte(upTo)) starts.set(quantity.toString(), quantity);
  };
  for (const pricing of pricings) {
    const included = (pricing.included ?? zero).ceil();
    for (const start of [...firstQuantities(pricing.bands, pricing.included), included, included.plus(one)]) {
      add(start);
      for (const limit of limitStarts(pricing, start, upTo)) add(limit);
    }
  }
  return [...starts.values()].sort((a, b) => a.comparedTo(b));
}

/** Whole quantities of the band that starts here from which on its minimum no longer, or its maximum newly, decides. */
function limitStarts(pricing: Pricing, start: Exact, upTo: Exact): readonly Exact[] {
  const { minimum, maximum, ...free } = pricing;
  const [first, second] = [chargeAt(free, start), chargeAt(free, start.plus(one))];
  if (first === null || second === null || second.eq(first)) return [];
  return [minimum, maximum].flatMap((limit) => {
    if (limit === undefined) return [];
    const at = start.plus(divide(limit.minus(first), second.minus(first)));
    return [at.floor(), at.floor().plus(one)].filter((quantity) => quantity.gt(start) && quantity.lte(upTo));
  });
}
