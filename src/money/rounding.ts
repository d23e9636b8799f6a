import { Decimal } from "decimal.js";
import { zero, type Exact } from "./exact";

/** A named way of rounding. */
export type RoundingPolicy = (value: Exact) => Exact;

/**
 * Rounds to so many decimals; a half goes away from zero, as Excel's ROUND does and as invoices do: 0.125 → 0.13,
 * -0.125 → -0.13 at two decimals.
 *
 * @param decimals A whole number from 0 up.
 */
export function halfAwayFromZero(decimals: number): RoundingPolicy {
  return (value) => {
    const rounded = value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
    return rounded.isZero() ? zero : rounded;
  };
}
