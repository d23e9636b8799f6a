import type { BandCode } from "../messages";

const many = /^(?:hundred|thousand|million|dozen|gross|score|pair|pack|bundle|block|mille|k|m)s?$/i;
const packPrice = /\b(?:pack|package|bundle|block)s?\W+(?:price|rate|cost|charge)s?\b/i;
const ofBand = /\b(?:per|for (?:the|each|a)|of (?:the|each|a)) (?:tier|band|bracket|level|step|range)\b/i;
const period = /^(?:day|week|month|quarter|year)s?$/i;
const inMany = /\b(?:hundreds|thousands|millions|dozens|k)\b|(?:^|[^\d.,])000\b/i;
const ofExtra = /\b(?:additional|extra|excess|overage)\b/i;
const excluded =
  /\b(?:excl|exclusive|excluding|not incl|not including|not inclusive|not included)\b|\b(?:less|fewer) than\b(?! or equal)|\b(?:below|under)\b|<(?!=)/i;
const small = /\b(?:pence|cents?)\b|[¢]|\(p\)/i;

/**
 * Why a column of prices cannot be charged by the unit: its header counts by many units, prices some units only, or may be the
 * price of the whole band.
 *
 * @param has Which other columns the table has; a block size or a flat fee beside it tells what the price is for.
 */
export function priceFault(header: string, has: { readonly block: boolean; readonly flat: boolean }): BandCode | null {
  if (!has.block && (isPerMany(header) || packPrice.test(header))) return "bands.pricePerMany";
  if (!has.flat && ofBand.test(header)) return "bands.feeOrPrice";
  return ofExtra.test(header) ? "bands.priceOfExtra" : null;
}

/** True for "per 100", "/ 1k" and "per pack"; "per 12 months" counts no units. */
function isPerMany(header: string): boolean {
  return [...header.matchAll(/(?:\bper|\/)\s*(\d[\d.,']*)?\s*(\p{L}*)/giu)].some(
    ([, count = "1", word = ""]) => many.test(word) || (count !== "1" && !period.test(word)),
  );
}

/** Why a column of bounds cannot be taken as it stands: its header counts in thousands, or leaves the upper bound out. */
export function boundFault(header: string, isUpper: boolean): BandCode | null {
  if (inMany.test(header)) return "bands.boundsInMany";
  return isUpper && excluded.test(header) ? "bands.headerUnder" : null;
}

/** True where prices are percentages: "Rate (%)", but not "Price (20% off)". */
export function isInPercent(header: string): boolean {
  return /(?:^|[^\d\s.,])\s*%|\bpercent(?:age)?\b/i.test(header);
}

/** True where prices stand in pence or cents, so that the charge does too. */
export function isInSmallMoney(header: string): boolean {
  return small.test(header);
}
