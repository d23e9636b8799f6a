import { Decimal } from "decimal.js";

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

/** Bands with the charge of those below added up, as the fastest way to fill up on doubles needs them. */
export interface PrefixBands {
  readonly tops: Float64Array;
  readonly rates: Float64Array;
  readonly starts: Float64Array;
  readonly below: Float64Array;
}

export function prefixBands({ tops, rates }: Bands): PrefixBands {
  const below = [0];
  for (let band = 1; band < tops.length; band += 1) {
    const width = (tops[band - 1] as number) - (tops[band - 2] ?? 0);
    below.push((below[band - 1] as number) + width * (rates[band - 1] as number));
  }
  return {
    tops: Float64Array.from(tops),
    rates: Float64Array.from(rates),
    starts: Float64Array.from([0, ...tops.slice(0, -1)]),
    below: Float64Array.from(below),
  };
}

/** The fastest way to fill up on doubles that we know, with rounding to cents: one band found, one product. */
export function fastFillUp(quantity: number, { tops, rates, starts, below }: PrefixBands): number {
  let band = 0;
  if (tops.length <= 16) {
    while (quantity > (tops[band] as number)) band += 1;
  } else {
    let high = tops.length - 1;
    while (band < high) {
      const middle = (band + high) >> 1;
      if (quantity > (tops[middle] as number)) band = middle + 1;
      else high = middle;
    }
  }
  const charge = (below[band] as number) + (quantity - (starts[band] as number)) * (rates[band] as number);
  return Math.floor(charge * 100 + 0.5) / 100;
}

/** The same over a column, as fast as it can be written: nothing is called and nothing is looked up for each row. */
export function fastFillUpColumn(quantities: Float64Array, { tops, rates, starts, below }: PrefixBands): () => number {
  const charges = new Float64Array(quantities.length);
  const many = tops.length > 16;
  return () => {
    for (let row = 0; row < quantities.length; row += 1) {
      const quantity = quantities[row] as number;
      let band = 0;
      if (many) {
        let high = tops.length - 1;
        while (band < high) {
          const middle = (band + high) >> 1;
          if (quantity > (tops[middle] as number)) band = middle + 1;
          else high = middle;
        }
      } else {
        while (quantity > (tops[band] as number)) band += 1;
      }
      const charge = (below[band] as number) + (quantity - (starts[band] as number)) * (rates[band] as number);
      charges[row] = Math.floor(charge * 100 + 0.5) / 100;
    }
    return charges[quantities.length >> 1] ?? 0;
  };
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
