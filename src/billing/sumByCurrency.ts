import { zero, type Exact } from "../money";
import type { RunTotal } from "./preview";

/** Sums of amounts per currency, in the order in which the currencies first appear; `charges` counts the amounts. */
export function sumByCurrency(
  items: readonly { readonly amount: Exact; readonly currency: string }[],
): readonly RunTotal[] {
  const totals = new Map<string, RunTotal>();
  for (const { amount, currency } of items) {
    const sum = totals.get(currency) ?? { currency, amount: zero, charges: 0 };
    totals.set(currency, { currency, amount: sum.amount.plus(amount), charges: sum.charges + 1 });
  }
  return [...totals.values()];
}
