import type { BandTable } from "../bands";
import type { ChargeCode } from "../messages";
import { halfAwayFromZero, zero, type Exact } from "../money";
import type { ChargeResult, ChargeTerms, Mechanism, Pricer } from "./charge";
import { fillUp } from "./fillUp";
import { lookUp } from "./lookUp";
import { stairstep } from "./stairstep";

const pricers: Readonly<Record<Mechanism, Pricer>> = { "Look up": lookUp, "Fill up": fillUp, Stairstep: stairstep };

/**
 * Prices a quantity: included units come off first, the bands price what is left, then the minimum, the maximum and the
 * rounding apply, in this order. A quantity above a finite last band has no charge, never a short one.
 */
export function priceCharge(quantity: Exact, table: BandTable, terms: ChargeTerms): ChargeResult {
  const { mechanism, included, minimum, maximum, decimals } = terms;
  if (quantity.lt(zero)) return refused("charge.negativeQuantity", { quantity: quantity.toString() });
  if (included?.lt(zero)) return refused("charge.negativeIncluded", { included: included.toString() });
  if (minimum !== undefined && maximum !== undefined && minimum.gt(maximum)) {
    return refused("charge.minimumAboveMaximum", { minimum: minimum.toString(), maximum: maximum.toString() });
  }
  const left = included === undefined ? quantity : quantity.minus(included);
  const pricedQuantity = left.gt(zero) ? left : zero;
  const top = table.bands.at(-1)?.to ?? null;
  if (top !== null && pricedQuantity.gt(top)) {
    const values = { quantity: pricedQuantity.toString(), top: top.toString(), bands: table.bands.length };
    return refused("charge.aboveLastBand", values);
  }

  const lines = pricers[mechanism](pricedQuantity, table);
  const charge = lines.reduce((sum, line) => sum.plus(line.amount), zero);
  let limited = charge;
  let limit: "minimum" | "maximum" | null = null;
  if (minimum?.gt(limited)) [limited, limit] = [minimum, "minimum"];
  if (maximum?.lt(limited)) [limited, limit] = [maximum, "maximum"];
  const total = decimals === undefined ? limited : halfAwayFromZero(decimals)(limited);
  const rounding = total.minus(limited);
  return { charge: { quantity, pricedQuantity, lines, charge, limit, limited, rounding, total }, finding: null };
}

function refused(code: ChargeCode, values: Readonly<Record<string, string | number>>): ChargeResult {
  return { charge: null, finding: { code, severity: "error", place: {}, values } };
}
