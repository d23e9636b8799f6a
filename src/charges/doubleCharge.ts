import type { ScaledCharge } from "./scaledCharge";

/** Whole numbers up to here, and their sums and products while they stay below it, are exact as doubles. */
const largestWhole = Number.MAX_SAFE_INTEGER;
/** Up to so many bands going through them is faster than halving. */
const fewPieces = 16;
/** The largest power of ten that is exact as a double. */
const mostDecimals = 22;

/**
 * A scaled charge on plain doubles that hold whole numbers. Every term is 0 or more, so where the sum is below 2^53 no step
 * before it was rounded, and the sum is exact; one comparison at the end proves it. What it cannot prove it leaves.
 */
export class DoubleCharge {
  /** The highest quantity of each piece, after a first piece that holds nothing but 0 and before one above a finite last. */
  readonly #last: Float64Array;
  readonly #base: Float64Array;
  readonly #start: Float64Array;
  readonly #rate: Float64Array;
  /** Units per started block, 0 for none; null where no piece has one. */
  readonly #block: Float64Array | null;
  readonly #few: boolean;
  readonly #included: number;
  readonly #minimum: number;
  readonly #maximum: number;
  readonly #largest: number;
  readonly #rounds: boolean;
  readonly #unit: number;
  readonly #half: number;
  readonly #divisor: number;

  private constructor(charge: ScaledCharge) {
    const { pieces } = charge;
    const above = { last: null, base: null, start: 0n, rate: 0n, block: null };
    const zero = { last: 0n, base: charge.atZero, start: 0n, rate: 0n, block: null };
    const all = [zero, ...pieces, ...(pieces.at(-1)?.last === null ? [] : [above])];
    this.#last = Float64Array.from(all, ({ last }) => (last === null ? Infinity : Number(last)));
    this.#base = Float64Array.from(all, ({ base }) => whole(base));
    this.#start = Float64Array.from(all, ({ start }) => whole(start));
    this.#rate = Float64Array.from(all, ({ rate }) => whole(rate));
    this.#block = all.some(({ block }) => block !== null)
      ? Float64Array.from(all, ({ block }) => (block === null ? 0 : whole(block)))
      : null;
    this.#few = all.length <= fewPieces;
    this.#included = Number(charge.included);
    this.#minimum = charge.minimum === null ? 0 : Number(charge.minimum);
    this.#maximum = charge.maximum === null ? Infinity : Number(charge.maximum);
    this.#unit = 10 ** (charge.amountScale - charge.totalScale);
    this.#rounds = this.#unit > 1;
    this.#half = this.#unit / 2;
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
    const units = quantity - this.#included;
    const last = this.#last;
    let index = 0;
    if (this.#few) {
      while (units > (last[index] as number)) index += 1;
    } else {
      let high = last.length - 1;
      while (index < high) {
        const middle = (index + high) >> 1;
        if (units > (last[middle] as number)) index = middle + 1;
        else high = middle;
      }
    }
    let priced = units - (this.#start[index] as number);
    if (this.#block !== null) priced = startedBlocks(priced, this.#block[index] as number);
    let amount = (this.#base[index] as number) + priced * (this.#rate[index] as number);
    if (amount < this.#minimum) amount = this.#minimum;
    if (amount > this.#maximum) amount = this.#maximum;
    if (!(amount <= this.#largest)) return NaN;
    // Whole numbers below 2^53: the quotient cannot reach a whole number that the exact one does not, and the division by a
    // power of ten gives the double nearest the exact decimal.
    return (this.#rounds ? Math.floor((amount + this.#half) / this.#unit) : amount) / this.#divisor;
  }
}

function startedBlocks(units: number, block: number): number {
  return block === 0 ? units : Math.floor((units + block - 1) / block);
}

/** A whole number that a double holds, else NaN, which no total survives. */
function whole(value: bigint | null): number {
  return value === null || value > BigInt(largestWhole) ? NaN : Number(value);
}
