import type { Exact } from "./exact";

/** The double nearest the exact decimal: what a cell receives. Never -0. */
export function toDouble(value: Exact): number {
  const double = Number(value.toString());
  return double === 0 ? 0 : double;
}
