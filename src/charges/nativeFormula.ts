import type { BandTable } from "../bands";
import type { ChargeCode, Finding } from "../messages";
import { exact, one, zero, type Exact } from "../money";
import type { Mechanism } from "./charge";
import { chargePieces, type ChargePiece } from "./chargePieces";

/** A constant of a formula has at most so many digits; a spreadsheet drops the others. */
const mostDigits = 15;
/** Excel takes no longer formula. */
const longestFormula = 8192;
/** Above it constants are written with an exponent. */
const longestPlain = exact("1e21");
/** Stands for no upper bound. */
const open = "1E+99";
/** Decimals at which the product of a quantity's fraction is cleared of the noise that doubles leave. */
const clearing = 6;

/**
 * The text of a formula of nothing but old built-in functions (IF, LEN, AND, ISNUMBER, NA, VALUE, SUMPRODUCT, INT, LOG10, ROUND,
 * ROUNDUP) that charges a quantity as `priceCharge` does, for workbooks that are read without the add-in. A band is one place
 * in each of its arrays: above this bound, up to that one, so much and so much for each unit.
 *
 * Prices stand in the smallest decimal that any of them has, cents or thousandths: then every step is a whole number, which
 * spreadsheets hold exactly, and half a cent is exactly a half. A fractional quantity is priced in two parts, because a
 * product with a fraction is a hair off what it ought to be, and the more so the larger it is: the whole units, exactly, and
 * the fraction, whose small product is rounded far behind the last decimal that counts. Amounts above 15 digits are beyond
 * any formula.
 *
 * A blank quantity gives a blank, one above a finite last band #N/A, a negative one and a text #VALUE!. A quantity must be
 * a number: a number that is a text, which the add-in's functions read, is refused and not charged as nothing.
 *
 * @param quantity The reference to the quantity's cell, such as `B2`.
 * @param decimals Decimals of the total; null = not rounded.
 * @returns The formula, or a finding where the table has too many bands for one.
 */
export function nativeFormula(
  quantity: string,
  table: BandTable,
  mechanism: Mechanism,
  decimals: number | null,
): string | Finding<ChargeCode> {
  const { atZero, pieces, topBelongs } = chargePieces(table, mechanism);
  const lines = pieces.map(lineOf);
  const scale = scaleOf(lines, decimals ?? 0);
  const amounts = (pick: (line: Line) => Exact): string => list(lines.map((line) => constant(pick(line), scale)));
  // Where no unit costs nothing, 0 lies below the first band, unless that band begins at it.
  const belowFirst = topBelongs && !atZero.isZero() ? "-1" : "0";
  const bounds = pieces.map(({ top }) => (top === null ? open : plain(top)));
  const [above, upTo] = topBelongs ? [">", "<="] : [">=", "<"];
  const rates = amounts(({ rate }) => rate);
  const perUnit = lines.some(({ rate }) => !rate.isZero())
    ? `+INT(${quantity})*${rates}+ROUND(${shownDigits(`${quantity}-INT(${quantity})`, quantity)}*${rates},${clearing})`
    : "";
  const blockPrices = amounts(({ blockPrice }) => blockPrice);
  const perBlock = lines.some(({ block }) => block !== null)
    ? `+ROUNDUP(${startedBlocks(quantity, lines)},0)*${blockPrices}`
    : "";
  const sum =
    `SUMPRODUCT((${quantity}${above}${list([belowFirst, ...bounds.slice(0, -1)])})*` +
    `(${quantity}${upTo}${list(bounds)})*(${amounts(({ base }) => base)}${perUnit}${perBlock}))`;
  const total = rounded(sum, scale, decimals);
  const last = table.bands.at(-1)?.to ?? null;
  const charged = last === null ? total : `IF(${quantity}>${plain(last)},NA(),${total})`;
  // In a From-only table 0 is not below the first band, so its flat fee has to be kept away from 0 by hand.
  const firstFee = !topBelongs && !table.chargesAtZero && pieces[0]?.base.isZero() === false;
  const atNothing = firstFee ? `IF(${quantity}=0,0,${charged})` : charged;
  const formula =
    `=IF(LEN(${quantity})=0,"",IF(AND(ISNUMBER(${quantity}),${quantity}>=0),${atNothing},` +
    `VALUE("The quantity is not a number of 0 or more.")))`;
  if (formula.length <= longestFormula) return formula;
  const values = { bands: table.bands.length, length: formula.length, longest: longestFormula };
  return { code: "charge.formulaTooLong", severity: "error", place: {}, values };
}

/** A band as the formula has it: base + quantity × rate + started blocks of (quantity − start) × the price of one. */
interface Line {
  readonly base: Exact;
  readonly rate: Exact;
  readonly start: Exact;
  readonly block: Exact | null;
  readonly blockPrice: Exact;
}

function lineOf({ base, start, rate, block }: ChargePiece): Line {
  return block === null
    ? { base: base.minus(start.mul(rate)), rate, start: zero, block, blockPrice: zero }
    : { base, rate: zero, start, block, blockPrice: rate };
}

/** Rounds to the 15 digits that a spreadsheet shows, those in front of the point counted by the number itself. */
function shownDigits(text: string, number: string): string {
  return `ROUND(${text},${mostDigits - 1}-INT(LOG10(${number}+1)))`;
}

/** (quantity − start) ÷ block of every band, in whole numbers where the bounds and blocks have decimals: a quotient of these is exact. */
function startedBlocks(quantity: string, lines: readonly Line[]): string {
  const decimals = Math.max(
    ...lines.flatMap(({ start, block }) => [start, block ?? one]).map((n) => n.decimalPlaces()),
  );
  const scaled = decimals === 0 ? quantity : `${quantity}*${10 ** decimals}`;
  const units = decimals === 0 ? quantity : shownDigits(scaled, scaled);
  const starts = list(lines.map(({ start }) => constant(start, decimals)));
  return `(${units}-${starts})/${list(lines.map(({ block }) => constant(block ?? one, decimals)))}`;
}

/** Decimals that make every amount whole, and at least those of the total, as long as 15 digits hold the largest. */
function scaleOf(lines: readonly Line[], decimals: number): number {
  const amounts = lines.flatMap(({ base, rate, blockPrice }) => [base, rate, blockPrice]);
  const wanted = Math.max(decimals, ...amounts.map((amount) => amount.decimalPlaces()));
  const wholeDigits = Math.max(...amounts.map((amount) => amount.abs().trunc().toFixed().length));
  return Math.max(0, Math.min(wanted, mostDigits - wholeDigits));
}

/** The amount × 10^scale in at most 15 digits. */
function constant(amount: Exact, scale: number): string {
  return plain(amount.mul(exact(`1e${scale}`)));
}

/** A bound that stands for no end, such as 9.99E+307, keeps its exponent: hundreds of zeros are no constant to a spreadsheet. */
function plain(value: Exact): string {
  const shown = value.toSignificantDigits(mostDigits);
  return shown.lt(longestPlain) ? shown.toFixed() : shown.toExponential().toUpperCase();
}

function list(constants: readonly string[]): string {
  return `{${constants.join(",")}}`;
}

/** Rounds at a whole number, where half is half in every spreadsheet, and only then divides. */
function rounded(sum: string, scale: number, decimals: number | null): string {
  const divided = (text: string, places: number): string => (places === 0 ? text : `${text}/${10 ** places}`);
  if (decimals === null) return divided(`ROUND(${sum},${clearing})`, scale);
  if (scale < decimals) return `ROUND(${divided(sum, scale)},${decimals})`;
  return divided(`ROUND(${divided(sum, scale - decimals)},0)`, decimals);
}
