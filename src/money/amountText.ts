import { minorUnits } from "./currencies";
import type { Exact } from "./exact";

/**
 * An amount's digits with its currency's decimals, and more where the amount has more: "221.50" of GBP, "1200" of JPY. No
 * grouping, a point before the decimals.
 */
export function amountText(amount: Exact, currency: string): string {
  return amount.toFixed(Math.max(minorUnits(currency) ?? 2, amount.decimalPlaces()));
}
