import { maxColumns, maxRecordLength } from "./limits";
import type { RowBatch } from "./rowSource";
import { TextBatch } from "./textBatch";

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** After so many quotation marks that were never closed, a quoted field must end on its line: looking further costs too much. */
const maxRecoveries = 100;

/** Where a record ends: the next one's first character, or why there is none: its end is not there yet, or a mark is not closed. */
const incomplete = -1;
const unclosed = -2;

/**
 * Reads delimited text (RFC 4180) in batches: a field may be in quotation marks and then hold delimiters, line breaks and
 * doubled marks. Lines end with CRLF, LF or CR. Lenient where exporters are not strict: a mark on a quoted field's first line
 * that neither is doubled nor ends the field stands for itself.
 *
 * A mark that is never closed would swallow the rest of the file, or the rows up to the next mark. So where a record passes
 * `maxRecordLength`, runs into the end of the file, or spans lines and then has more fields than the header or a mark that
 * opens another field, its first line is given back as one faulty row and reading goes on with the next line: every line is
 * accounted for. Time is linear in the text's length.
 *
 * @param chunks The text in pieces, cut anywhere.
 * @param width Number of columns, once known; 0 = not known.
 */
export function* readRecords(chunks: Iterable<string>, delimiter: string, width = 0): Iterable<RowBatch> {
  const scan = new Scanner(delimiter, width);
  let held: string | null = null;
  for (const chunk of chunks) {
    if (held !== null) yield scan.read(held, false);
    held = chunk;
  }
  if (held !== null) yield scan.read(held, true);
}

class Scanner {
  private readonly delimiterCode: number;
  /** No character above ends a field. */
  private readonly highest: number;
  private readonly batch = new TextBatch();
  /** Text of a record that is not complete yet. */
  private rest = "";
  private recoveries = 0;
  /** In the middle of a line that is too long: its remainder is dropped. */
  private dropping = false;

  constructor(
    private readonly delimiter: string,
    private readonly width: number,
  ) {
    this.delimiterCode = delimiter.charCodeAt(0);
    this.highest = Math.max(this.delimiterCode, carriageReturn);
  }

  read(chunk: string, last: boolean): RowBatch {
    const { batch } = this;
    let text = this.rest + chunk;
    if (last && text !== "" && !/[\r\n]$/.test(text)) text += "\n";
    batch.reset(text);
    let at = 0;
    if (this.dropping) {
      at = afterLine(text, 0, last);
      if (at === incomplete) return batch;
      this.dropping = false;
    }
    while (at < text.length) {
      const next = this.recoveries < maxRecoveries ? this.record(text, at, last) : this.line(text, at, last);
      if (next >= 0 && !this.swallowedLines(text, at, next)) {
        batch.endRow("");
        at = next;
        continue;
      }
      batch.dropRow();
      if (next === incomplete && !last && text.length - at <= maxRecordLength) break;
      const after = this.recover(text, at, last);
      if (after === incomplete) {
        this.rest = "";
        return batch;
      }
      at = after;
    }
    this.rest = text.slice(at);
    return batch;
  }

  /** Adds one record's fields to the batch; gives where the next begins. */
  private record(text: string, from: number, last: boolean, to = text.length): number {
    const { batch, delimiterCode, highest } = this;
    let at = from;
    // A hostile header of millions of columns is cut; one more than allowed is kept, to be noticed.
    for (let column = 0; ; column++) {
      let code: number;
      if (at < to && text.charCodeAt(at) === quote) {
        const end = this.closingQuote(text, from, at, last, to);
        if (end < 0) return end;
        const isDoubled = text.indexOf('"', at + 1) < end;
        if (column <= maxColumns) batch.addField(at + 1, end, isDoubled);
        at = end + 1;
        while (at < to && text.charCodeAt(at) === space) at++;
        if (at >= to) return incomplete;
        code = text.charCodeAt(at);
      } else {
        const start = at;
        for (; ; at++) {
          if (at >= to) return incomplete;
          code = text.charCodeAt(at);
          if (code <= highest && (code === delimiterCode || code === lineFeed || code === carriageReturn)) break;
        }
        if (column <= maxColumns) batch.addField(start, at, false);
      }
      at++;
      if (code === delimiterCode) continue;
      if (code === carriageReturn) {
        if (at >= to && !last) return incomplete;
        if (at < to && text.charCodeAt(at) === lineFeed) at++;
      }
      return at;
    }
  }

  /** The same for a record that may not span lines. */
  private line(text: string, from: number, last: boolean): number {
    const next = afterLine(text, from, last);
    if (next === incomplete) return incomplete;
    return this.record(text, from, true, next) < 0 ? unclosed : next;
  }

  /** Position of the mark that ends the quoted field which begins at `at`. */
  private closingQuote(text: string, from: number, at: number, last: boolean, to: number): number {
    let lineEnd = 0;
    for (let end = text.indexOf('"', at + 1); ; end = text.indexOf('"', end)) {
      if (end === -1 || end >= to) return to - from > maxRecordLength ? unclosed : incomplete;
      if (end - from > maxRecordLength) return unclosed;
      let next = end + 1 < to ? text.charCodeAt(end + 1) : NaN;
      if (next === quote) {
        end += 2;
        continue;
      }
      let after = end + 1;
      while (next === space) next = ++after < to ? text.charCodeAt(after) : NaN;
      if (Number.isNaN(next)) return last ? end : incomplete;
      if (next === this.delimiterCode || next === lineFeed || next === carriageReturn) return end;
      if (lineEnd === 0) lineEnd = endOfLine(text, at);
      if (end > lineEnd) return unclosed;
      end++;
    }
  }

  private swallowedLines(text: string, from: number, to: number): boolean {
    return (
      this.width > 0 &&
      this.batch.openFields > this.width &&
      this.batch.isOpenFilledFrom(this.width) &&
      afterLine(text, from, true) < to
    );
  }

  /** Gives the line at `at` as a row of its own that is marked as faulty; `incomplete` where its end is not there yet. */
  private recover(text: string, at: number, last: boolean): number {
    const next = afterLine(text, at, last);
    const isLine = next !== incomplete && next - at <= maxRecordLength;
    let end = isLine ? next : Math.min(at + maxRecordLength, text.length);
    while (end > at && (text.charCodeAt(end - 1) === lineFeed || text.charCodeAt(end - 1) === carriageReturn)) end--;
    for (let column = 0, start = at; column <= maxColumns && start <= end; column++) {
      const found = text.indexOf(this.delimiter, start);
      const stop = found === -1 || found > end ? end : found;
      this.batch.addField(start, stop, false);
      start = stop + 1;
    }
    this.batch.endRow(isLine ? "unclosed quote" : "too long");
    this.recoveries++;
    this.dropping = next === incomplete;
    return next;
  }
}

/** Where the line at `at` ends; behind the text where it does not end in it. */
function endOfLine(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === lineFeed || code === carriageReturn) return i;
  }
  return text.length;
}

/** Where the line after the one at `at` begins. */
function afterLine(text: string, at: number, last: boolean): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === lineFeed) return i + 1;
    if (code === carriageReturn) {
      if (i + 1 >= text.length && !last) return incomplete;
      return text.charCodeAt(i + 1) === lineFeed ? i + 2 : i + 1;
    }
  }
  return last ? text.length : incomplete;
}
