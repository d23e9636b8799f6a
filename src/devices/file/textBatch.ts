import type { RowBatch, RowFault } from "./rowSource";

/** Room for fields at first; it grows with the text. */
const firstFields = 4_096;
const space = 32;
/** From here on a character may be a space too, such as the non-breaking one. */
const beyondAscii = 128;

/**
 * Rows of delimited text, kept as positions in the text. The same batch is filled again for each piece of the file, so
 * that reading 100,000 rows leaves nothing behind but the texts that were asked for.
 */
export class TextBatch implements RowBatch {
  private text = "";
  /** Start and end of each field; an end is stored as its complement where the field has doubled quotation marks. */
  private bounds = new Int32Array(2 * firstFields);
  private fields = 0;
  /** The first field of each row, and behind them the number of fields. */
  private firsts = new Int32Array(firstFields);
  private count = 0;
  private readonly faults = new Map<number, RowFault>();

  /** Begins anew with a piece of text. */
  reset(text: string): void {
    this.text = text;
    this.fields = 0;
    this.count = 0;
    this.faults.clear();
  }

  get rows(): number {
    return this.count;
  }

  /** Adds a field to the row that is being read. */
  addField(start: number, end: number, hasDoubledQuotes: boolean): void {
    const at = 2 * this.fields++;
    if (at === this.bounds.length) this.bounds = grown(this.bounds);
    this.bounds[at] = start;
    this.bounds[at + 1] = hasDoubledQuotes ? ~end : end;
  }

  /** Number of fields of the row that is being read. */
  get openFields(): number {
    return this.fields - this.firsts[this.count]!;
  }

  /** True where the row that is being read has a filled field from this column on. */
  isOpenFilledFrom(column: number): boolean {
    for (let field = this.firsts[this.count]! + column; field < this.fields; field++) {
      if (this.bounds[2 * field]! !== this.end(field)) return true;
    }
    return false;
  }

  /** Takes back the fields of the row that is being read. */
  dropRow(): void {
    this.fields = this.firsts[this.count]!;
  }

  endRow(fault: RowFault): void {
    if (fault !== "") this.faults.set(this.count, fault);
    this.count++;
    if (this.count === this.firsts.length) this.firsts = grown(this.firsts);
    this.firsts[this.count] = this.fields;
  }

  fault(row: number): RowFault {
    return this.faults.size === 0 ? "" : (this.faults.get(row) ?? "");
  }

  width(row: number): number {
    return this.firsts[row + 1]! - this.firsts[row]!;
  }

  length(row: number): number {
    const first = this.firsts[row]!;
    const next = this.firsts[row + 1]!;
    return next === first ? 0 : this.end(next - 1) - this.bounds[2 * first]!;
  }

  cell(row: number, column: number): string {
    const field = this.firsts[row]! + column;
    if (field >= this.firsts[row + 1]!) return "";
    const start = this.bounds[2 * field]!;
    const end = this.bounds[2 * field + 1]!;
    return end >= 0 ? this.text.slice(start, end) : this.text.slice(start, ~end).replaceAll('""', '"');
  }

  isFilled(row: number, column: number): boolean {
    const field = this.firsts[row]! + column;
    if (field >= this.firsts[row + 1]!) return false;
    const start = this.bounds[2 * field]!;
    if (start === this.end(field)) return false;
    const first = this.text.charCodeAt(start);
    return (first > space && first < beyondAscii) || this.cell(row, column).trim() !== "";
  }

  private end(field: number): number {
    const end = this.bounds[2 * field + 1]!;
    return end >= 0 ? end : ~end;
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
