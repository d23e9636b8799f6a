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
  readonly reading: BandsReading;
  readonly charges = new PreparedCharges();
  /** The table that was asked for after this one the last time: sheets are recalculated in much the same order. */
  next: KnownTable | null = null;
  /** Cells in reading order: numbers in the one, everything else in the other. The other's place of each is NaN, equal to nothing. */
  readonly #numbers: Float64Array;
  readonly #others: readonly CellValue[];
  readonly #widths: readonly number[];

  constructor(
    cells: readonly (readonly CellValue[])[],
    readonly hash: number,
  ) {
    this.reading = readBands(cells);
    const flat = cells.flat();
    this.#widths = cells.map((row) => row.length);
    this.#numbers = Float64Array.from(flat, (cell) => (typeof cell === "number" ? cell : NaN));
    this.#others = flat.map((cell) => (typeof cell === "number" ? NaN : cell));
  }

  get rows(): number {
    return this.#widths.length;
  }

  /** Whether a range holds the same cells. A blank, 0 and "" are not the same. */
  holds(range: readonly (readonly unknown[])[]): boolean {
    const widths = this.#widths;
    const numbers = this.#numbers;
    const others = this.#others;
    if (range.length !== widths.length) return false;
    let start = numbers.length;
    // From the last row up: tables that are not the same mostly have the same header.
    for (let r = range.length - 1; r >= 0; r -= 1) {
      const row = range[r] as readonly unknown[];
      const width = row.length;
      if (width !== widths[r]) return false;
      start -= width;
      for (let c = 0; c < width; c += 1) {
        const cell = row[c];
        const index = start + c;
        if (typeof cell === "number") {
          if (numbers[index] !== cell) return false;
        } else if (others[index] !== cell && (typeof cell === "string" || !this.#isCell(index, cell))) return false;
      }
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
let latest: KnownTable | null = null;

/**
 * Reads a range of bands, or gives what was read from an earlier range with equal cells. Which tables are kept changes how
 * fast a call is, never what it answers.
 */
export function findTable(range: readonly (readonly unknown[])[]): KnownTable {
  const last = latest;
  if (last !== null) {
    const expected = last.next;
    if (expected !== null && expected.holds(range)) return (latest = expected);
  }
  const hash = hashOf(range);
  const found = findKnown(range, hash) ?? readTable(range, hash);
  if (!isShort(range)) return found;
  if (last !== null) last.next = found;
  return (latest = found);
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
  // A forgotten table must not keep those behind it.
  oldest.next = null;
  const bucket = bucketOf(oldest.hash);
  byHash[bucket] = byHash[bucket]?.filter((one) => one !== oldest);
}

/**
 * Tables of one shape differ in some price: three rows are looked at, which tells most apart without going through all. A sum
 * of doubles, not of whole numbers, because turning each cell into one would take longer than all the rest.
 */
function hashOf(range: readonly (readonly unknown[])[]): number {
  const rows = range.length;
  let hash = rows;
  let weight = 1;
  for (let part = 0; part < 3; part += 1) {
    const row = range[part === 0 ? 1 : part === 1 ? rows >> 1 : rows - 1];
    if (row === undefined) continue;
    const width = Math.min(row.length, mostColumns);
    for (let c = 0; c < width; c += 1) {
      const cell = row[c];
      weight += 2;
      if (typeof cell === "number") hash += cell * weight;
    }
  }
  return hash;
}

/** Prices have up to three decimals most often, so these are made whole before the lower bits are taken. */
function bucketOf(hash: number): number {
  return (hash * 1009) & (buckets - 1);
}
