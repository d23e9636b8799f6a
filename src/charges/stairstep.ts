import { findBand } from "../bands";
import { zero } from "../money";
import type { Pricer } from "./charge";
import { flatFeeAt } from "./chargeLine";

/** Stairstep: the flat fee of the band that the quantity falls in, and nothing else. */
export const stairstep: Pricer = (quantity, table) => {
  const band = findBand(table, quantity);
  if (band === null) return [];
  const fee = flatFeeAt(quantity, band, table);
  const number = table.bands.indexOf(band) + 1;
  return [{ number, band, units: quantity, blocks: null, unitAmount: zero, flatFee: fee, amount: fee }];
};
