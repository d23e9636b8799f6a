import type { ScaledCharge, ScaledPiece } from "./scaledCharge";
import { stretches, stretchTable } from "./stretchTable";

/** So many ends of pieces are counted; a table with more is searched. */
const mostEnds = 7;
/** Offsets and rates up to here leave room for every product that a sound amount has: below 2^53, where doubles hold whole numbers. */
const largestOffset = 2n ** 52n;
/** The largest amount for which multiplying by an inverse gives the whole number that dividing gives. */
const largestAmount = 2n ** 50n;
/** Units have at most 15 digits. */
const mostUnits = 10n ** 15n - 1n;
/** The largest power of ten that is exact as a double. */
const mostDecimals = 22;

/**
 * A scaled charge for long columns of quantities: loops over whole numbers without a branch that a processor would guess wrong.
 * Units that need more care end the loop.
 *
 * A piece is offset + units × rate. The total is floor((amount + half a unit) ÷ unit). Adding another half changes no floor of
 * whole numbers, and keeps the sum half a unit away from the next one on both sides; a product with the rounded inverse is
 * off by less than a quarter of that for amounts up to 2^50.
 */
export class ColumnCharge {
  /** Where the pieces below the last end, Infinity where there are fewer; null where there are more. */
  readonly #ends: Float64Array | null;
  readonly #lasts: Float64Array;
  /** Offset and rate of each piece, side by side. */
  readonly #lines: Float64Array;
  readonly #perUnit: number;
  readonly #firstOf: Uint16Array;
  readonly #most: number;
  readonly #inverse: number;
  readonly #added: number;
  readonly #divisor: number;
  /** The least and the most that a total can be. Rounding keeps the order of amounts, so totals are limited after it. */
  readonly #minimum: number;
  readonly #maximum: number;

  private constructor(charge: ScaledCharge, pieces: readonly ScaledPiece[]) {
    const lasts = pieces.map(({ last }) => (last === null ? Infinity : Number(last)));
    // Nothing above a finite last piece is priced here, so it may as well be open.
    lasts[lasts.length - 1] = Infinity;
    const ends = lasts.length - 1;
    this.#ends = ends > mostEnds ? null : Float64Array.from({ length: mostEnds }, (_, end) => lasts[end] ?? Infinity);
    this.#lasts = Float64Array.from(lasts);
    this.#lines = Float64Array.from(pieces.flatMap((piece) => [Number(offsetOf(piece)), Number(piece.rate)]));
    const { perUnit, firstOf } = stretchTable(lasts);
    [this.#perUnit, this.#firstOf] = [perUnit, firstOf];
    const unit = 10 ** (charge.amountScale - charge.totalScale);
    this.#most = Number(mostPriced(pieces));
    this.#inverse = 1 / unit;
    this.#added = Math.floor(unit / 2) + 0.5;
    this.#divisor = 10 ** charge.totalScale;
    const rounded = (amount: bigint): number =>
      Math.floor((Number(amount) + this.#added) * this.#inverse) / this.#divisor;
    this.#minimum = charge.minimum === null || charge.minimum < 0n ? 0 : rounded(charge.minimum);
    // No amount here reaches a larger maximum.
    this.#maximum = charge.maximum === null || charge.maximum > largestAmount ? Infinity : rounded(charge.maximum);
  }

  /** @returns null for a charge by started blocks, and where the numbers of a piece are too large or some amount is negative. */
  static of(charge: ScaledCharge): ColumnCharge | null {
    const pieces = piecesFromZero(charge);
    const sound = pieces.every((piece) => {
      const offset = offsetOf(piece);
      const held = offset <= largestOffset && offset >= -largestOffset && piece.rate <= largestOffset;
      return piece.block === null && held && piece.base >= 0n && piece.rate >= 0n;
    });
    const terms = (charge.minimum ?? 0n) <= largestAmount && (charge.maximum ?? 0n) >= 0n;
    const digits = charge.amountScale <= mostDecimals && charge.amountScale - charge.totalScale <= 15;
    return sound && terms && digits ? new ColumnCharge(charge, pieces) : null;
  }

  /**
   * The totals of some rows of a column.
   *
   * @param units Quantities × 10^scale. They need not be whole or in any range; that is found here.
   * @param totals Where the totals go, each in the place of its units.
   * @returns false where units among them are not whole, are below 0, have more than 15 digits, are above a finite last band
   *   or come to too large an amount; then no total of these rows may be used.
   */
  totals(units: Float64Array, totals: Float64Array, from: number, to: number): boolean {
    const sound =
      this.#ends === null
        ? this.#searched(units, totals, from, to)
        : this.#counted(units, totals, from, to, this.#ends);
    if (sound && (this.#minimum > 0 || this.#maximum < Infinity)) this.#limit(totals, from, to);
    return sound;
  }

  /**
   * With few pieces, a row's piece is the number of ends that its units are above. Comparisons that are added up cost less than
   * a loop that stops at the piece, because no processor can guess where it will stop.
   */
  #counted(units: Float64Array, totals: Float64Array, from: number, to: number, ends: Float64Array): boolean {
    const [a, b, c, d] = [ends[0] as number, ends[1] as number, ends[2] as number, ends[3] as number];
    const [e, f, g] = [ends[4] as number, ends[5] as number, ends[6] as number];
    const [lines, most] = [this.#lines, this.#most];
    const [inverse, added, divisor] = [this.#inverse, this.#added, this.#divisor];
    for (let row = from; row < to; row += 1) {
      const priced = units[row] as number;
      if (!(priced <= most && priced >= 0) || Math.floor(priced) !== priced) return false;
      const low = Number(priced > a) + Number(priced > b) + Number(priced > c) + Number(priced > d);
      const piece = low + Number(priced > e) + Number(priced > f) + Number(priced > g);
      const amount = (lines[2 * piece] as number) + priced * (lines[2 * piece + 1] as number);
      totals[row] = Math.floor((amount + added) * inverse) / divisor;
    }
    return true;
  }

  /** With many pieces, a row's piece is looked for in the stretch that its units fall in. */
  #searched(units: Float64Array, totals: Float64Array, from: number, to: number): boolean {
    const [lasts, lines, most] = [this.#lasts, this.#lines, this.#most];
    const [inverse, added, divisor] = [this.#inverse, this.#added, this.#divisor];
    const [perUnit, firstOf] = [this.#perUnit, this.#firstOf];
    for (let row = from; row < to; row += 1) {
      const priced = units[row] as number;
      if (!(priced <= most && priced >= 0) || Math.floor(priced) !== priced) return false;
      const stretch = Math.min(priced * perUnit, stretches) | 0;
      let piece = firstOf[stretch] as number;
      // Most stretches hold one end or none; a step without a branch is enough for them.
      piece += Number(priced > (lasts[piece] as number));
      if (priced > (lasts[piece] as number)) {
        let last = firstOf[stretch + 1] as number;
        while (piece < last) {
          const middle = (piece + last) >> 1;
          if (priced > (lasts[middle] as number)) piece = middle + 1;
          else last = middle;
        }
      }
      const amount = (lines[2 * piece] as number) + priced * (lines[2 * piece + 1] as number);
      totals[row] = Math.floor((amount + added) * inverse) / divisor;
    }
    return true;
  }

  #limit(totals: Float64Array, from: number, to: number): void {
    const [minimum, maximum] = [this.#minimum, this.#maximum];
    for (let row = from; row < to; row += 1) {
      totals[row] = Math.min(Math.max(totals[row] as number, minimum), maximum);
    }
  }
}

/** What a piece's line comes to at a quantity of 0. */
function offsetOf({ base, start, rate }: ScaledPiece): bigint {
  return base - start * rate;
}

/** The pieces by quantities from 0 up, before included units come off: up to those, a quantity is charged as 0 is. */
function piecesFromZero({ pieces, included, atZero }: ScaledCharge): readonly ScaledPiece[] {
  const moved = pieces.map((piece) => ({
    ...piece,
    last: piece.last === null ? null : piece.last + included,
    start: piece.start + included,
  }));
  const [first] = moved;
  if (included === 0n && first !== undefined && offsetOf(first) === atZero) return moved;
  return [{ last: included, base: atZero, start: 0n, rate: 0n, block: null }, ...moved];
}

/** Units from 0 up to these have a price and an amount that is not too large; below 0 where none have. */
function mostPriced(pieces: readonly ScaledPiece[]): bigint {
  let most = -1n;
  for (const piece of pieces) {
    const last = piece.last === null || piece.last > mostUnits ? mostUnits : piece.last;
    const left = largestAmount - offsetOf(piece);
    if (left < 0n) return most;
    if (left < last * piece.rate) return larger(most, left / piece.rate);
    most = last;
  }
  return most;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
