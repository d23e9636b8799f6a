import type { Exact } from "../money";

/** A range of quantities (previous top, top] with a unit price and a flat fee. */
export interface Band {
  /** Row of the range it was read from, counted from 1; for a transposed range, its column. */
  readonly row: number;
  /** Lower bound: the previous band's top, or where the first band starts (0, or 1 where the table counts units from 1). */
  readonly from: Exact;
  /** Highest quantity that belongs to the band; null = open. */
  readonly to: Exact | null;
  readonly unitPrice: Exact;
  readonly flatFee: Exact;
  /** Units per started block where the table has a Per column, else null. */
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
