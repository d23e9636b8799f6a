import { cellText, detach } from "../../reading/cellText";
import type { LoadedColumns, RowBatch, RowFault } from "../rowSource";
import type { SharedStrings } from "./sharedStrings";

/** A row of a sheet: of each cell its text, or the number of its shared string. */
export interface SheetRow {
  readonly cells: readonly (string | number)[];
  readonly fault: RowFault;
}

/** Values that come again and again, over all batches of a sheet. */
export class SheetValues {
  private readonly byText = new Map<string, string>();
  private readonly byNumber = new Map<number, string>();

  constructor(readonly strings: SharedStrings) {}

  text(cell: string | number | undefined): string {
    return typeof cell === "number" ? (this.strings.at(cell) ?? "") : (cell ?? "");
  }

  value(cell: string | number | undefined): string {
    if (typeof cell !== "number") return cell === undefined ? "" : this.keep(cellText(cell));
    let value = this.byNumber.get(cell);
    if (value === undefined) this.byNumber.set(cell, (value = this.keep(cellText(this.text(cell)))));
    return value;
  }

  private keep(text: string): string {
    let kept = this.byText.get(text);
    if (kept === undefined) this.byText.set((kept = detach(text)), kept);
    return kept;
  }
}

/** Rows of a sheet. A shared string's text is made only where it is asked for. */
export class SheetBatch implements RowBatch {
  private kept: readonly number[] = [];

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

  load({ kept }: LoadedColumns): void {
    this.kept = kept;
  }

  cell(row: number, column: number): string {
    const text = this.values.text(this.list[row]!.cells[column]);
    return this.kept.includes(column) ? detach(text) : text;
  }

  value(row: number, column: number): string {
    return this.values.value(this.list[row]!.cells[column]);
  }

  isFilled(row: number, column: number): boolean {
    return this.values.text(this.list[row]!.cells[column]).trim() !== "";
  }
}
