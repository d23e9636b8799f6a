import { maxMergedColumns, maxMerges } from "../limits";
import type { SheetCell } from "./sheetBatch";
import { XmlScanner } from "./xmlScanner";

/** Cells of one column that are merged downwards. Rows count from 1, columns from 0. */
interface Merge {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** A merge that has been read, and the value that its first cell has. */
interface Spread extends Merge {
  readonly cell: SheetCell;
}

const sheetDataEnd = Uint8Array.from("sheetData>", (letter) => letter.charCodeAt(0));

/**
 * The values that merged cells spread downwards: the file has them in a merge's first cell alone, and the rows below it would
 * lack their customer. Of a merge across columns only the first column counts.
 */
export class MergedCells {
  /** Merges by the row they begin in; those before `next` have begun. */
  private next = 0;
  /** By column, in the order of rows. */
  private readonly spreads = new Map<number, Spread[]>();
  /** One more than the rightmost column with a value. */
  width = 0;

  constructor(private readonly merges: readonly Merge[]) {}

  /** Takes in the merges that begin in this row, with its cells. Rows come in their order. */
  begin(row: number, cells: readonly SheetCell[]): void {
    for (; this.next < this.merges.length && this.merges[this.next]!.first <= row; this.next++) {
      const merge = this.merges[this.next]!;
      const cell = cells[merge.column] ?? "";
      if (merge.first !== row || cell === "") continue;
      const others = this.spreads.get(merge.column) ?? [];
      if (others.at(-1)?.first === row) others.pop();
      others.push({ ...merge, cell });
      this.spreads.set(merge.column, others);
      this.width = Math.max(this.width, merge.column + 1);
    }
  }

  /** The value that is spread to a cell from above, of a row that has been taken in since `forget`; "" = none. */
  at(row: number, column: number): SheetCell {
    const spread = this.spreads.get(column)?.findLast(({ first }) => first <= row);
    return spread === undefined || row > spread.last ? "" : spread.cell;
  }

  /** Forgets what no row from here on can ask for. */
  forget(): void {
    for (const spreads of this.spreads.values()) spreads.splice(0, spreads.length - 1);
  }
}

/**
 * Reads which cells of a sheet are merged downwards. The list stands behind the rows, so it is looked for from the end.
 *
 * @returns null where none are; "too many" for a list that no one made by merging cells
 */
export function readMergedCells(sheet: Uint8Array): MergedCells | "too many" | null {
  const merges: Merge[] = [];
  const scanner = new XmlScanner(sheet.subarray(endOfRows(sheet)));
  for (let token = scanner.next(); token !== "end" && token !== "damaged"; token = scanner.next()) {
    if (token !== "open" || !scanner.isNamed("mergeCell")) continue;
    const merge = readMerge(scanner.attributes().ref ?? "");
    if (merge !== null && merges.push(merge) > maxMerges) return "too many";
  }
  return merges.length === 0 ? null : new MergedCells(merges.sort((a, b) => a.first - b.first));
}

/** Where the rows of a sheet have ended. */
function endOfRows(sheet: Uint8Array): number {
  const last = sheetDataEnd.length - 1;
  for (
    let at = sheet.lastIndexOf(sheetDataEnd[last]!);
    at > last;
    at = sheet.lastIndexOf(sheetDataEnd[last]!, at - 1)
  ) {
    if (sheetDataEnd.every((byte, i) => sheet[at - last + i] === byte)) return at + 1;
  }
  return sheet.length;
}

/** Null for cells of one row, and for an address that is none. */
function readMerge(address: string): Merge | null {
  const [, letters, from, to] = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [first, last] = [Number(from), Number(to)];
  return column < maxMergedColumns && first >= 1 && last > first ? { column, first, last } : null;
}
