import type { Band, BandTable } from "../bands";
import { exact, one, zero, type Exact } from "../money";
import type { ChargeTerms, Mechanism } from "./charge";
import { compileCharge, type CompiledCharge } from "./compileCharge";

/** A boundary between two bands at which one more unit lowers the charge or makes it jump. */
export interface BandCliff {
  /** Number of the band that ends here, from 1. */
  readonly band: number;
  /** The highest quantity of that band, and what it costs. */
  readonly at: Exact;
  readonly chargeAt: Exact;
  /** The lowest quantity of the next band, and what it costs. */
  readonly above: Exact;
  readonly chargeAbove: Exact;
  /** "drop" where the charge above is lower; "jump" where it is higher by more than either band's price of the unit. */
  readonly kind: "drop" | "jump";
  /** What lies between the two charges; above 0. */
  readonly size: Exact;
  /**
   * The quantities at or below `at` that cost more than `above` does, lowest first, each stretch with both its ends; empty for a
   * jump unless a lower band is dearer. The first of them is the first dominated quantity: nobody need pay for it, because
   * more can be had for less.
   */
  readonly dominated: readonly { readonly from: Exact; readonly to: Exact }[];
}

/** The quantities of a band, both included. */
interface Stretch {
  readonly first: Exact;
  readonly last: Exact;
}

/**
 * Every boundary of a table at which one more unit lowers the charge or makes it jump, lowest first. Quantities are whole, or,
 * where a bound has decimals, go by the smallest step of the bounds: with bands up to 10 at 5 and above at 4, look up's 10
 * units cost 50 and 11 cost 44, and 9 units at 45 are the first that cost more than 11. Included units move every boundary up;
 * one that a minimum or maximum levels is none.
 */
export function cliffs(table: BandTable, terms: ChargeTerms): readonly BandCliff[] {
  const charge = compileCharge(table, terms);
  if (charge === null) return [];
  const step = stepOf(table);
  const { bands } = table;
  const { mechanism, included = zero } = terms;
  const stretches: Stretch[] = [];
  const found: BandCliff[] = [];
  let first = table.chargesAtZero ? zero : included.divToInt(step).mul(step).plus(step);
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1];
    const bound = mechanism === "Fill up" ? band.fillTo : band.to;
    if (next === undefined || bound === null) break;
    const reached = bound.plus(included).div(step);
    const above = (
      mechanism === "Fill up" || table.membership === "to" ? reached.floor().plus(one) : reached.ceil()
    ).mul(step);
    const at = above.minus(step);
    stretches.push({ first, last: at });
    first = above;
    const [chargeAt, chargeAbove] = [chargeOf(charge, at), chargeOf(charge, above)];
    const rise = chargeAbove.minus(chargeAt);
    const kind = rise.lt(zero) ? "drop" : rise.gt(usualRise(band, next, mechanism, step)) ? "jump" : null;
    if (kind === null) continue;
    const dominated = stretches.flatMap((stretch) => dearerPart(stretch, chargeAbove, charge, step));
    found.push({ band: index + 1, at, chargeAt, above, chargeAbove, kind, size: rise.abs(), dominated });
  }
  return found;
}

/** The smallest step between quantities that tells every bound apart. */
function stepOf({ bands }: BandTable): Exact {
  const bounds = bands.flatMap(({ from, to, statedFrom, fillTo }) => [from, to, statedFrom, fillTo]);
  const decimals = Math.max(0, ...bounds.map((bound) => bound?.decimalPlaces() ?? 0));
  return decimals === 0 ? one : exact(`1e-${decimals}`);
}

/** What the next step costs within a band, in the dearer of two bands; a whole block where a unit may start one. */
function usualRise(band: Band, next: Band, mechanism: Mechanism, step: Exact): Exact {
  if (mechanism === "Stairstep") return zero;
  const [lower, upper] = [band, next].map(({ unitPrice, block }) => (block === null ? unitPrice.mul(step) : unitPrice));
  const dearer = lower?.gt(upper as Exact) === true ? lower : (upper as Exact);
  return dearer.gt(zero) ? dearer : zero;
}

/** Within a band charges only rise, or with a negative rate only fall, so the dearer part has one end in common with it. */
function dearerPart(
  { first, last }: Stretch,
  limit: Exact,
  charge: CompiledCharge,
  step: Exact,
): BandCliff["dominated"] {
  const dearer = (quantity: Exact): boolean => chargeOf(charge, quantity).gt(limit);
  if (first.gt(last)) return [];
  const [low, high] = [dearer(first), dearer(last)];
  if (low && high) return [{ from: first, to: last }];
  if (!low && !high) return [];
  let [a, b] = [first, last];
  while (b.minus(a).gt(step)) {
    const middle = a.plus(b.minus(a).divToInt(step.plus(step)).mul(step));
    if (dearer(middle) === low) a = middle;
    else b = middle;
  }
  return low ? [{ from: first, to: a }] : [{ from: b, to: last }];
}

/** What a quantity within the bands costs; it has a charge. */
function chargeOf(charge: CompiledCharge, quantity: Exact): Exact {
  const total = charge.exactTotal(quantity);
  if (total === null) throw new Error(`The quantity ${quantity.toString()} lies in a band but has no charge.`);
  return total;
}
