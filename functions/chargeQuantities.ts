import type { BandTable } from "../src/bands";
import { priceCharge, type ChargeTerms } from "../src/charges";
import type { Place } from "../src/messages";
import { toDouble } from "../src/money";
import { findingError } from "./cellError";
import type { Quantities, Quantity } from "./decodeArguments";

/** What a result cell holds. */
type Result = number | string | CustomFunctions.Error;

/**
 * Charges each quantity. The result has the shape of the quantities: a quantity without a charge gives an error in its own
 * cell, a blank one a blank. A lone quantity without a charge fails the call, which is how Excel shows the reason most surely.
 */
export function chargeQuantities(quantities: Quantities, table: BandTable, terms: ChargeTerms): Result | Result[][] {
  const lone = quantities.rows.length === 1 && quantities.rows[0]?.length === 1;
  const charges = quantities.rows.map((row, index) => {
    const place: Place = lone ? { table: "quantity" } : { table: "quantity", row: index + 1 };
    return row.map((quantity) => chargeQuantity(quantity, table, terms, place));
  });
  const first = charges[0]?.[0] ?? "";
  if (lone && first instanceof CustomFunctions.Error) throw first;
  return quantities.single ? first : charges;
}

function chargeQuantity(quantity: Quantity, table: BandTable, terms: ChargeTerms, place: Place): Result {
  if (quantity.finding !== null) return findingError(quantity.finding);
  if (quantity.value === null) return "";
  const { charge, finding } = priceCharge(quantity.value, table, terms);
  return charge === null ? findingError({ ...finding, place }) : toDouble(charge.total);
}
