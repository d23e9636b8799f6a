import { readBands, type BandsReading, type CellValue } from "../src/bands";
import { decodeCell } from "./decodeCell";
import { PreparedCharges } from "./preparedCharges";

/** What is kept at the very most, a few megabytes: tables, the rows of one of them, and the rows of all. */
const mostTables = 256;
const mostRows = 4096;
const mostRowsInAll = 16_384;
const mostColumns = 16;
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
    let index = 0;
    for (let r = 0; r < range.length; r += 1) {
      const row = range[r] as readonly unknown[];
      if (row.length !== widths[r]) return false;
      for (let c = 0; c < row.length; c += 1, index += 1) {
        const cell = row[c];
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
    if (last.holds(range)) return (last.next = last);
  }
  const hash = hashOf(range);
  const found = byHash[hash % buckets]?.find((one) => one.hash === hash && one.holds(range)) ?? readTable(range, hash);
  if (!isShort(range)) return found;
  if (last !== null) last.next = found;
  return (latest = found);
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
  (byHash[hash % buckets] ??= []).push(read);
  return read;
}

function forgetOldest(): void {
  const oldest = known.shift();
  if (oldest === undefined) return;
  rowsInAll -= oldest.rows;
  // A forgotten table must not keep those behind it.
  oldest.next = null;
  byHash[oldest.hash % buckets] = byHash[oldest.hash % buckets]?.filter((one) => one !== oldest);
}

/** Tables of one shape differ in some price: three rows are looked at, which tells most apart without going through all. */
function hashOf(range: readonly (readonly unknown[])[]): number {
  const rows = range.length;
  let hash = rows;
  for (const r of [1, rows >> 1, rows - 1]) {
    const row = range[r];
    if (row === undefined) continue;
    for (let c = 0; c < row.length && c < mostColumns; c += 1) {
      const cell = row[c];
      hash = (hash * 31 + (typeof cell === "number" ? cell * 1009 : c)) | 0;
    }
  }
  return hash >>> 0;
}
