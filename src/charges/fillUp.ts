import { zero, type Exact } from "../money";
import type { ChargeLine, Pricer } from "./charge";
import { chargeLine, flatFeeAt } from "./chargeLine";

/**
 * Fill up: units fill the bands in turn, each priced at its band's rate, and every band that holds some quantity adds its flat
 * fee. 25 units with bands up to 10 at 5, up to 20 at 4 and above at 3 cost 10 × 5 + 10 × 4 + 5 × 3 = 105.
 */
export const fillUp: Pricer = (quantity, table) => {
  const first = table.bands[0];
  if (first !== undefined && quantity.isZero()) return [chargeLine(1, first, zero, flatFeeAt(zero, first, table))];
  const lines: ChargeLine[] = [];
  for (const [index, band] of table.bands.entries()) {
    if (quantity.lte(band.fillFrom)) break;
    const upper: Exact = band.fillTo === null || quantity.lt(band.fillTo) ? quantity : band.fillTo;
    const units = upper.minus(band.fillFrom);
    // A first band "up to 0" holds nothing once there is a quantity.
    if (units.gt(zero)) lines.push(chargeLine(index + 1, band, units, band.flatFee));
  }
  return lines;
};
