import { firstQuantities } from "../charges";
import { one, readDouble, zero, type Exact } from "../money";
import { chargeAt, type Pricing } from "./pricing";
import { stretches } from "./stretches";

export interface CurvePoint {
  readonly quantity: Exact;
  readonly charge: Exact;
}

/** A stretch of the curve in which one more unit never makes the charge jump from one band's price to another's. */
export type CurveSegment = readonly CurvePoint[];

/** Points between the bounds: a charge is straight there, a unit price nearly so but for the first few units. */
const evenPoints = 24;
/** What few units are apart, so that a flat fee's fall by the unit is drawn as it is. */
const growth = readDouble(1.4);

/**
 * The charge against whole quantities from 0 to `upTo`, as the segments that a plot draws. Every band's first and last whole
 * quantity is a point, and where a minimum or maximum begins to hold, so that no cliff or bend is smoothed over. It ends where a finite last band ends.
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
  for (let units = one; units.lt(upTo); units = units.times(growth).ceil()) add(units);
  for (const start of [...starts, pricing.included ?? zero, ...stretches([pricing], upTo)])
    for (const near of [start.minus(one), start]) add(near);

  const last = pricing.bands.bands.at(-1)?.to;
  if (last) add(last.plus(pricing.included ?? zero).floor());

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
