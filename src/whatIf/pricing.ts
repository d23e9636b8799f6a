import type { BandTable } from "../bands";
import { priceCharge, type ChargeTerms } from "../charges";
import type { Exact } from "../money";

/** A way of charging that may be compared with another: bands with their mechanism and the terms around them. */
export interface Pricing extends ChargeTerms {
  readonly bands: BandTable;
}

/** What a quantity costs, unrounded unless the pricing has decimals; null where it has no charge (above the last band). */
export function chargeAt(pricing: Pricing, quantity: Exact): Exact | null {
  return priceCharge(quantity, pricing.bands, pricing).charge?.total ?? null;
}
