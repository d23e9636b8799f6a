import {
  cliffs as cliffsOf,
  nativeFormula as nativeFormulaOf,
  nextUnit as nextUnitOf,
  priceCharge,
  unitPrice as unitPriceOf,
} from "../src/charges";
import { bandRows } from "./bandRows";
import { breakdownRows } from "./breakdownRows";
import { findingError } from "./cellError";
import { chargeBlocks, chargeEach } from "./chargeEach";
import { checkRows } from "./checkRows";
import { cliffRows } from "./cliffRows";
import { compareRows } from "./compareRows";
import { billedDevices, coveredRows } from "./billedDevices";
import { decodeArguments, decodeRange } from "./decodeArguments";
import { perQuantity } from "./perQuantity";
import { quantityReference } from "./quantityReference";

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
 * @helpurl https://localhost:3000/help.html#lookupcharge
 * @param quantity The quantity, or a range of quantities to be charged one by one.
 * @param bands The price bands, such as two columns headed Up to and Rate; the header row may be part of the range.
 * @param [decimals] Decimals to round each charge to, half away from zero; leave it out for the exact charge.
 * @returns The charge, or one charge for each quantity.
 * @example =DEVICEBILL.LOOKUPCHARGE(25, {10,5;20,4;"∞",3}, 2) is 75
 */
export function lookUpCharge(quantity: any[][], bands: any[][], decimals?: number): any[][] {
  return chargeEach(quantity, bands, { mechanism: "Look up", decimals }) as any;
}

/**
 * Charges the units band by band: each unit at the price of the band it fills, plus the flat fees of the bands reached.
 * @customfunction FILLUPCHARGE
 * @helpurl https://localhost:3000/help.html#fillupcharge
 * @param quantity The quantity, or a range of quantities to be charged one by one.
 * @param bands The price bands, such as two columns headed Up to and Rate; the header row may be part of the range.
 * @param [decimals] Decimals to round each charge to, half away from zero; leave it out for the exact charge.
 * @returns The charge, or one charge for each quantity.
 * @example =DEVICEBILL.FILLUPCHARGE(25, {10,5;20,4;"∞",3}, 2) is 105
 */
export function fillUpCharge(quantity: any[][], bands: any[][], decimals?: number): any[][] {
  return chargeEach(quantity, bands, { mechanism: "Fill up", decimals }) as any;
}

/**
 * Charges the flat fee of the band that the quantity falls in, and nothing else.
 * @customfunction STAIRSTEPCHARGE
 * @helpurl https://localhost:3000/help.html#stairstepcharge
 * @param quantity The quantity, or a range of quantities to be charged one by one.
 * @param bands The bands, such as two columns headed Up to and Flat fee; the header row may be part of the range.
 * @param [decimals] Decimals to round each charge to, half away from zero; leave it out for the exact charge.
 * @returns The charge, or one charge for each quantity.
 * @example =DEVICEBILL.STAIRSTEPCHARGE(25, {"Up to","Flat fee";10,50;20,80;"∞",100}, 2) is 100
 */
export function stairstepCharge(quantity: any[][], bands: any[][], decimals?: number): any[][] {
  return chargeEach(quantity, bands, { mechanism: "Stairstep", decimals }) as any;
}

/**
 * Charges by any mechanism, with included units, a minimum and a maximum.
 * @customfunction CHARGE
 * @helpurl https://localhost:3000/help.html#charge
 * @param quantity The quantity, or a range of quantities to be charged one by one.
 * @param bands The price bands, such as two columns headed Up to and Rate; the header row may be part of the range.
 * @param mechanism How the bands become a charge: "Look up", "Fill up" or "Stairstep".
 * @param [included] Units that cost nothing and come off the quantity first.
 * @param [minimum] The least that is charged.
 * @param [maximum] The most that is charged; blank or 0 for no limit.
 * @param [decimals] Decimals to round each charge to, half away from zero; leave it out for the exact charge.
 * @returns The charge, or one charge for each quantity.
 * @example =DEVICEBILL.CHARGE(25, {10,5;20,4;"∞",3}, "Fill up", 5, 50, 80, 2) is 80
 */
export function charge(
  quantity: any[][],
  bands: any[][],
  mechanism: Mechanism,
  included?: number,
  minimum?: number,
  maximum?: number,
  decimals?: number,
): any[][] {
  return chargeEach(quantity, bands, { mechanism, included, minimum, maximum, decimals }) as any;
}

/**
 * Charges every block that the units start: 11 units in blocks of 10 are two blocks.
 * @customfunction BLOCKCHARGE
 * @helpurl https://localhost:3000/help.html#blockcharge
 * @param quantity The quantity, or a range of quantities to be charged one by one.
 * @param blockSize Units in a block.
 * @param price The price of a block.
 * @param [included] Units that cost nothing and come off the quantity first.
 * @returns The charge, or one charge for each quantity.
 * @example =DEVICEBILL.BLOCKCHARGE(22, 10, 15) is 45
 */
export function blockCharge(quantity: any[][], blockSize: number, price: number, included?: number): any[][] {
  const decoded = decodeArguments({ blockSize, price });
  return chargeBlocks(quantity, decoded.blockSize, decoded.price, { mechanism: "Look up", included }) as any;
}

/**
 * Shows how a charge comes about: a line for each band with units, rate, flat fee and amount, and the total.
 * @customfunction BREAKDOWN
 * @helpurl https://localhost:3000/help.html#breakdown
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
  const terms = decoded.decimals === null ? {} : { decimals: decoded.decimals };
  const result = priceCharge(first.value, decoded.bands, { mechanism: decoded.mechanism, ...terms });
  if (result.charge === null) throw findingError({ ...result.finding, place: { table: "quantity" } });
  return breakdownRows(result.charge, decoded.mechanism, decoded.decimals);
}

/**
 * Gives the average price of a unit: the charge divided by the quantity.
 * @customfunction UNITPRICE
 * @helpurl https://localhost:3000/help.html#unitprice
 * @param quantity The quantity, or a range of quantities to be priced one by one.
 * @param bands The price bands, such as two columns headed Up to and Rate; the header row may be part of the range.
 * @param mechanism How the bands become a charge: "Look up", "Fill up" or "Stairstep".
 * @returns The unit price, or one for each quantity.
 * @example =DEVICEBILL.UNITPRICE(25, {10,5;20,4;"∞",3}, "Fill up") is 4.2
 */
export function unitPrice(quantity: any[][], bands: any[][], mechanism: Mechanism): any[][] {
  const decoded = decodeArguments({ quantity, bands, mechanism });
  return perQuantity(decoded.quantity, (each) => unitPriceOf(each, decoded.bands, decoded.mechanism)) as any;
}

/**
 * Gives what one more unit costs; below zero where one more unit lowers the charge.
 * @customfunction NEXTUNIT
 * @helpurl https://localhost:3000/help.html#nextunit
 * @param quantity The quantity before that unit, or a range of quantities.
 * @param bands The price bands, such as two columns headed Up to and Rate; the header row may be part of the range.
 * @param mechanism How the bands become a charge: "Look up", "Fill up" or "Stairstep".
 * @returns The difference in the charge, or one for each quantity.
 * @example =DEVICEBILL.NEXTUNIT(20, {10,5;20,4;"∞",3}, "Look up") is -17
 */
export function nextUnit(quantity: any[][], bands: any[][], mechanism: Mechanism): any[][] {
  const decoded = decodeArguments({ quantity, bands, mechanism });
  return perQuantity(decoded.quantity, (each) => nextUnitOf(each, decoded.bands, decoded.mechanism)) as any;
}

/**
 * Shows the band that a quantity falls in: its number, From, To, rate and flat fee.
 * @customfunction BANDOF
 * @helpurl https://localhost:3000/help.html#bandof
 * @param quantity The quantity, or one column of quantities.
 * @param bands The price bands, such as two columns headed Up to and Rate; the header row may be part of the range.
 * @returns One row for each quantity.
 * @example =DEVICEBILL.BANDOF(25, {10,5;20,4;"∞",3})
 */
export function bandOf(quantity: any[][], bands: any[][]): any[][] {
  const decoded = decodeArguments({ quantity, bands });
  return bandRows(decoded.quantity, decoded.bands);
}

/**
 * Checks a range of price bands: says how it is read, and lists every fault with its row.
 * @customfunction CHECKBANDS
 * @helpurl https://localhost:3000/help.html#checkbands
 * @param bands The price bands to check; select the header row too, if there is one.
 * @returns Row, kind and finding, under a header.
 * @example =DEVICEBILL.CHECKBANDS({"From","To","Rate";0,10,5;15,20,4})
 */
export function checkBands(bands: any[][]): any[][] {
  return checkRows(decodeRange(bands).reading);
}

/**
 * Lists the boundaries between bands at which one more unit lowers the charge or makes it jump.
 * @customfunction CLIFFS
 * @helpurl https://localhost:3000/help.html#cliffs
 * @param bands The price bands, such as two columns headed Up to and Rate; the header row may be part of the range.
 * @param mechanism How the bands become a charge: "Look up", "Fill up" or "Stairstep".
 * @returns A row for each such boundary, under a header.
 * @example =DEVICEBILL.CLIFFS({10,5;20,4;"∞",3}, "Look up")
 */
export function cliffs(bands: any[][], mechanism: Mechanism): any[][] {
  const decoded = decodeArguments({ bands, mechanism });
  return cliffRows(cliffsOf(decoded.bands, { mechanism: decoded.mechanism }));
}

/**
 * Compares what two tables of price bands charge: both charges, the difference and the cheaper for each quantity.
 * @customfunction COMPARE
 * @helpurl https://localhost:3000/help.html#compare
 * @param quantities The quantity, or a range of quantities to be compared one by one.
 * @param bands The price bands, such as two columns headed Up to and Rate; the header row may be part of the range.
 * @param mechanism How these bands become a charge: "Look up", "Fill up" or "Stairstep".
 * @param otherBands The price bands to compare with; they may be the same bands.
 * @param otherMechanism How the other bands become a charge: "Look up", "Fill up" or "Stairstep".
 * @returns A row for each quantity, under a header.
 * @example =DEVICEBILL.COMPARE({5;15;25}, {10,5;20,4;"∞",3}, "Look up", {10,5;20,4;"∞",3}, "Fill up")
 */
export function compare(
  quantities: any[][],
  bands: any[][],
  mechanism: Mechanism,
  otherBands: any[][],
  otherMechanism: Mechanism,
): any[][] {
  const decoded = decodeArguments({ quantities, bands, mechanism, otherBands, otherMechanism });
  return compareRows(
    decoded.quantities,
    { bands: decoded.bands, mechanism: decoded.mechanism },
    { bands: decoded.otherBands, mechanism: decoded.otherMechanism },
  );
}

/**
 * Counts the devices that would be billed: active and not excluded, as the pane counts them.
 * @customfunction DEVICECOUNT
 * @helpurl https://localhost:3000/help.html#devicecount
 * @param devices The Devices table with its header row: Devices[#All].
 * @param [customer] The customer, or a range of customers, by the names in that table; leave it out for all.
 * @param [assetTypes] Asset types between semicolons, such as "Server; Hypervisor", or a range of them; leave it out for all.
 * @param [asOf] A date; devices that were first seen after it are not counted. Leave it out to count all.
 * @returns The number of devices.
 * @example =DEVICEBILL.DEVICECOUNT({"Name","Customer","Asset type","Active";"SRV1","Acme","Server","Yes";"PC1","Acme","Laptop","No"}, "Acme") is 1
 */
export function deviceCount(devices: any[][], customer?: any[][], assetTypes?: any[][], asOf?: any): number {
  return billedDevices(devices, { customer, assetTypes, asOf }).length;
}

/**
 * Lists the devices that DEVICECOUNT counts.
 * @customfunction COVERED
 * @helpurl https://localhost:3000/help.html#covered
 * @param devices The Devices table with its header row: Devices[#All].
 * @param [customer] The customer, or a range of customers, by the names in that table; leave it out for all.
 * @param [assetTypes] Asset types between semicolons, such as "Server; Hypervisor", or a range of them; leave it out for all.
 * @param [asOf] A date; devices that were first seen after it are not listed. Leave it out to list all.
 * @returns A row for each device, under a header.
 * @example =DEVICEBILL.COVERED({"Name","Customer","Asset type","Active";"SRV1","Acme","Server","Yes";"PC1","Acme","Laptop","No"}, "Acme")
 */
export function covered(devices: any[][], customer?: any[][], assetTypes?: any[][], asOf?: any): any[][] {
  return coveredRows(billedDevices(devices, { customer, assetTypes, asOf }));
}

/**
 * Writes the charge as a formula of built-in functions only, as a text, for workbooks that are read without the add-in.
 * @customfunction NATIVEFORMULA
 * @helpurl https://localhost:3000/help.html#nativeformula
 * @param quantityCell The cell of the quantity, or its address as a text such as "B2".
 * @param bands The price bands, such as two columns headed Up to and Rate; the header row may be part of the range.
 * @param mechanism How the bands become a charge: "Look up", "Fill up" or "Stairstep".
 * @param [decimals] Decimals to round the charge to, half away from zero; leave it out for the exact charge.
 * @param invocation What Excel says of the call.
 * @returns The formula, to be copied into a cell.
 * @requiresAddress
 * @requiresParameterAddresses
 * @example =DEVICEBILL.NATIVEFORMULA("B2", {10,5;20,4;"∞",3}, "Fill up", 2)
 */
export function nativeFormula(
  quantityCell: any,
  bands: any[][],
  mechanism: Mechanism,
  decimals?: number,
  invocation?: CustomFunctions.Invocation,
): string {
  const decoded = decodeArguments({ bands, mechanism, decimals });
  const reference = quantityReference(quantityCell, invocation);
  const formula = nativeFormulaOf(reference, decoded.bands, decoded.mechanism, decoded.decimals);
  if (typeof formula !== "string") throw findingError({ ...formula, place: { table: "bands" } });
  return formula;
}
