import type { BandTable } from "../bands";
import type { ChargeCode, Finding } from "../messages";
import { one, type Exact } from "../money";
import type { Mechanism } from "./charge";
import { priceCharge } from "./priceCharge";

/**
 * What one more unit costs: the charge for quantity + 1 less the charge for the quantity. Below zero where a look up reaches a
 * cheaper band.
 */
export function nextUnit(quantity: Exact, table: BandTable, mechanism: Mechanism): Exact | Finding<ChargeCode> {
  const now = priceCharge(quantity, table, { mechanism });
  if (now.charge === null) return now.finding;
  const then = priceCharge(quantity.plus(one), table, { mechanism });
  return then.charge === null ? then.finding : then.charge.total.minus(now.charge.total);
}
