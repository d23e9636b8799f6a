import { firstQuantities } from "../charges";
import { one, readDouble, zero, type Exact } from "../money";
import { chargeAt, type Pricing } from "./pricing";

export interface CurvePoint {
  readonly quantity: Exact;
  readonly charge: Exact;
}

/** A stretch of the curve in which one more unit never makes the charge jump from one band's price to another's. */
export type CurveSegment = readonly CurvePoint[];

/** Points that a plot of a few hundred pixels can show apart. */
const evenPoints = 120;

/**
 * The charge against whole quantities from 0 to `upTo`, as the segments that a plot draws. Every band's first and last whole
 * quantity is a point, so that no cliff is smoothed over; the rest is spaced evenly. It ends where a finite last band ends.
 *
 * @param upTo A whole quantity above 0.
 */
export function chargeCurve(pricing: Pricing, upTo: Exact): readonly CurveSegment[] {
  const starts = firstQuantities(pricing.bands, pricing.included);
  const breaks = pricing.mechanism === "Fill up" ? [] : starts.slice(1);
  const wanted = new Map<string, Exact>();
  const add = (quantity: Exact) => {
    if (quantity.gte(zero) && quantity.lte(upTo)) wanted.set(quantity.toString(), quantity);
  };
  for (let i = 0; i <= evenPoints; i++) add(upTo.times(readDouble(i / evenPoints)).floor());
  for (const start of [...starts, pricing.included ?? zero]) for (const near of [start.minus(one), start]) add(near);

  const quantities = [...wanted.values()].sort((a, b) => a.comparedTo(b));
  const segments: CurvePoint[][] = [[]];
  for (const quantity of quantities) {
    const charge = chargeAt(pricing, quantity);
    if (charge === null) break;
    if (breaks.some((start) => start.eq(quantity)) && quantity.gt(zero)) segments.push([]);
    segments.at(-1)?.push({ quantity, charge });
  }
  return segments.filter((segment) => segment.length > 0);
}
