import { ColumnTexts } from "./columnTexts";
import type { FieldSink } from "./fieldSink";
import type { RowBatch, RowFault } from "./rowSource";
import { TextPool } from "./textPool";
import { blank, type ValueList } from "./valueList";

/** Room for fields at first; it grows with the text. */
const firstFields = 4_096;
const space = 32;
const firstLetter = 0xc3;
/** First bytes of letters among which there are spaces, such as the non-breaking one (C2). */
const maySpace = new Set([0xc2, 0xe1, 0xe2, 0xe3, 0xef]);

/**
 * Rows of delimited text, kept as positions in a piece of the file. The same batch is filled again for each piece, so that
 * reading 100,000 rows leaves nothing behind but the texts that were asked for.
 */
export class TextBatch implements RowBatch {
  readonly isSpread = false;
  private bytes = new Uint8Array(0);
  /** Start and end of each field; an end is stored as its complement where the field has doubled quotation marks. */
  private bounds = new Int32Array(2 * firstFields);
  private fields = 0;
  /** The first field of each row, and behind them the number of fields. */
  private firsts = new Int32Array(firstFields);
  private count = 0;
  private readonly faults = new Map<number, RowFault>();
  private readonly pool: TextPool;
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  /** The columns that were asked for, and their texts. */
  private loaded: readonly number[] = [];
  private readonly texts = new ColumnTexts();

  constructor(values: ValueList) {
    this.pool = new TextPool(values);
  }

  /** Begins anew with a piece of the file, in UTF-8. */
  reset(bytes: Uint8Array<ArrayBuffer>): void {
    this.bytes = bytes;
    this.fields = 0;
    this.count = 0;
    this.faults.clear();
    this.loaded = [];
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

  /** True where the row that is being read has a field that is not blank from this column on. */
  isOpenFrom(column: number): boolean {
    for (let field = this.firsts[this.count]! + column; field < this.fields; field++) {
      if (this.bounds[2 * field] !== this.end(field)) return true;
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

  reach(row: number): number {
    return this.width(row);
  }

  length(row: number): number {
    const first = this.firsts[row]!;
    const next = this.firsts[row + 1]!;
    return next === first ? 0 : this.end(next - 1) - this.bounds[2 * first]!;
  }

  load(columns: readonly number[]): void {
    const { texts } = this;
    texts.reset();
    for (let row = 0; row < this.count; row++) {
      const next = this.firsts[row + 1]!;
      for (const column of columns) {
        const field = this.firsts[row]! + column;
        if (field < next) texts.add(this.bytes, this.bounds[2 * field]!, this.end(field));
        else texts.add(this.bytes, 0, 0);
      }
    }
    texts.finish();
    this.loaded = columns;
  }

  cell(row: number, column: number): string {
    const field = this.firsts[row]! + column;
    if (field >= this.firsts[row + 1]!) return "";
    const place = this.loaded.indexOf(column);
    return place < 0 || this.bounds[2 * field + 1]! < 0
      ? this.textOf(field)
      : this.texts.field(row * this.loaded.length + place);
  }

  value(row: number, column: number): number {
    const field = this.firsts[row]! + column;
    if (field >= this.firsts[row + 1]!) return blank;
    const start = this.bounds[2 * field]!;
    const end = this.end(field);
    if (start === end) return blank;
    const known = this.pool.find(this.bytes, start, end);
    return known >= 0 ? known : this.pool.add(this.bytes, start, end, this.textOf(field));
  }

  give(row: number, column: number, sink: FieldSink): boolean {
    const field = this.firsts[row]! + column;
    if (field >= this.firsts[row + 1]!) return sink.addText("");
    const end = this.bounds[2 * field + 1]!;
    return end < 0 ? sink.addText(this.textOf(field)) : sink.addBytes(this.bytes, this.bounds[2 * field]!, end);
  }

  isFilled(row: number, column: number): boolean {
    const field = this.firsts[row]! + column;
    if (field >= this.firsts[row + 1]!) return false;
    const start = this.bounds[2 * field]!;
    if (start === this.end(field)) return false;
    const first = this.bytes[start]!;
    if (first > space && (first < 0x80 || (first >= firstLetter && !maySpace.has(first)))) return true;
    return this.textOf(field).trim() !== "";
  }

  private end(field: number): number {
    const end = this.bounds[2 * field + 1]!;
    return end >= 0 ? end : ~end;
  }

  private textOf(field: number): string {
    const start = this.bounds[2 * field]!;
    const end = this.bounds[2 * field + 1]!;
    const text = this.decoder.decode(this.bytes.subarray(start, end >= 0 ? end : ~end));
    return end >= 0 ? text : text.replaceAll('""', '"');
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
