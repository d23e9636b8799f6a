import { exact, zero, type Exact } from "../money";
import type { ChargeTerms } from "./charge";
import type { ChargePieces } from "./chargePieces";

/** A piece in whole numbers: quantities × 10^scale, amounts × 10^(scale + amount decimals). */
export interface ScaledPiece {
  /** The highest scaled quantity that belongs to the piece; null = open. */
  readonly last: bigint | null;
  readonly base: bigint;
  readonly start: bigint;
  /** Of a scaled unit; where the piece has a block, of a block. */
  readonly rate: bigint;
  readonly block: bigint | null;
}

/**
 * A table's charges for quantities of at most so many decimals, in whole numbers, which are exact whatever their size. What
 * doubles can hold of it is the fast path; see `doubleCharge.ts`.
 */
export class ScaledCharge {
  readonly pieces: readonly ScaledPiece[];
  readonly atZero: bigint;
  readonly included: bigint;
  readonly minimum: bigint | null;
  readonly maximum: bigint | null;
  /** Decimals of an amount before rounding. */
  readonly amountScale: number;
  /** Decimals of the rounded total; never more than `amountScale`. */
  readonly totalScale: number;

  /**
   * @param scale Decimals of the quantities; at least those of the table's bounds, blocks and included units.
   * @param amountDecimals Decimals of rates, fees, minimum and maximum.
   */
  constructor(charges: ChargePieces, terms: ChargeTerms, scale: number, amountDecimals: number) {
    const amountScale = scale + amountDecimals;
    const units = (value: Exact): bigint => scaled(value, scale);
    const amount = (value: Exact): bigint => scaled(value, amountScale);
    this.pieces = charges.pieces.map(({ top, base, start, rate, block }) => ({
      // A bound that belongs to the next piece leaves this one the last whole number below it.
      last: top === null ? null : units(top) - (charges.topBelongs ? 0n : 1n),
      base: amount(base),
      start: units(start),
      rate: block === null ? scaled(rate, amountDecimals) : amount(rate),
      block: block === null ? null : units(block),
    }));
    this.atZero = amount(charges.atZero);
    this.included = units(terms.included ?? zero);
    this.minimum = terms.minimum === undefined ? null : amount(terms.minimum);
    this.maximum = terms.maximum === undefined ? null : amount(terms.maximum);
    this.amountScale = amountScale;
    this.totalScale = Math.min(terms.decimals ?? amountScale, amountScale);
  }

  /** The total × 10^`totalScale` of a scaled quantity of 0 or more; null above a finite last band. */
  total(quantity: bigint): bigint | null {
    const left = quantity - this.included;
    let amount = left > 0n ? this.#amount(left) : this.atZero;
    if (amount === null) return null;
    if (this.minimum !== null && amount < this.minimum) amount = this.minimum;
    if (this.maximum !== null && amount > this.maximum) amount = this.maximum;
    return roundHalfAway(amount, 10n ** BigInt(this.amountScale - this.totalScale));
  }

  #amount(units: bigint): bigint | null {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const last = this.pieces[middle]?.last ?? null;
      if (last === null || units <= last) high = middle;
      else low = middle + 1;
    }
    const piece = this.pieces[low];
    if (piece === undefined) return null;
    const priced = units - piece.start;
    return piece.base + (piece.block === null ? priced : (priced + piece.block - 1n) / piece.block) * piece.rate;
  }
}

/** value × 10^decimals, which must be whole. */
function scaled(value: Exact, decimals: number): bigint {
  return BigInt(value.mul(exact(`1e${decimals}`)).toFixed());
}

function roundHalfAway(amount: bigint, unit: bigint): bigint {
  if (unit === 1n) return amount;
  const size = amount < 0n ? -amount : amount;
  const rounded = (2n * size + unit) / (2n * unit);
  return amount < 0n ? -rounded : rounded;
}
