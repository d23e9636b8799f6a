/**
 * The label of a breakdown's total, which says what rounding did.
 *
 * @param decimals Decimals of the total; null = not rounded.
 * @param rounding What rounding added to the exact sum, as an exact decimal; negative where it took away.
 */
export function breakdownTotal(decimals: number | null, rounding: string): string {
  if (decimals === null) return "Total (not rounded)";
  const places = `${decimals} ${decimals === 1 ? "decimal" : "decimals"}`;
  if (rounding === "0") return `Total (exact to ${places}, nothing rounded)`;
  return `Total (rounded to ${places}: ${rounding.startsWith("-") ? "" : "+"}${rounding})`;
}
