import { Decimal } from "decimal.js";

/** An exact decimal number. Never made from a raw double: see `readDouble`. */
export type Exact = Decimal;

/**
 * Decimals in which no sum or product of two cell values is ever rounded: a product of two doubles spans 10^616 to
 * 10^-676 at the very most, and a sum of such products needs a few digits more. Plain notation only, so that a
 * number can be shown and written as it is.
 */
const ExactDecimal = Decimal.clone({
  precision: 1500,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/**
 * The exact decimal that a text of digits names, for example `exact("0.1")`.
 *
 * @param digits An optional sign, digits and an optional point; no grouping, no symbol. For a user's text see `readNumber`.
 */
export function exact(digits: string): Exact {
  return new ExactDecimal(digits);
}

export const zero: Exact = exact("0");
export const one: Exact = exact("1");
