import type { ScaledCharge } from "./scaledCharge";
import { stretches, stretchTable } from "./stretchTable";

/** Whole numbers up to here, and their sums and products while they stay below it, are exact as doubles. */
const largestWhole = Number.MAX_SAFE_INTEGER;
/** The largest power of ten that is exact as a double. */
const mostDecimals = 22;
/** A piece's numbers side by side: the highest quantity that belongs to it, base, start, rate. */
const stride = 4;

/**
 * A scaled charge on plain doubles that hold whole numbers. Every term is 0 or more, so where the sum is below 2^53 no step
 * before it was rounded, and the sum is exact; one comparison at the end proves it. What it cannot prove it leaves.
 */
export class DoubleCharge {
  /** Every piece, after a first one that holds nothing but 0 and before one for quantities above a finite last band. */
  readonly #pieces: Float64Array;
  readonly #firstOf: Uint16Array;
  readonly #stretchesPerUnit: number;
  /** Units per started block of each piece, 0 for none; null where no piece has one. */
  readonly #block: Float64Array | null;
  readonly #included: number;
  readonly #minimum: number;
  readonly #maximum: number;
  readonly #largest: number;
  readonly #unit: number;
  readonly #half: number;
  readonly #divisor: number;

  private constructor(charge: ScaledCharge) {
    const { pieces } = charge;
    const above = { last: null, base: null, start: 0n, rate: 0n, block: null };
    const zero = { last: 0n, base: charge.atZero, start: 0n, rate: 0n, block: null };
    const all = [zero, ...pieces, ...(pieces.at(-1)?.last === null ? [] : [above])];
    const lasts = all.map(({ last }) => (last === null ? Infinity : Number(last)));
    this.#pieces = Float64Array.from(
      all.flatMap(({ base, start, rate }, index) => [lasts[index] as number, whole(base), whole(start), whole(rate)]),
    );
    this.#block = all.some(({ block }) => block !== null)
      ? Float64Array.from(all, ({ block }) => (block === null ? 0 : whole(block)))
      : null;
    const { perUnit, firstOf } = stretchTable(lasts);
    [this.#stretchesPerUnit, this.#firstOf] = [perUnit, firstOf];
    this.#included = Number(charge.included);
    this.#minimum = charge.minimum === null ? 0 : Number(charge.minimum);
    this.#maximum = charge.maximum === null ? Infinity : Number(charge.maximum);
    this.#unit = 10 ** (charge.amountScale - charge.totalScale);
    // Half a unit rounds half up, which for amounts of 0 or more is half away from zero; nothing where nothing is rounded.
    this.#half = Math.floor(this.#unit / 2);
    this.#divisor = 10 ** charge.totalScale;
    this.#largest = largestWhole - this.#unit;
  }

  /** @returns null where doubles cannot hold the terms of the charge, or some amount is negative. */
  static of(charge: ScaledCharge): DoubleCharge | null {
    const fits = (value: bigint | null): boolean => value === null || (value >= 0n && value <= BigInt(largestWhole));
    const held = [charge.included, charge.atZero, charge.maximum].every(fits);
    const positive = charge.pieces.every(({ base, rate }) => base >= 0n && rate >= 0n);
    const scales = charge.amountScale <= mostDecimals && charge.amountScale - charge.totalScale <= 15;
    const minimumFits = charge.minimum === null || charge.minimum <= BigInt(largestWhole);
    return held && positive && scales && minimumFits ? new DoubleCharge(charge) : null;
  }

  /**
   * The double nearest the exact total.
   *
   * @param quantity A whole number, the scaled quantity, from 0 to 2^53.
   * @returns NaN where doubles cannot prove it, and above a finite last band.
   */
  total(quantity: number): number {
    const pieces = this.#pieces;
    const units = Math.max(quantity - this.#included, 0);
    const stretch = Math.min(units * this.#stretchesPerUnit, stretches) | 0;
    let index = this.#firstOf[stretch] as number;
    let last = this.#firstOf[stretch + 1] as number;
    while (index < last) {
      const middle = (index + last) >> 1;
      if (units > (pieces[middle * stride] as number)) index = middle + 1;
      else last = middle;
    }
    const piece = index * stride;
    let priced = units - (pieces[piece + 2] as number);
    if (this.#block !== null) priced = startedBlocks(priced, this.#block[index] as number);
    const charge = (pieces[piece + 1] as number) + priced * (pieces[piece + 3] as number);
    const amount = Math.min(Math.max(charge, this.#minimum), this.#maximum);
    if (!(amount <= this.#largest)) return NaN;
    // Whole numbers below 2^53: the quotient cannot reach a whole number that the exact one does not, and the division by a
    // power of ten gives the double nearest the exact decimal.
    return Math.floor((amount + this.#half) / this.#unit) / this.#divisor;
  }
}

function startedBlocks(units: number, block: number): number {
  return block === 0 ? units : Math.floor((units + block - 1) / block);
}

/** A whole number that a double holds, else NaN, which no total survives. */
function whole(value: bigint | null): number {
  return value === null || value > BigInt(largestWhole) ? NaN : Number(value);
}
