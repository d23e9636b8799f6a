import type { Exact } from "../money";

/** A range of quantities (previous top, top] with a unit price and a flat fee. */
export interface Band {
  /** Row of the range it was read from, counted from 1; for a transposed range, its column. */
  readonly row: number;
  /** Lower bound: the previous band's top, or where the first band starts (0, or 1 where the table counts units from 1). */
  readonly from: Exact;
  /** Lower bound as the table states it, such as 11 behind a band that ends at 10; null where it states none. */
  readonly statedFrom: Exact | null;
  /**
   * Highest quantity that belongs to the band; null = open. Where the table's membership is "from", the next band's start,
   * which no longer belongs.
   */
  readonly to: Exact | null;
  /** Units above this fill the band: 0 for the first band, even where its From is 1. */
  readonly fillFrom: Exact;
  /** Units up to and including this fill the band; null = open. */
  readonly fillTo: Exact | null;
  readonly unitPrice: Exact;
  readonly flatFee: Exact;
  /** Units per started block where the table has a Per column, else null; the unit price is then the price of a block. */
  readonly block: Exact | null;
}

/** How the table's bounds were read; decides on which side of a bound a quantity lies. */
export type BoundsLayout = "up to" | "from" | "from-to";

/** A price list's bands, read without doubt: contiguous, ascending, at least one. */
export interface BandTable {
  readonly bands: readonly Band[];
  readonly layout: BoundsLayout;
  /**
   * "to": a quantity on a bound belongs to the band that ends there. "from": to the band that starts there
   * (a From-only table, read as VLOOKUP reads it).
   */
  readonly membership: "to" | "from";
  /** True where the first band's flat fee is charged at quantity 0 (first band starts at 0 or has no From). */
  readonly chargesAtZero: boolean;
}
