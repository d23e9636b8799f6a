import { ColumnTexts } from "./columnTexts";
import type { LoadedColumns, RowBatch, RowFault } from "./rowSource";
import { TextPool } from "./textPool";

/** Room for fields at first; it grows with the text. */
const firstFields = 4_096;
const space = 32;
/** From here on a byte belongs to a letter that may be a space too, such as the non-breaking one. */
const beyondAscii = 128;

/**
 * Rows of delimited text, kept as positions in a piece of the file. The same batch is filled again for each piece, so that
 * reading 100,000 rows leaves nothing behind but the texts that were asked for.
 */
export class TextBatch implements RowBatch {
  private bytes = new Uint8Array(0);
  /** Start and end of each field; an end is stored as its complement where the field has doubled quotation marks. */
  private bounds = new Int32Array(2 * firstFields);
  private fields = 0;
  /** The first field of each row, and behind them the number of fields. */
  private firsts = new Int32Array(firstFields);
  private count = 0;
  private readonly faults = new Map<number, RowFault>();
  private readonly pool = new TextPool();
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  private readonly loaded = { kept: new ColumnTexts(), passing: new ColumnTexts() };
  /** By column: the texts that hold it, its place among their columns, and how many these are. */
  private readonly holders: { readonly texts: ColumnTexts; readonly place: number; readonly columns: number }[] = [];

  /** Begins anew with a piece of the file, in UTF-8. */
  reset(bytes: Uint8Array<ArrayBuffer>): void {
    this.bytes = bytes;
    this.fields = 0;
    this.count = 0;
    this.faults.clear();
    this.holders.length = 0;
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

  length(row: number): number {
    const first = this.firsts[row]!;
    const next = this.firsts[row + 1]!;
    return next === first ? 0 : this.end(next - 1) - this.bounds[2 * first]!;
  }

  load({ kept, passing }: LoadedColumns): void {
    this.loadInto(this.loaded.kept, kept);
    this.loadInto(this.loaded.passing, passing);
  }

  cell(row: number, column: number): string {
    const field = this.firsts[row]! + column;
    if (field >= this.firsts[row + 1]!) return "";
    const holder = this.holders[column];
    return holder === undefined || this.bounds[2 * field + 1]! < 0
      ? this.textOf(field)
      : holder.texts.field(row * holder.columns + holder.place);
  }

  value(row: number, column: number): string {
    const field = this.firsts[row]! + column;
    if (field >= this.firsts[row + 1]!) return "";
    const start = this.bounds[2 * field]!;
    const end = this.end(field);
    if (start === end) return "";
    return this.pool.find(this.bytes, start, end) ?? this.pool.add(this.bytes, start, end, this.textOf(field));
  }

  isFilled(row: number, column: number): boolean {
    const field = this.firsts[row]! + column;
    if (field >= this.firsts[row + 1]!) return false;
    const start = this.bounds[2 * field]!;
    if (start === this.end(field)) return false;
    const first = this.bytes[start]!;
    return (first > space && first < beyondAscii) || this.textOf(field).trim() !== "";
  }

  private loadInto(texts: ColumnTexts, columns: readonly number[]): void {
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
    columns.forEach((column, place) => {
      this.holders[column] = { texts, place, columns: columns.length };
    });
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
