import { priceCharge, type ChargeTerms } from "../src/charges";
import { breakdownRows } from "./breakdownRows";
import { findingError } from "./cellError";
import { chargeQuantities } from "./chargeQuantities";
import { decodeArguments } from "./decodeArguments";

/**
 * How the bands become a charge.
 * @customenum {string}
 */
export enum Mechanism {
  /** The band that the whole quantity falls in prices every unit. */
  LookUp = "Look up",
  /** Units fill the bands in turn, each at its own band's price. */
  FillUp = "Fill up",
  /** The flat fee of the band that the quantity falls in. */
  Stairstep = "Stairstep",
}

/**
 * Charges every unit at the price of the band that the whole quantity falls in, plus that band's flat fee.
 * @customfunction LOOKUPCHARGE
 * @param quantity The quantity, or a range of quantities to be charged one by one.
 * @param bands The price bands, such as two columns headed Up to and Rate; the header row may be part of the range.
 * @param [decimals] Decimals to round each charge to, half away from zero; leave it out for the exact charge.
 * @returns The charge, or one charge for each quantity.
 * @example =DEVICEBILL.LOOKUPCHARGE(25, {10,5;20,4;"∞",3}, 2) is 75
 */
export function lookUpCharge(quantity: any[][], bands: any[][], decimals?: number): any[][] {
  return charge(quantity, bands, Mechanism.LookUp, decimals);
}

/**
 * Charges the units band by band: each unit at the price of the band it fills, plus the flat fees of the bands reached.
 * @customfunction FILLUPCHARGE
 * @param quantity The quantity, or a range of quantities to be charged one by one.
 * @param bands The price bands, such as two columns headed Up to and Rate; the header row may be part of the range.
 * @param [decimals] Decimals to round each charge to, half away from zero; leave it out for the exact charge.
 * @returns The charge, or one charge for each quantity.
 * @example =DEVICEBILL.FILLUPCHARGE(25, {10,5;20,4;"∞",3}, 2) is 105
 */
export function fillUpCharge(quantity: any[][], bands: any[][], decimals?: number): any[][] {
  return charge(quantity, bands, Mechanism.FillUp, decimals);
}

/**
 * Shows how a charge comes about: a line for each band with units, rate, flat fee and amount, and the total.
 * @customfunction BREAKDOWN
 * @param quantity The quantity to explain: a number or a single cell.
 * @param bands The price bands, such as two columns headed Up to and Rate; the header row may be part of the range.
 * @param mechanism How the bands become a charge: "Look up", "Fill up" or "Stairstep".
 * @param [decimals] Decimals to round the total to, half away from zero; leave it out for the exact charge.
 * @returns The lines, under a header and over a total.
 * @example =DEVICEBILL.BREAKDOWN(25, {10,5;20,4;"∞",3}, "Fill up", 2)
 */
export function breakdown(quantity: any, bands: any[][], mechanism: Mechanism, decimals?: number): any[][] {
  const decoded = decodeArguments({ quantity, bands, mechanism, decimals });
  const [first, ...others] = decoded.quantity.rows.flat();
  if (first === undefined || others.length > 0) {
    throw findingError({ code: "functions.oneQuantity", severity: "error", place: { table: "quantity" }, values: {} });
  }
  if (first.finding !== null) throw findingError(first.finding);
  if (first.value === null) return [[""]];
  const result = priceCharge(first.value, decoded.bands, termsOf(decoded.mechanism, decoded.decimals));
  if (result.charge === null) throw findingError({ ...result.finding, place: { table: "quantity" } });
  return breakdownRows(result.charge, decoded.mechanism, decoded.decimals);
}

function charge(quantity: unknown, bands: unknown, mechanism: Mechanism, decimals: unknown): any {
  const decoded = decodeArguments({ quantity, bands, decimals });
  return chargeQuantities(decoded.quantity, decoded.bands, termsOf(mechanism, decoded.decimals));
}

function termsOf(mechanism: ChargeTerms["mechanism"], decimals: number | null): ChargeTerms {
  return { mechanism, ...(decimals === null ? {} : { decimals }) };
}
