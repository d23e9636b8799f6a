import type { RowBatch, RowFault } from "./rowSource";
import { TextPool } from "./textPool";

/** Room for fields at first; it grows with the text. */
const firstFields = 4_096;
/** What is kept of a field: where it begins and ends in the bytes, and in the text. */
const numbers = 4;
const space = 32;
/** From here on a byte belongs to a letter that may be a space too, such as the non-breaking one. */
const beyondAscii = 128;

/**
 * Rows of delimited text, kept as positions in a piece of the file. The same batch is filled again for each piece, so that
 * reading 100,000 rows leaves nothing behind but the texts that were asked for.
 */
export class TextBatch implements RowBatch {
  private bytes = new Uint8Array(0);
  private text = "";
  /** Per field; its end in the text is stored as the complement where the field has doubled quotation marks. */
  private bounds = new Int32Array(numbers * firstFields);
  private fields = 0;
  /** The first field of each row, and behind them the number of fields. */
  private firsts = new Int32Array(firstFields);
  private count = 0;
  private readonly faults = new Map<number, RowFault>();
  private readonly pool = new TextPool();

  /** Begins anew with a piece of the file, in UTF-8. */
  reset(bytes: Uint8Array<ArrayBuffer>, text: string): void {
    this.bytes = bytes;
    this.text = text;
    this.fields = 0;
    this.count = 0;
    this.faults.clear();
  }

  get rows(): number {
    return this.count;
  }

  /** Adds a field to the row that is being read: its place in the bytes, and how much less its places in the text are. */
  addField(start: number, end: number, lessAtStart: number, lessAtEnd: number, hasDoubledQuotes: boolean): void {
    const at = numbers * this.fields++;
    if (at === this.bounds.length) this.bounds = grown(this.bounds);
    const { bounds } = this;
    bounds[at] = start;
    bounds[at + 1] = end;
    bounds[at + 2] = start - lessAtStart;
    bounds[at + 3] = hasDoubledQuotes ? ~(end - lessAtEnd) : end - lessAtEnd;
  }

  /** Number of fields of the row that is being read. */
  get openFields(): number {
    return this.fields - this.firsts[this.count]!;
  }

  /** True where the row that is being read has a field that is not blank from this column on. */
  isOpenFrom(column: number): boolean {
    for (let field = this.firsts[this.count]! + column; field < this.fields; field++) {
      if (this.bounds[numbers * field] !== this.bounds[numbers * field + 1]) return true;
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
    return next === first ? 0 : this.bounds[numbers * (next - 1) + 1]! - this.bounds[numbers * first]!;
  }

  cell(row: number, column: number): string {
    const field = this.firsts[row]! + column;
    return field < this.firsts[row + 1]! ? this.textOf(field) : "";
  }

  value(row: number, column: number): string {
    const field = this.firsts[row]! + column;
    if (field >= this.firsts[row + 1]!) return "";
    const start = this.bounds[numbers * field]!;
    const end = this.bounds[numbers * field + 1]!;
    if (start === end) return "";
    return this.pool.find(this.bytes, start, end) ?? this.pool.add(this.bytes, start, end, this.textOf(field));
  }

  isFilled(row: number, column: number): boolean {
    const field = this.firsts[row]! + column;
    if (field >= this.firsts[row + 1]!) return false;
    const start = this.bounds[numbers * field]!;
    if (start === this.bounds[numbers * field + 1]) return false;
    const first = this.bytes[start]!;
    return (first > space && first < beyondAscii) || this.textOf(field).trim() !== "";
  }

  private textOf(field: number): string {
    const start = this.bounds[numbers * field + 2]!;
    const end = this.bounds[numbers * field + 3]!;
    return end >= 0 ? this.text.slice(start, end) : this.text.slice(start, ~end).replaceAll('""', '"');
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
