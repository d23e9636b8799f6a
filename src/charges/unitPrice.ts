import type { BandTable } from "../bands";
import type { ChargeCode, Finding } from "../messages";
import { divide, type Exact } from "../money";
import type { Mechanism } from "./charge";
import { priceCharge } from "./priceCharge";

/** The charge divided by the quantity, to 60 digits. A quantity of 0 has none. */
export function unitPrice(quantity: Exact, table: BandTable, mechanism: Mechanism): Exact | Finding<ChargeCode> {
  const { charge, finding } = priceCharge(quantity, table, { mechanism });
  if (charge === null) return finding;
  if (quantity.isZero()) return { code: "charge.noUnitPrice", severity: "error", place: {}, values: {} };
  return divide(charge.total, quantity);
}
