import type { Band } from "../src/bands";
import { toDouble } from "../src/money";

/** A band's cells: number (with the size of its block, if it has one), From, To, rate, flat fee. */
export function bandRow(band: Band, number: number): (string | number)[] {
  return [
    band.block === null ? number : `${number} (per ${band.block.toString()})`,
    toDouble(band.statedFrom ?? band.from),
    band.to === null ? "and above" : toDouble(band.to),
    toDouble(band.unitPrice),
    toDouble(band.flatFee),
  ];
}
