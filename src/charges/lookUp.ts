import { findBand } from "../bands";
import type { Pricer } from "./charge";
import { chargeLine, flatFeeAt } from "./chargeLine";

/**
 * Look up: the band found by the whole quantity prices every unit, and its flat fee is added. 25 units with bands up to 10 at
 * 5, up to 20 at 4 and above at 3 cost 25 × 3 = 75.
 */
export const lookUp: Pricer = (quantity, table) => {
  const band = findBand(table, quantity);
  if (band === null) return [];
  return [chargeLine(table.bands.indexOf(band) + 1, band, quantity, flatFeeAt(quantity, band, table))];
};
