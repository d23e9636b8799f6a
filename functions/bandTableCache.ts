import { readBands, type BandsReading, type CellValue } from "../src/bands";
import { decodeCell } from "./decodeCell";
import { PreparedCharges } from "./preparedCharges";

/** What is kept at the very most, a few megabytes: tables, the rows of one of them, and the rows of all. */
const mostTables = 256;
const mostRows = 4096;
const mostRowsInAll = 16_384;
const mostColumns = 16;
/** A power of two. */
const buckets = 256;

/** A range of bands that was read, with the charges that were prepared from it. */
export class KnownTable {
  readonly rows: number;
  readonly reading: BandsReading;
  readonly charges = new PreparedCharges();
  /** Cells in reading order: numbers in the one, everything else in the other. The other's place of each is NaN, equal to nothing. */
  readonly #numbers: Float64Array;
  readonly #others: readonly CellValue[];
  readonly #width: number;
  /** For each row, 1 where it holds nothing but numbers. */
  readonly #areNumbers: Uint8Array;

  constructor(
    cells: readonly (readonly CellValue[])[],
    readonly hash: number,
  ) {
    this.reading = readBands(cells);
    const flat = cells.flat();
    this.rows = cells.length;
    this.#width = cells[0]?.length ?? 0;
    this.#numbers = Float64Array.from(flat, (cell) => (typeof cell === "number" ? cell : NaN));
    this.#others = flat.map((cell) => (typeof cell === "number" ? NaN : cell));
    this.#areNumbers = Uint8Array.from(cells, (row) => Number(row.every((cell) => typeof cell === "number")));
  }

  /** Whether a range holds the same cells. A blank, 0 and "" are not the same. */
  holds(range: readonly (readonly unknown[])[]): boolean {
    const width = this.#width;
    const areNumbers = this.#areNumbers;
    if (range.length !== this.rows) return false;
    // From the last row up: tables that are not the same mostly have the same header.
    for (let r = range.length - 1; r >= 0; r -= 1) {
      const row = range[r] as readonly unknown[];
      if (row.length !== width) return false;
      if (areNumbers[r] === 1 && this.#holdsNumbers(row, r * width)) continue;
      if (!this.#holdsCells(row, r * width)) return false;
    }
    return true;
  }

  // Rows are read by `at`, because V8 rewrites an array of numbers, cell by cell, when an indexed read that also meets arrays of
  // text first touches it: seven times the comparison. Rows of numbers have a read of their own, because one that never meets
  // text makes no object of each number.

  #holdsNumbers(row: readonly unknown[], start: number): boolean {
    const numbers = this.#numbers;
    for (let c = 0; c < row.length; c += 1) {
      const cell = row.at(c);
      if (typeof cell !== "number" || numbers[start + c] !== cell) return false;
    }
    return true;
  }

  #holdsCells(row: readonly unknown[], start: number): boolean {
    const numbers = this.#numbers;
    const others = this.#others;
    for (let c = 0; c < row.length; c += 1) {
      const cell = row.at(c);
      const index = start + c;
      if (typeof cell === "number") {
        if (numbers[index] !== cell) return false;
      } else if (others[index] !== cell && (typeof cell === "string" || !this.#isCell(index, cell))) return false;
    }
    return true;
  }

  /** A cell that is no plain value is compared by what it holds. */
  #isCell(index: number, cell: unknown): boolean {
    const value = decodeCell(cell);
    return value === (typeof value === "number" ? this.#numbers[index] : this.#others[index]);
  }
}

/** Excel passes a fresh array with every call, so tables are known again by their content. */
const byHash = new Array<KnownTable[] | undefined>(buckets).fill(undefined);
/** Oldest first. */
const known: KnownTable[] = [];
let rowsInAll = 0;

/**
 * Reads a range of bands, or gives what was read from an earlier range with equal cells. Which tables are kept changes how
 * fast a call is, never what it answers.
 */
export function findTable(range: readonly (readonly unknown[])[]): KnownTable {
  const hash = hashOf(range);
  return findKnown(range, hash) ?? readTable(range, hash);
}

function findKnown(range: readonly (readonly unknown[])[], hash: number): KnownTable | null {
  const bucket = byHash[bucketOf(hash)];
  if (bucket === undefined) return null;
  for (let index = 0; index < bucket.length; index += 1) {
    const one = bucket[index] as KnownTable;
    if (one.hash === hash && one.holds(range)) return one;
  }
  return null;
}

function isShort(range: readonly (readonly unknown[])[]): boolean {
  return range.length <= mostRows && (range[0] ?? []).length <= mostColumns;
}

function readTable(range: readonly (readonly unknown[])[], hash: number): KnownTable {
  const cells = range.map((row) => row.map(decodeCell));
  const read = new KnownTable(cells, hash);
  if (!isShort(range)) return read;
  while (known.length >= mostTables || (known.length > 0 && rowsInAll + range.length > mostRowsInAll)) forgetOldest();
  known.push(read);
  rowsInAll += read.rows;
  (byHash[bucketOf(hash)] ??= []).push(read);
  return read;
}

function forgetOldest(): void {
  const oldest = known.shift();
  if (oldest === undefined) return;
  rowsInAll -= oldest.rows;
  const bucket = bucketOf(oldest.hash);
  byHash[bucket] = byHash[bucket]?.filter((one) => one !== oldest);
}

/**
 * Tables of one shape differ in some price. One row is looked at, since comparing two tables that differ costs less than a look
 * at another: the third, which below a header is the second band's, because price lists more often share their first rate or
 * their last, and many ranges end in blank rows. A sum of doubles, not of whole numbers, because turning each cell into one
 * would take longer than all the rest.
 */
function hashOf(range: readonly (readonly unknown[])[]): number {
  let hash = range.length;
  const row = range[Math.min(2, range.length - 1)];
  if (row === undefined) return hash;
  const width = Math.min(row.length, mostColumns);
  for (let c = 0; c < width; c += 1) {
    const cell = row.at(c);
    if (typeof cell === "number") hash += cell * (2 * c + 3);
  }
  return hash;
}

/** Prices have up to three decimals most often, so these are made whole before the lower bits are taken. */
function bucketOf(hash: number): number {
  return (hash * 1009) & (buckets - 1);
}
