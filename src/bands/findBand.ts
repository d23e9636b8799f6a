import { zero, type Exact } from "../money";
import type { Band, BandTable } from "./band";

/**
 * The band that a whole quantity falls in. On a bound the table's membership decides; a quantity between an upper bound and
 * the next lower one, such as 100.5 between 0-100 and 101-200, falls in the next band.
 *
 * @returns null for a negative quantity and for one above a finite last band.
 */
export function findBand(table: BandTable, quantity: Exact): Band | null {
  if (quantity.lt(zero)) return null;
  if (table.membership === "from") {
    return table.bands.findLast((band) => band.from.lte(quantity)) ?? table.bands[0] ?? null;
  }
  return table.bands.find((band) => band.to === null || quantity.lte(band.to)) ?? null;
}
