import { cellText } from "../../reading/cellText";
import type { FieldSink } from "../fieldSink";
import type { RowBatch, RowFault } from "../rowSource";
import { blank, type ValueList } from "../valueList";
import type { MergedCells } from "./mergedCells";
import type { SharedStrings } from "./sharedStrings";

/** A cell's text, or the number of its shared string. */
export type SheetCell = string | number;

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly fault: RowFault;
}

/** Values that come again and again, over all batches of a sheet. */
export class SheetValues {
  /** For each shared string the number of its value, from 1; 0 = not known yet. */
  private readonly byString: Int32Array;

  constructor(
    private readonly strings: SharedStrings,
    private readonly values: ValueList,
  ) {
    this.byString = new Int32Array(strings.size);
  }

  text(cell: SheetCell | undefined): string {
    return typeof cell === "number" ? (this.strings.at(cell) ?? "") : (cell ?? "");
  }

  value(cell: SheetCell | undefined): number {
    if (typeof cell !== "number") return cell === undefined ? blank : this.values.number(cellText(cell));
    const known = this.byString[cell]!;
    if (known > 0) return known - 1;
    const number = this.values.number(cellText(this.text(cell)));
    this.byString[cell] = number + 1;
    return number;
  }
}

/** Rows of a sheet. A shared string's text is made only where it is asked for. */
export class SheetBatch implements RowBatch {
  /**
   * @param first Number of the first row, from 1.
   * @param merged What merged cells spread to the rows; null = nothing.
   */
  constructor(
    private readonly list: readonly SheetRow[],
    private readonly values: SheetValues,
    private readonly first: number,
    private readonly merged: MergedCells | null,
  ) {}

  get rows(): number {
    return this.list.length;
  }

  get isSpread(): boolean {
    return this.merged !== null;
  }

  fault(row: number): RowFault {
    return this.list[row]!.fault;
  }

  width(row: number): number {
    return this.list[row]!.cells.length;
  }

  reach(row: number): number {
    const own = this.width(row);
    return this.merged === null || own === 0 ? own : Math.max(own, this.merged.width);
  }

  /** What merged cells add is not reckoned up: no bound is given then. */
  length(row: number): number {
    if (this.merged !== null) return Infinity;
    return this.list[row]!.cells.reduce<number>((sum, cell) => sum + this.values.text(cell).length, 0);
  }

  /** A shared string is quick to ask for as it is. */
  load(): void {}

  cell(row: number, column: number): string {
    return this.values.text(this.at(row, column));
  }

  value(row: number, column: number): number {
    return this.values.value(this.at(row, column));
  }

  give(row: number, column: number, sink: FieldSink): boolean {
    return sink.addText(this.cell(row, column));
  }

  isFilled(row: number, column: number): boolean {
    return this.values.text(this.list[row]!.cells[column]).trim() !== "";
  }

  /** The cell's own value, or the one spread to it. A row without any cell of its own is a blank one. */
  private at(row: number, column: number): SheetCell | undefined {
    const { cells } = this.list[row]!;
    const own = cells[column] ?? "";
    return own !== "" || this.merged === null || cells.length === 0 ? own : this.merged.at(this.first + row, column);
  }
}
