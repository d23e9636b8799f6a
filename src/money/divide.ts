import { Decimal } from "decimal.js";
import { exact, type Exact } from "./exact";

const Quotient = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/**
 * A quotient to 60 significant digits. A quotient that ends within 60 digits is exact. One that does not end is off by less
 * than one part in 10^59, which cannot move it across a half cent: a × d ÷ n with money of up to 30 digits and n up to a few
 * thousand (days, units) that is not a half cent itself differs from every half cent by more than that.
 *
 * @throws RangeError for a divisor of zero.
 */
export function divide(dividend: Exact, divisor: Exact): Exact {
  if (divisor.isZero()) throw new RangeError("A number cannot be divided by zero.");
  return exact(new Quotient(dividend).div(new Quotient(divisor)).toFixed());
}
