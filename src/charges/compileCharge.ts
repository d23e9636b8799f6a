import type { BandTable } from "../bands";
import { exact, readDouble, zero, type Exact } from "../money";
import type { ChargeTerms } from "./charge";
import { chargePieces, type ChargePieces } from "./chargePieces";
import { ColumnCharge } from "./columnCharge";
import { readUnits } from "./columnUnits";
import { DoubleCharge } from "./doubleCharge";
import { ScaledCharge } from "./scaledCharge";

/** Below it a whole number has at most 15 digits: it is the decimal that Excel shows, and exact as a double. */
const fifteenDigits = 1e15;
/** Quantities with more decimals than this are read from their digits. */
const mostTried = 9;
/** Rows of a column that are charged together; one that needs more care costs the others of its lot no more than a second look. */
const rowsAtOnce = 1024;
/** Scales of quantities for which a table is kept ready; no cell's quantity needs more. */
const mostDecimals = 40;

/**
 * Prepares a table and terms for pricing many quantities, each to the same total as `priceCharge` gives, without its lines.
 *
 * @returns null where `priceCharge` refuses every quantity for the terms (included units negative, minimum above maximum).
 */
export function compileCharge(table: BandTable, terms: ChargeTerms): CompiledCharge | null {
  const { included, minimum, maximum } = terms;
  if (included?.lt(zero) === true) return null;
  if (minimum !== undefined && maximum !== undefined && minimum.gt(maximum)) return null;
  return new CompiledCharge(chargePieces(table, terms.mechanism), terms);
}

/** A table and terms, ready to price quantities. Kept by the caller for as long as they stay the same. */
export class CompiledCharge {
  readonly #charges: ChargePieces;
  readonly #terms: ChargeTerms;
  /** Decimals that quantities need at least, because of the bounds, the blocks and the included units. */
  readonly #leastScale: number;
  readonly #amountDecimals: number;
  readonly #scaled = new Map<number, ScaledCharge>();
  readonly #doubles = new Map<number, DoubleCharge | null>();
  /** The table for whole quantities, and what makes them its scaled quantities. */
  readonly #whole: DoubleCharge | null;
  readonly #wholeFactor: number;
  readonly #mostWhole: number;
  readonly #columns = new Map<number, ColumnCharge | null>();

  constructor(charges: ChargePieces, terms: ChargeTerms) {
    const most = (values: readonly (Exact | null | undefined)[]): number =>
      values.reduce((places: number, value) => Math.max(places, value?.decimalPlaces() ?? 0), 0);
    const { pieces, atZero } = charges;
    this.#charges = charges;
    this.#terms = terms;
    this.#leastScale = most([...pieces.flatMap(({ top, start, block }) => [top, start, block]), terms.included]);
    const bases = most([...pieces.map(({ base }) => base), atZero]) - this.#leastScale;
    this.#amountDecimals = Math.max(bases, most([...pieces.map(({ rate }) => rate), terms.minimum, terms.maximum]), 0);
    this.#whole = this.#double(this.#leastScale);
    this.#wholeFactor = 10 ** this.#leastScale;
    this.#mostWhole = this.#whole === null ? -1 : (fifteenDigits - 1) / this.#wholeFactor;
  }

  /**
   * The total of a quantity as the double nearest the exact decimal. The quantity is read as the decimal that Excel shows, 15
   * significant digits.
   *
   * @returns NaN where there is no total: a negative quantity, one above a finite last band, or no number. `priceCharge` says
   *   why.
   */
  total(quantity: number): number {
    if (quantity <= this.#mostWhole && quantity >= 0 && Math.floor(quantity) === quantity) {
      const total = (this.#whole as DoubleCharge).total(quantity * this.#wholeFactor);
      if (total === total) return total;
    }
    return this.#totalByScale(quantity);
  }

  /**
   * The totals of a column, each as `total` gives it.
   *
   * @param totals Where they go; an array of the same length that the caller need not clear.
   */
  totals(quantities: Float64Array, totals = new Float64Array(quantities.length)): Float64Array {
    for (let from = 0; from < quantities.length; from += rowsAtOnce) {
      const to = Math.min(from + rowsAtOnce, quantities.length);
      if (this.#chargeTogether(quantities, totals, from, to)) continue;
      for (let row = from; row < to; row += 1) totals[row] = this.total(quantities[row] as number);
    }
    return totals;
  }

  /** @returns false where some of the rows need more care; then no total of them may be used. */
  #chargeTogether(quantities: Float64Array, totals: Float64Array, from: number, to: number): boolean {
    // Whole quantities, as almost every column has them, are not copied.
    if (this.#leastScale === 0 && this.#column(0)?.totals(quantities, totals, from, to) === true) return true;
    const read = readUnits(quantities.subarray(from, to), Math.max(this.#leastScale, 1));
    if (read === null) return false;
    return this.#column(read.scale)?.totals(read.units, totals.subarray(from, to), 0, to - from) === true;
  }

  /** The same, exact. null where there is no total. */
  exactTotal(quantity: Exact): Exact | null {
    if (quantity.lt(zero)) return null;
    const scale = Math.max(quantity.decimalPlaces(), this.#leastScale);
    const charge = this.#scaledFor(scale);
    const total = charge.total(BigInt(quantity.mul(exact(`1e${scale}`)).toFixed()));
    return total === null ? null : exact(`${total}e-${charge.totalScale}`);
  }

  /** A quantity with decimals, or one that doubles could not price: first at its own scale in doubles, then in whole numbers. */
  #totalByScale(quantity: number): number {
    if (!(quantity >= 0 && quantity < Infinity)) return NaN;
    for (let scale = this.#leastScale; scale <= mostTried; scale += 1) {
      const factor = 10 ** scale;
      const units = Math.floor(quantity * factor + 0.5);
      if (units >= fifteenDigits) break;
      // At most 15 digits whose nearest double is the quantity: it is the decimal that Excel shows.
      if (units / factor !== quantity) continue;
      const total = this.#double(scale)?.total(units) ?? NaN;
      return total === total ? total : this.#wholeTotal(BigInt(units), scale);
    }
    const read = readDouble(quantity);
    const scale = Math.max(read.decimalPlaces(), this.#leastScale);
    return this.#wholeTotal(BigInt(read.mul(exact(`1e${scale}`)).toFixed()), scale);
  }

  #wholeTotal(quantity: bigint, scale: number): number {
    const charge = this.#scaledFor(scale);
    const total = charge.total(quantity);
    return total === null ? NaN : Number(`${total}e-${charge.totalScale}`);
  }

  #scaledFor(scale: number): ScaledCharge {
    const known = this.#scaled.get(scale);
    if (known !== undefined) return known;
    const charge = new ScaledCharge(this.#charges, this.#terms, scale, this.#amountDecimals);
    if (scale <= mostDecimals) this.#scaled.set(scale, charge);
    return charge;
  }

  #column(scale: number): ColumnCharge | null {
    let column = this.#columns.get(scale);
    if (column === undefined) this.#columns.set(scale, (column = ColumnCharge.of(this.#scaledFor(scale))));
    return column;
  }

  #double(scale: number): DoubleCharge | null {
    const known = this.#doubles.get(scale);
    if (known !== undefined) return known;
    const charge = DoubleCharge.of(this.#scaledFor(scale));
    if (scale <= mostDecimals) this.#doubles.set(scale, charge);
    return charge;
  }
}
