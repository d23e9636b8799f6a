import type { CellValue } from "../src/bands";
import type { ChargeTerms, CompiledCharge, Mechanism } from "../src/charges";

/** Terms as they stand in a call's arguments; blank ones are null. */
export interface TermCells {
  readonly mechanism: Mechanism;
  readonly included: CellValue;
  readonly minimum: CellValue;
  readonly maximum: CellValue;
  readonly decimals: CellValue;
}

/** Terms that were decoded, with the charge that was prepared for them; null where they are refused. */
export interface PreparedCharge {
  readonly cells: TermCells;
  readonly terms: ChargeTerms;
  readonly compiled: CompiledCharge | null;
}

/** A sheet charges one table by few different terms. */
const mostPrepared = 8;

/** The charges prepared from one table, by terms; bounded. */
export class PreparedCharges {
  /** Latest first. */
  readonly #prepared: PreparedCharge[] = [];

  /** The charge of earlier equal terms, else what `prepare` makes of them. What `prepare` throws is not kept. */
  find(cells: TermCells, prepare: () => Omit<PreparedCharge, "cells">): PreparedCharge {
    const prepared = this.#prepared;
    for (let index = 0; index < prepared.length; index += 1) {
      const one = prepared[index] as PreparedCharge;
      if (
        one.cells.mechanism === cells.mechanism &&
        one.cells.decimals === cells.decimals &&
        one.cells.included === cells.included &&
        one.cells.minimum === cells.minimum &&
        one.cells.maximum === cells.maximum
      )
        return one;
    }
    const made = { cells, ...prepare() };
    prepared.unshift(made);
    prepared.length = Math.min(prepared.length, mostPrepared);
    return made;
  }
}
