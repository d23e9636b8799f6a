import { maxColumns, maxRecordLength } from "./limits";
import { TextBatch } from "./textBatch";
import type { ValueList } from "./valueList";

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** After so many quotation marks that were never closed, a quoted field must end on its line: looking further costs too much. */
const maxRecoveries = 100;

/** Where a record ends: the next one's first byte, or why there is none: its end is not there yet, or a mark is not closed. */
const incomplete = -1;
const unclosed = -2;

/**
 * Finds records and fields in a piece of a text file. It looks at bytes, which is faster than at a text's characters: in
 * UTF-8 every byte below 128 is that character wherever it stands.
 */
export class RecordScanner {
  readonly batch: TextBatch;
  private readonly delimiter: number;
  /** No byte above ends a field. */
  private readonly highest: number;
  private bytes = new Uint8Array(0);
  /** True where the piece reaches to the file's end. */
  private last = false;
  private recoveries = 0;
  /** In the middle of a line that is too long: its remainder is dropped. */
  private dropping = false;

  /**
   * @param delimiter An ASCII character.
   * @param width Number of columns, once known; 0 = not known.
   */
  constructor(
    delimiter: string,
    private readonly width: number,
    values: ValueList,
  ) {
    this.batch = new TextBatch(values);
    this.delimiter = delimiter.charCodeAt(0);
    this.highest = Math.max(this.delimiter, carriageReturn);
  }

  /**
   * Puts the records of a piece that begins with a record into the batch.
   *
   * @returns bytes of the records that are complete; the next piece begins behind them. 0 = a longer piece is needed
   */
  read(bytes: Uint8Array<ArrayBuffer>, last: boolean): number {
    const { batch } = this;
    this.bytes = bytes;
    this.last = last;
    batch.reset(bytes);
    let at = 0;
    if (this.dropping) {
      at = this.afterLine(0, last);
      if (at === incomplete) return bytes.length;
      this.dropping = false;
    }
    while (at < bytes.length) {
      const next = this.recoveries < maxRecoveries ? this.record(at, last, bytes.length) : this.line(at);
      if (next >= 0 && !this.swallowedLines(at, next)) {
        batch.endRow("");
        at = next;
        continue;
      }
      batch.dropRow();
      if (next === incomplete && !last && bytes.length - at <= maxRecordLength) return at;
      at = this.recover(at);
      if (at === incomplete) return bytes.length;
    }
    return at;
  }

  /** Adds one record's fields to the batch; gives where the next begins. The file's end ends a line. */
  private record(from: number, last: boolean, to: number): number {
    const { batch, bytes, delimiter, highest } = this;
    let at = from;
    // A hostile header of millions of columns is cut; one more than allowed is kept, to be noticed.
    for (let column = 0; ; column++) {
      let code = lineFeed;
      if (at < to && bytes[at] === quote) {
        const end = this.closingQuote(from, at, last, to);
        if (end < 0) return end;
        let mark = at + 1;
        while (bytes[mark] !== quote) mark++;
        if (column <= maxColumns) batch.addField(at + 1, end, mark < end);
        at = end + 1;
        while (at < to && bytes[at] === space) at++;
        if (at < to) code = bytes[at]!;
        else if (!last) return incomplete;
      } else {
        const start = at;
        for (; at < to; at++) {
          code = bytes[at]!;
          if (code <= highest && (code === delimiter || code === lineFeed || code === carriageReturn)) break;
        }
        if (at >= to) {
          if (!last) return incomplete;
          code = lineFeed;
        }
        if (column <= maxColumns) batch.addField(start, at, false);
      }
      at++;
      if (code === delimiter) continue;
      if (code === carriageReturn) {
        if (at >= to && !last) return incomplete;
        if (at < to && bytes[at] === lineFeed) at++;
      }
      return Math.min(at, to);
    }
  }

  /** The same for a record that may not span lines. */
  private line(from: number): number {
    const next = this.afterLine(from, this.last);
    if (next === incomplete) return incomplete;
    return this.record(from, true, next) < 0 ? unclosed : next;
  }

  /** Position of the mark that ends the quoted field which begins at `at`. */
  private closingQuote(from: number, at: number, last: boolean, to: number): number {
    const { bytes } = this;
    let lineEnd = -1;
    for (let end = at + 1; ; end++) {
      while (end < to && bytes[end] !== quote) end++;
      if (end >= to) return to - from > maxRecordLength ? unclosed : incomplete;
      if (end - from > maxRecordLength) return unclosed;
      if (end + 1 < to && bytes[end + 1] === quote) {
        end++;
        continue;
      }
      let after = end + 1;
      while (after < to && bytes[after] === space) after++;
      if (after >= to) return last ? end : incomplete;
      const next = bytes[after];
      if (next === this.delimiter || next === lineFeed || next === carriageReturn) return end;
      if (lineEnd < 0) lineEnd = this.endOfLine(at);
      if (end > lineEnd) return unclosed;
    }
  }

  private swallowedLines(from: number, to: number): boolean {
    const { batch, width } = this;
    return width > 0 && batch.openFields > width && batch.isOpenFrom(width) && this.afterLine(from, true) < to;
  }

  /** Gives the line at `at` as a row of its own that is marked as faulty; `incomplete` where its end is not there yet. */
  private recover(at: number): number {
    const { batch, bytes } = this;
    const next = this.afterLine(at, this.last);
    const isLine = next !== incomplete && next - at <= maxRecordLength;
    let end = isLine ? next : Math.min(at + maxRecordLength, bytes.length);
    while (end > at && (bytes[end - 1] === lineFeed || bytes[end - 1] === carriageReturn)) end--;
    for (let column = 0, start = at; column <= maxColumns && start <= end; column++) {
      let stop = start;
      while (stop < end && bytes[stop] !== this.delimiter) stop++;
      batch.addField(start, stop, false);
      start = stop + 1;
    }
    batch.endRow(isLine ? "unclosed quote" : "too long");
    this.recoveries++;
    this.dropping = next === incomplete;
    return next;
  }

  /** Where the line at `at` ends; behind the piece where it does not end in it. */
  private endOfLine(at: number): number {
    const { bytes } = this;
    let end = at;
    while (end < bytes.length && bytes[end] !== lineFeed && bytes[end] !== carriageReturn) end++;
    return end;
  }

  /** Where the line after the one at `at` begins. */
  private afterLine(at: number, last: boolean): number {
    const { bytes } = this;
    const end = this.endOfLine(at);
    if (end >= bytes.length) return last ? bytes.length : incomplete;
    if (bytes[end] === lineFeed) return end + 1;
    if (end + 1 >= bytes.length && !last) return incomplete;
    return bytes[end + 1] === lineFeed ? end + 2 : end + 1;
  }
}
