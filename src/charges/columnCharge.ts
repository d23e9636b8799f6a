import type { ScaledCharge, ScaledPiece } from "./scaledCharge";
import { stretches, stretchTable } from "./stretchTable";

/** Up to so many pieces it is quickest to look at one after the other. */
const fewPieces = 8;
/** Offsets up to here leave room for every product that a sound amount has: below 2^53, where doubles hold whole numbers. */
const largestOffset = 2 ** 52;
/** The largest amount for which multiplying by an inverse gives the whole number that dividing gives. */
const largestAmount = 2 ** 50;
/** The largest power of ten that is exact as a double. */
const mostDecimals = 22;

/**
 * A scaled charge for long columns of quantities: loops over whole numbers with no decision in them that leaves the loop. An
 * amount that needs more care only leaves a mark.
 *
 * A piece is offset + units × rate. The total is floor((amount + half a unit) ÷ unit). Adding another half changes no floor of
 * whole numbers, and keeps the sum half a unit away from the next one on both sides; a product with the rounded inverse is
 * off by less than a quarter of that for amounts up to 2^50.
 */
export class ColumnCharge {
  readonly #lasts: Float64Array;
  readonly #offsets: Float64Array;
  readonly #rates: Float64Array;
  readonly #perUnit: number;
  readonly #firstOf: Uint16Array;
  readonly #included: number;
  readonly #minimum: number;
  readonly #maximum: number;
  readonly #inverse: number;
  readonly #added: number;
  readonly #divisor: number;

  private constructor(charge: ScaledCharge, pieces: readonly ScaledPiece[]) {
    const lasts = pieces.map(({ last }) => (last === null ? Infinity : Number(last)));
    // A quantity above a finite last band comes to no number.
    const above = lasts.at(-1) === Infinity ? [] : [NaN];
    this.#lasts = Float64Array.from([...lasts, ...above.map(() => Infinity)]);
    this.#offsets = Float64Array.from([...pieces.map((piece) => Number(offsetOf(piece))), ...above]);
    this.#rates = Float64Array.from([...pieces.map(({ rate }) => Number(rate)), ...above]);
    const { perUnit, firstOf } = stretchTable([...this.#lasts]);
    [this.#perUnit, this.#firstOf] = [perUnit, firstOf];
    this.#included = Number(charge.included);
    this.#minimum = charge.minimum === null ? 0 : Number(charge.minimum);
    this.#maximum = charge.maximum === null ? Infinity : Number(charge.maximum);
    const unit = 10 ** (charge.amountScale - charge.totalScale);
    this.#inverse = 1 / unit;
    this.#added = Math.floor(unit / 2) + 0.5;
    this.#divisor = 10 ** charge.totalScale;
  }

  /** @returns null for a charge by started blocks, and where the numbers of a piece are too large or some amount is negative. */
  static of(charge: ScaledCharge): ColumnCharge | null {
    const [first] = charge.pieces;
    if (first === undefined) return null;
    const { atZero } = charge;
    const none = { last: 0n, base: atZero, start: 0n, rate: 0n, block: null };
    const pieces = offsetOf(first) === atZero ? charge.pieces : [none, ...charge.pieces];
    const limit = BigInt(largestOffset);
    const sound = pieces.every((piece) => {
      const offset = offsetOf(piece);
      const held = offset <= limit && offset >= -limit && piece.rate <= limit;
      return piece.block === null && held && piece.base >= 0n && piece.rate >= 0n;
    });
    const terms = [charge.included, charge.minimum ?? 0n, charge.maximum ?? 0n].every((term) => term <= limit);
    const digits = charge.amountScale <= mostDecimals && charge.amountScale - charge.totalScale <= 15;
    return sound && terms && digits && (charge.maximum ?? 0n) >= 0n ? new ColumnCharge(charge, pieces) : null;
  }

  /**
   * The totals of some rows of a column.
   *
   * @param units Quantities × 10^scale, whole and from 0 up to 15 digits, from place 0.
   * @param totals Where the totals go, from row `from`.
   * @returns false where a quantity among them is above a finite last band or comes to too large an amount; then no total of
   *   these rows may be used.
   */
  totals(units: Float64Array, totals: Float64Array, from: number, to: number): boolean {
    const many = this.#lasts.length > fewPieces;
    const limited = this.#included > 0 || this.#minimum > 0 || this.#maximum < Infinity;
    return many || limited
      ? this.#anyTotals(units, totals, from, to, many)
      : this.#plainTotals(units, totals, from, to);
  }

  #plainTotals(units: Float64Array, totals: Float64Array, from: number, to: number): boolean {
    const [lasts, offsets, rates] = [this.#lasts, this.#offsets, this.#rates];
    const [inverse, added, divisor] = [this.#inverse, this.#added, this.#divisor];
    let sound = true;
    for (let row = from; row < to; row += 1) {
      const priced = units[row - from] as number;
      let piece = 0;
      while (priced > (lasts[piece] as number)) piece += 1;
      const amount = (offsets[piece] as number) + priced * (rates[piece] as number);
      if (!(amount <= largestAmount)) sound = false;
      totals[row] = Math.floor((amount + added) * inverse) / divisor;
    }
    return sound;
  }

  #anyTotals(units: Float64Array, totals: Float64Array, from: number, to: number, many: boolean): boolean {
    const [lasts, offsets, rates] = [this.#lasts, this.#offsets, this.#rates];
    const [inverse, added, divisor] = [this.#inverse, this.#added, this.#divisor];
    const [included, minimum, maximum] = [this.#included, this.#minimum, this.#maximum];
    const [perUnit, firstOf] = [this.#perUnit, this.#firstOf];
    let sound = true;
    for (let row = from; row < to; row += 1) {
      const priced = Math.max((units[row - from] as number) - included, 0);
      let piece = 0;
      if (many) {
        const stretch = Math.min(priced * perUnit, stretches) | 0;
        piece = firstOf[stretch] as number;
        let last = firstOf[stretch + 1] as number;
        while (piece < last) {
          const middle = (piece + last) >> 1;
          if (priced > (lasts[middle] as number)) piece = middle + 1;
          else last = middle;
        }
      } else {
        while (priced > (lasts[piece] as number)) piece += 1;
      }
      const charge = (offsets[piece] as number) + priced * (rates[piece] as number);
      const amount = Math.min(Math.max(charge, minimum), maximum);
      if (!(amount <= largestAmount)) sound = false;
      totals[row] = Math.floor((amount + added) * inverse) / divisor;
    }
    return sound;
  }
}

/** What a piece's line comes to at a quantity of 0. */
function offsetOf({ base, start, rate }: ScaledPiece): bigint {
  return base - start * rate;
}
