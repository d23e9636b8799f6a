import type { ChargeTerms, CompiledCharge, Mechanism } from "../src/charges";

/** The terms of a charge as they stand in a call's arguments: usually numbers; null or undefined where left out. */
export interface TermCells {
  readonly mechanism: unknown;
  readonly included?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly decimals?: unknown;
}

/** Terms that were decoded, with the charge that was prepared for them; null where they are refused. */
export interface PreparedCharge {
  readonly terms: ChargeTerms & { readonly mechanism: Mechanism };
  readonly compiled: CompiledCharge | null;
}

interface Entry {
  readonly cells: TermCells;
  readonly charge: PreparedCharge;
}

/** A sheet charges one table by few different terms. */
const mostPrepared = 8;

/** The charges prepared from one table, by terms; bounded. */
export class PreparedCharges {
  /** Latest first. */
  readonly #entries: Entry[] = [];

  /** The charge that was kept for the same terms; undefined where there is none. */
  find(cells: TermCells): PreparedCharge | undefined {
    const entries = this.#entries;
    for (let index = 0; index < entries.length; index += 1) {
      const { cells: kept, charge } = entries[index] as Entry;
      if (
        kept.mechanism === cells.mechanism &&
        kept.decimals === cells.decimals &&
        kept.included === cells.included &&
        kept.minimum === cells.minimum &&
        kept.maximum === cells.maximum
      )
        return charge;
    }
    return undefined;
  }

  keep(cells: TermCells, charge: PreparedCharge): void {
    this.#entries.unshift({ cells, charge });
    this.#entries.length = Math.min(this.#entries.length, mostPrepared);
  }
}
