import type { Band, BandTable } from "../bands";
import type { Exact } from "../money";
import type { ChargeCode, Finding } from "../messages";

/** The three ways in which bands become a charge; the words stand on the sheets as they are here. */
export const mechanisms = ["Look up", "Fill up", "Stairstep"] as const;
export type Mechanism = (typeof mechanisms)[number];

/** One band's part of a charge. */
export interface ChargeLine {
  /** 1 for the first band. */
  readonly number: number;
  readonly band: Band;
  /** Units priced by this line. */
  readonly units: Exact;
  /** Blocks started by the units where the band is priced by the block, else null. */
  readonly blocks: Exact | null;
  /** units × unit price, or blocks × unit price; 0 for a stairstep. */
  readonly unitAmount: Exact;
  /** The band's flat fee as charged here (0 where it is not). */
  readonly flatFee: Exact;
  /** unitAmount + flatFee, unrounded. */
  readonly amount: Exact;
}

export interface ChargeTerms {
  readonly mechanism: Mechanism;
  /** Units that come off the quantity first. */
  readonly included?: Exact;
  readonly minimum?: Exact;
  readonly maximum?: Exact;
  /** Decimals of the total, rounded once, half away from zero; absent = exact. */
  readonly decimals?: number;
}

/** A charge with its arithmetic: lines, then minimum, then maximum, then rounding. */
export interface Charge {
  readonly quantity: Exact;
  /** What the bands priced: quantity less included units, never below 0. */
  readonly pricedQuantity: Exact;
  readonly lines: readonly ChargeLine[];
  /** Sum of the lines, exact. */
  readonly charge: Exact;
  /** Which limit decided, if any. */
  readonly limit: "minimum" | "maximum" | null;
  /** After minimum and maximum, before rounding. */
  readonly limited: Exact;
  /** total − limited. */
  readonly rounding: Exact;
  readonly total: Exact;
}

/**
 * Either a charge or the reason why there is none (quantity or included units negative, above a finite last band, minimum
 * above maximum).
 */
export type ChargeResult =
  | { readonly charge: Charge; readonly finding: null }
  | { readonly charge: null; readonly finding: Finding<ChargeCode> };

/** The protocol of every mechanism: the lines that price a quantity that the table covers. */
export type Pricer = (quantity: Exact, table: BandTable) => readonly ChargeLine[];
