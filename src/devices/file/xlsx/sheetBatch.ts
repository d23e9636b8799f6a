import { cellText } from "../../reading/cellText";
import type { FieldSink } from "../fieldSink";
import type { RowBatch, RowFault } from "../rowSource";
import { blank, type ValueList } from "../valueList";
import type { SharedStrings } from "./sharedStrings";

/** A row of a sheet: of each cell its text, or the number of its shared string. */
export interface SheetRow {
  readonly cells: readonly (string | number)[];
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

  text(cell: string | number | undefined): string {
    return typeof cell === "number" ? (this.strings.at(cell) ?? "") : (cell ?? "");
  }

  value(cell: string | number | undefined): number {
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
  constructor(
    private readonly list: readonly SheetRow[],
    private readonly values: SheetValues,
  ) {}

  get rows(): number {
    return this.list.length;
  }

  fault(row: number): RowFault {
    return this.list[row]!.fault;
  }

  width(row: number): number {
    return this.list[row]!.cells.length;
  }

  length(row: number): number {
    return this.list[row]!.cells.reduce<number>((sum, cell) => sum + this.values.text(cell).length, 0);
  }

  /** A shared string is quick to ask for as it is. */
  load(): void {}

  cell(row: number, column: number): string {
    return this.values.text(this.list[row]!.cells[column]);
  }

  value(row: number, column: number): number {
    return this.values.value(this.list[row]!.cells[column]);
  }

  give(row: number, column: number, sink: FieldSink): boolean {
    return sink.addText(this.cell(row, column));
  }

  isFilled(row: number, column: number): boolean {
    return this.values.text(this.list[row]!.cells[column]).trim() !== "";
  }
}
