import type { BandTable } from "../src/bands";
import { blockTable, compileCharge, priceCharge } from "../src/charges";
import type { Finding } from "../src/messages";
import { toDouble, type Exact } from "../src/money";
import type { KnownTable } from "./bandTableCache";
import { findingError } from "./cellError";
import { decodeQuantity, decodeRange, decodeScalar, decodeTerms, isRange, tableOf } from "./decodeArguments";
import { decodeCell } from "./decodeCell";
import type { PreparedCharge, TermCells } from "./preparedCharges";

/** What a result cell holds. */
type Result = number | string | CustomFunctions.Error;

/**
 * Charges each quantity by a range of bands. The result has the shape of the quantities: a quantity that has no charge gives an
 * error in its own cell, a blank one a blank. A lone quantity that has none fails the call, which is how Excel shows the reason
 * most surely. A fault in the bands or in a term fails the call.
 */
export function chargeEach(quantity: unknown, bands: unknown, cells: TermCells): Result | Result[][] {
  const known = decodeRange(bands);
  const table = tableOf(known.reading);
  const prepared = known.charges.find(cells) ?? prepareOnce(known, table, cells);
  // The usual call, a cell of a column that was filled down, without the arrays that a longer range needs.
  const total = totalOfLone(quantity, prepared);
  return total === total ? [[total]] : chargeAll(quantity, table, prepared);
}

/** The same for a price per started block. */
export function chargeBlocks(quantity: unknown, size: Exact, price: Exact, cells: TermCells): Result | Result[][] {
  const table = blockTable(size, price);
  return chargeAll(quantity, table, prepare(table, decodeTerms(plain(cells))));
}

function prepareOnce({ charges }: KnownTable, table: BandTable, cells: TermCells): PreparedCharge {
  const plainCells = plain(cells);
  const known = charges.find(plainCells);
  if (known !== undefined) return known;
  const charge = prepare(table, decodeTerms(plainCells));
  charges.keep(plainCells, charge);
  return charge;
}

/** The terms with those that came in arrays or as data types as plain values, so that they are known again. */
function plain(cells: TermCells): TermCells {
  const value = (name: keyof TermCells): unknown => {
    const cell = cells[name];
    return typeof cell === "object" && cell !== null ? decodeScalar(cell, name) : cell;
  };
  return {
    mechanism: value("mechanism"),
    included: value("included"),
    minimum: value("minimum"),
    maximum: value("maximum"),
    decimals: value("decimals"),
  };
}

function prepare(table: BandTable, terms: PreparedCharge["terms"]): PreparedCharge {
  return { terms, compiled: compileCharge(table, terms) };
}

/** The total of a range of one cell with a number in it; NaN where something else came or there is no total. */
function totalOfLone(quantity: unknown, { compiled }: PreparedCharge): number {
  if (compiled === null || !isRange(quantity) || quantity.length !== 1) return NaN;
  const row = quantity[0] as readonly unknown[];
  const cell = row.at(0);
  return row.length === 1 && typeof cell === "number" ? compiled.total(cell) : NaN;
}

function chargeAll(quantity: unknown, table: BandTable, prepared: PreparedCharge): Result | Result[][] {
  if (!isRange(quantity)) {
    const charge = chargeCell(quantity, table, prepared, undefined);
    if (charge instanceof CustomFunctions.Error) throw charge;
    return charge;
  }
  const lone = quantity.length === 1 && quantity[0]?.length === 1;
  const column = lone ? null : chargeColumn(quantity, table, prepared);
  if (column !== null) return column;
  const charges = quantity.map((row, r) =>
    row.map((cell) => chargeCell(cell, table, prepared, lone ? undefined : r + 1)),
  );
  const first = charges[0]?.[0];
  if (lone && first instanceof CustomFunctions.Error) throw first;
  return charges;
}

/** Rows of a column that are charged together, so that their numbers stay near the processor. */
const rowsAtOnce = 1024;

/** Charges a range of one column; null where it is none. */
function chargeColumn(
  range: readonly (readonly unknown[])[],
  table: BandTable,
  prepared: PreparedCharge,
): Result[][] | null {
  const { compiled } = prepared;
  if (compiled === null) return null;
  const charges = new Array<Result[]>(range.length);
  const numbers = new Float64Array(Math.min(rowsAtOnce, range.length));
  const totals = new Float64Array(numbers.length);
  for (let from = 0; from < range.length; from += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, range.length - from);
    if (!readNumbers(range, from, rows, numbers)) return null;
    compiled.totals(rows < numbers.length ? numbers.subarray(0, rows) : numbers, totals);
    for (let index = 0; index < rows; index += 1) {
      const total = totals[index] as number;
      const r = from + index;
      // Not one array for both: V8 keeps a number without an object around it where an array never holds anything else.
      charges[r] = total === total ? [total] : [chargeCell(range[r]?.[0], table, prepared, r + 1)];
    }
  }
  return charges;
}

/**
 * Reads the numbers of some rows, NaN where a row holds something else.
 *
 * @returns false where the rows are not of one cell each.
 */
function readNumbers(
  range: readonly (readonly unknown[])[],
  from: number,
  rows: number,
  numbers: Float64Array,
): boolean {
  for (let index = 0; index < rows; index += 1) {
    const row = range[from + index] as readonly unknown[];
    if (row.length !== 1) return false;
    const cell = row.at(0);
    numbers[index] = typeof cell === "number" ? cell : NaN;
  }
  return true;
}

/** @param row Row of the range, from 1; absent for a lone quantity. */
function chargeCell(cell: unknown, table: BandTable, prepared: PreparedCharge, row: number | undefined): Result {
  if (typeof cell === "number" && prepared.compiled !== null) {
    const total = prepared.compiled.total(cell);
    if (total === total) return total;
  }
  const { value, finding } = decodeQuantity(decodeCell(cell), row);
  if (finding !== null) return findingError(finding);
  if (value === null) return "";
  const priced = priceCharge(value, table, prepared.terms);
  if (priced.charge !== null) return toDouble(priced.charge.total);
  throwForTerm(priced.finding);
  return findingError({ ...priced.finding, place: { table: "quantity", ...(row === undefined ? {} : { row }) } });
}

/** A term that is at fault fails the whole call, not the quantity that met it. */
function throwForTerm(finding: Finding): void {
  if (finding.code === "charge.minimumAboveMaximum") throw findingError({ ...finding, place: { table: "minimum" } });
  if (finding.code === "charge.negativeIncluded") throw findingError({ ...finding, place: { table: "included" } });
}
