import type { Band, BandTable } from "../bands";
import { zero, type Exact } from "../money";
import type { ChargeLine } from "./charge";
import { startedBlocks } from "./startedBlocks";

/** The line of a band that prices so many units, by the unit or by the started block. */
export function chargeLine(number: number, band: Band, units: Exact, flatFee: Exact): ChargeLine {
  const blocks = band.block === null ? null : startedBlocks(units, band.block);
  const unitAmount = (blocks ?? units).mul(band.unitPrice);
  return { number, band, units, blocks, unitAmount, flatFee, amount: unitAmount.plus(flatFee) };
}

/** The flat fee of the band in which a quantity falls: at 0 it is charged only if the first band starts at 0. */
export function flatFeeAt(quantity: Exact, band: Band, table: BandTable): Exact {
  return quantity.isZero() && !table.chargesAtZero ? zero : band.flatFee;
}
