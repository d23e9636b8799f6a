import { Decimal } from "decimal.js";
import { stretches, stretchTable, type StretchTable } from "../src/charges/stretchTable";

/** A band as the candidates that are measured against know it: numbers, the last one open (Infinity). */
export interface Bands {
  readonly tops: readonly number[];
  readonly rates: readonly number[];
  readonly fees: readonly number[];
}

/** Fill up as anybody writes it first: a loop over the bands on doubles, rounded to cents. It is a penny wrong now and then. */
export function naiveFillUp(quantity: number, { tops, rates, fees }: Bands): number {
  let charge = 0;
  let below = 0;
  for (let band = 0; band < tops.length; band += 1) {
    if (quantity <= below && band > 0) break;
    const top = tops[band] as number;
    charge += (Math.min(quantity, top) - below) * (rates[band] as number) + (fees[band] as number);
    below = top;
  }
  return Math.round(charge * 100) / 100;
}

/** Look up in the same way. */
export function naiveLookUp(quantity: number, { tops, rates, fees }: Bands): number {
  let band = 0;
  while (quantity > (tops[band] as number)) band += 1;
  return Math.round((quantity * (rates[band] as number) + (fees[band] as number)) * 100) / 100;
}

/** Stairstep in the same way. */
export function naiveStairstep(quantity: number, { tops, fees }: Bands): number {
  let band = 0;
  while (quantity > (tops[band] as number)) band += 1;
  return Math.round((fees[band] as number) * 100) / 100;
}

/** A table prepared for filling up on doubles: each band a straight line, offset + quantity × rate. */
export interface BandLines {
  readonly tops: Float64Array;
  /** The tops below the last of at most eight bands, Infinity where there are fewer; null where there are more bands. */
  readonly ends: readonly [number, number, number, number, number, number, number] | null;
  /** Offset and rate of each band, side by side. */
  readonly lines: Float64Array;
  readonly stretches: StretchTable;
}

export function bandLines({ tops, rates }: Bands): BandLines {
  let below = 0;
  let start = 0;
  const lines = tops.flatMap((top, band) => {
    const rate = rates[band] as number;
    const offset = below - start * rate;
    below += (top - start) * rate;
    start = top;
    return [offset, rate];
  });
  const open = Infinity;
  const [a = open, b = open, c = open, d = open, e = open, f = open, g = open, more] = tops.slice(0, -1);
  return {
    tops: Float64Array.from(tops),
    ends: more === undefined ? [a, b, c, d, e, f, g] : null,
    lines: Float64Array.from(lines),
    stretches: stretchTable(tops),
  };
}

/**
 * The fastest way to fill up a column on doubles that we know, with rounding to cents: the same search as ours, without a proof
 * of anything. Nothing is called and nothing is looked up again for each row.
 */
export function fastFillUp(prepared: BandLines, quantities: Float64Array, charges: Float64Array): void {
  const { tops, lines, ends } = prepared;
  if (ends !== null) {
    const [a, b, c, d, e, f, g] = ends;
    for (let row = 0; row < quantities.length; row += 1) {
      const quantity = quantities[row] as number;
      const low = Number(quantity > a) + Number(quantity > b) + Number(quantity > c) + Number(quantity > d);
      const band = low + Number(quantity > e) + Number(quantity > f) + Number(quantity > g);
      const charge = (lines[2 * band] as number) + quantity * (lines[2 * band + 1] as number);
      charges[row] = Math.floor(charge * 100 + 0.5) / 100;
    }
    return;
  }
  const { perUnit, firstOf } = prepared.stretches;
  for (let row = 0; row < quantities.length; row += 1) {
    const quantity = quantities[row] as number;
    let band = firstOf[Math.min(quantity * perUnit, stretches) | 0] as number;
    band += Number(quantity > (tops[band] as number));
    while (quantity > (tops[band] as number)) band += 1;
    const charge = (lines[2 * band] as number) + quantity * (lines[2 * band + 1] as number);
    charges[row] = Math.floor(charge * 100 + 0.5) / 100;
  }
}

/** A worksheet function of it, for a column of numbers: nothing is checked. */
export function fastFunction(rows: readonly (readonly number[])[], prepared: BandLines): number[][] {
  const quantities = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) quantities[row] = rows[row]?.[0] as number;
  const charges = new Float64Array(rows.length);
  fastFillUp(prepared, quantities, charges);
  const results = new Array<number[]>(rows.length);
  for (let row = 0; row < rows.length; row += 1) results[row] = [charges[row] as number];
  return results;
}

type Cells = readonly (readonly unknown[])[];

/**
 * A worksheet function on doubles: the same arguments and the same shape of result as ours, the naive loop over the rows that
 * came with the call. It knows one layout only, Up to and Rate below a header.
 */
export function naiveFunction(quantity: Cells, bands: Cells, decimals: number): number[][] {
  const unit = 10 ** decimals;
  return quantity.map((row) => row.map((cell) => Math.round(fillUpRows(Number(cell), bands) * unit) / unit));
}

/** The loop of it alone, for a bare quantity: nothing is returned as a range and nothing is rounded as asked. */
export function fillUpRows(quantity: number, bands: Cells): number {
  let charge = 0;
  let below = 0;
  for (let index = 1; index < bands.length; index += 1) {
    if (quantity <= below) break;
    const row = bands[index] as readonly unknown[];
    const top = typeof row[0] === "number" ? row[0] : Infinity;
    charge += (Math.min(quantity, top) - below) * (row[1] as number);
    below = top;
  }
  return charge;
}

/** Fill up by a loop over decimal.js numbers that were made once. */
export function decimalFillUp({ tops, rates }: Bands): (quantity: number) => number {
  const bands = tops.map((top, band) => ({ top: new Decimal(top), rate: new Decimal(rates[band] as number) }));
  return (quantity) => {
    const units = new Decimal(quantity);
    let charge = new Decimal(0);
    let below = new Decimal(0);
    for (const { top, rate } of bands) {
      if (units.lte(below)) break;
      charge = charge.plus((units.lt(top) ? units : top).minus(below).times(rate));
      below = top;
    }
    return charge.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();
  };
}

/** The same with the charge of the bands below added up beforehand. */
export function decimalPrefixFillUp({ tops, rates }: Bands): (quantity: number) => number {
  let sum = new Decimal(0);
  let start = new Decimal(0);
  const bands = tops.map((top, band) => {
    const rate = new Decimal(rates[band] as number);
    const made = { top, rate, start, sum };
    if (top < Infinity) sum = sum.plus(new Decimal(top).minus(start).times(rate));
    start = new Decimal(top);
    return made;
  });
  return (quantity) => {
    const band = bands.find(({ top }) => quantity <= top);
    if (band === undefined) return NaN;
    const charge = band.sum.plus(new Decimal(quantity).minus(band.start).times(band.rate));
    return charge.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();
  };
}
