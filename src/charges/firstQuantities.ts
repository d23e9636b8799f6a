import type { BandTable } from "../bands";
import { one, zero, type Exact } from "../money";

/**
 * The first whole quantity that each band prices, lowest band first: 0 for the first band; for a table of tops the whole
 * number above the band's bound (over 10 begins at 11, over 10.5 too), for one of starts the bound or the whole number above
 * it.
 *
 * @param included Units that come off the quantity before the bands price it; they move every band but the first up, and where
 *   they are no whole number, to the next whole quantity.
 */
export function firstQuantities({ bands, membership }: BandTable, included: Exact = zero): readonly Exact[] {
  return bands.map(({ from }, index) => {
    if (index === 0) return zero;
    const bound = from.plus(included);
    return membership === "to" ? bound.floor().plus(one) : bound.ceil();
  });
}
