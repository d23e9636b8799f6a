import type { BandTable } from "../src/bands";
import { blockTable, compileCharge, priceCharge } from "../src/charges";
import type { Finding } from "../src/messages";
import { toDouble, type Exact } from "../src/money";
import { findingError } from "./cellError";
import {
  decodeMechanism,
  decodeQuantity,
  decodeRange,
  decodeScalar,
  decodeTerms,
  isRange,
  tableOf,
} from "./decodeArguments";
import { decodeCell } from "./decodeCell";
import type { PreparedCharge, TermCells } from "./preparedCharges";

/** What a result cell holds. */
type Result = number | string | CustomFunctions.Error;

/** The terms of a call, as they came. */
export function termCells(
  mechanism: unknown,
  included: unknown,
  minimum: unknown,
  maximum: unknown,
  decimals: unknown,
): TermCells {
  return {
    mechanism: decodeMechanism(mechanism),
    included: decodeScalar(included),
    minimum: decodeScalar(minimum),
    maximum: decodeScalar(maximum),
    decimals: decodeScalar(decimals),
  };
}

/**
 * Charges each quantity by a range of bands. The result has the shape of the quantities: a quantity that has no charge gives an
 * error in its own cell, a blank one a blank. A lone quantity that has none fails the call, which is how Excel shows the reason
 * most surely. A fault in the bands or in a term fails the call.
 */
export function chargeEach(quantity: unknown, bands: unknown, cells: TermCells): Result | Result[][] {
  const known = decodeRange(bands);
  const table = tableOf(known.reading);
  const prepared = known.charges.find(cells, () => prepare(table, cells));
  return chargeAll(quantity, table, prepared);
}

/** The same for a price per started block. */
export function chargeBlocks(quantity: unknown, size: Exact, price: Exact, cells: TermCells): Result | Result[][] {
  const table = blockTable(size, price);
  return chargeAll(quantity, table, { cells, ...prepare(table, cells) });
}

function prepare(table: BandTable, cells: TermCells): Omit<PreparedCharge, "cells"> {
  const terms = decodeTerms(cells);
  return { terms, compiled: compileCharge(table, terms) };
}

function chargeAll(quantity: unknown, table: BandTable, prepared: PreparedCharge): Result | Result[][] {
  if (!isRange(quantity)) {
    const charge = chargeCell(quantity, table, prepared, undefined);
    if (charge instanceof CustomFunctions.Error) throw charge;
    return charge;
  }
  const lone = quantity.length === 1 && quantity[0]?.length === 1;
  const charges = new Array<Result[]>(quantity.length);
  for (let r = 0; r < quantity.length; r += 1) {
    const row = quantity[r] as readonly unknown[];
    const number = lone ? undefined : r + 1;
    if (row.length === 1) {
      charges[r] = [chargeCell(row[0], table, prepared, number)];
    } else {
      charges[r] = row.map((cell) => chargeCell(cell, table, prepared, number));
    }
  }
  const first = charges[0]?.[0];
  if (lone && first instanceof CustomFunctions.Error) throw first;
  return charges;
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
