import type { BandTable } from "../bands";
import { zero, type Exact } from "../money";
import type { Mechanism } from "./charge";
import { startedBlocks } from "./startedBlocks";

/**
 * The charge on one stretch of quantities as a straight line: base + (quantity − start) × rate, or, where a block is given,
 * base + started blocks of (quantity − start) × rate.
 */
export interface ChargePiece {
  /** Where the stretch ends; null = open. */
  readonly top: Exact | null;
  readonly base: Exact;
  readonly start: Exact;
  readonly rate: Exact;
  /** Units per started block, else null. */
  readonly block: Exact | null;
}

/** A table's charges by one mechanism, without the lines that explain them. */
export interface ChargePieces {
  /** The charge of quantity 0. */
  readonly atZero: Exact;
  /** One piece for each band, in the bands' order, for quantities above 0. */
  readonly pieces: readonly ChargePiece[];
  /** Whether a quantity on a top belongs to the piece that ends there; else it belongs to the next. */
  readonly topBelongs: boolean;
}

/**
 * What the mechanisms make of a table, as one piece for each band, so that a charge is found without going through the bands
 * below: with bands up to 10 at 5 and above at 4, fill up's second piece is 50 + (quantity − 10) × 4 and look up's is
 * 0 + (quantity − 0) × 4.
 */
export function chargePieces(table: BandTable, mechanism: Mechanism): ChargePieces {
  const atZero = table.chargesAtZero ? (table.bands[0]?.flatFee ?? zero) : zero;
  // Fill up reads "from" bounds as the units at which the next band begins to fill, and a band that is just full is full.
  const topBelongs = mechanism === "Fill up" || table.membership === "to";
  const pieces: ChargePiece[] = [];
  let full = zero;
  for (const { unitPrice, flatFee, block, fillFrom, fillTo, to } of table.bands) {
    if (mechanism === "Fill up") {
      pieces.push({ top: fillTo, base: full.plus(flatFee), start: fillFrom, rate: unitPrice, block });
      const units = (fillTo ?? fillFrom).minus(fillFrom);
      // A first band "up to 0" holds nothing once there is a quantity.
      if (units.gt(zero))
        full = full.plus(flatFee).plus((block === null ? units : startedBlocks(units, block)).mul(unitPrice));
    } else if (mechanism === "Look up") {
      pieces.push({ top: to, base: flatFee, start: zero, rate: unitPrice, block });
    } else {
      pieces.push({ top: to, base: flatFee, start: zero, rate: zero, block: null });
    }
  }
  return { atZero, pieces, topBelongs };
}
