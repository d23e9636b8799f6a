import { maxColumns, maxRecordLength } from "./limits";
import type { SourceRow } from "./rowSource";

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
export function* readRecords(chunks: Iterable<string>, delimiter: string, width = 0): Iterable<readonly SourceRow[]> {
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
  }

  read(chunk: string, last: boolean): readonly SourceRow[] {
    let text = this.rest + chunk;
    if (last && text !== "" && !/[\r\n]$/.test(text)) text += "\n";
    const rows: SourceRow[] = [];
    let at = 0;
    if (this.dropping) {
      at = afterLine(text, 0, last);
      if (at === incomplete) return rows;
      this.dropping = false;
    }
    while (at < text.length) {
      const cells: string[] = [];
      const next =
        this.recoveries < maxRecoveries ? this.record(text, at, last, cells) : this.line(text, at, last, cells);
      if (next >= 0 && !this.swallowedLines(text, at, next, cells)) {
        rows.push({ cells, fault: "" });
        at = next;
      } else if (next === incomplete && !last && text.length - at <= maxRecordLength) {
        break;
      } else {
        const after = this.recover(text, at, last, rows);
        if (after === incomplete) {
          this.rest = "";
          return rows;
        }
        at = after;
      }
    }
    this.rest = text.slice(at);
    return rows;
  }

  /** Puts one record's fields into `cells`; gives where the next begins. */
  private record(text: string, from: number, last: boolean, cells: string[]): number {
    const { delimiterCode } = this;
    const length = text.length;
    let at = from;
    for (;;) {
      let field: string;
      let code: number;
      if (text.charCodeAt(at) === quote) {
        const end = this.closingQuote(text, from, at, last);
        if (end < 0) return end;
        field = text.slice(at + 1, end);
        if (field.includes('"')) field = field.replaceAll('""', '"');
        at = end + 1;
        while ((code = text.charCodeAt(at)) === space) at++;
      } else {
        const start = at;
        code = text.charCodeAt(at);
        while (code !== delimiterCode && code !== lineFeed && code !== carriageReturn && at < length) {
          code = text.charCodeAt(++at);
        }
        field = text.slice(start, at);
      }
      if (at >= length) return incomplete;
      // A hostile header of millions of columns is cut; one more than allowed is kept, to be noticed.
      if (cells.length <= maxColumns) cells.push(field);
      at++;
      if (code === delimiterCode) continue;
      if (code === carriageReturn) {
        if (at >= length && !last) return incomplete;
        if (text.charCodeAt(at) === lineFeed) at++;
      }
      return at;
    }
  }

  /** The same for a record that may not span lines. */
  private line(text: string, from: number, last: boolean, cells: string[]): number {
    const next = afterLine(text, from, last);
    if (next === incomplete) return incomplete;
    return this.record(text.slice(from, next), 0, true, cells) < 0 ? unclosed : next;
  }

  /** Position of the mark that ends the quoted field which begins at `at`. */
  private closingQuote(text: string, from: number, at: number, last: boolean): number {
    let lineEnd = 0;
    for (let end = text.indexOf('"', at + 1); ; end = text.indexOf('"', end)) {
      if (end === -1) return text.length - from > maxRecordLength ? unclosed : incomplete;
      if (end - from > maxRecordLength) return unclosed;
      let next = text.charCodeAt(end + 1);
      if (next === quote) {
        end += 2;
        continue;
      }
      let after = end + 1;
      while (next === space) next = text.charCodeAt(++after);
      if (Number.isNaN(next)) return last ? end : incomplete;
      if (next === this.delimiterCode || next === lineFeed || next === carriageReturn) return end;
      if (lineEnd === 0) lineEnd = endOfLine(text, at);
      if (end > lineEnd) return unclosed;
      end++;
    }
  }

  private swallowedLines(text: string, from: number, to: number, cells: readonly string[]): boolean {
    return (
      this.width > 0 &&
      cells.length > this.width &&
      cells.slice(this.width).some((cell) => cell !== "") &&
      afterLine(text, from, true) < to
    );
  }

  /** Gives the line at `at` as a row of its own that is marked as faulty; `incomplete` where its end is not there yet. */
  private recover(text: string, at: number, last: boolean, rows: SourceRow[]): number {
    const next = afterLine(text, at, last);
    const isLine = next !== incomplete && next - at <= maxRecordLength;
    const line = text.slice(at, isLine ? next : at + maxRecordLength).replace(/[\r\n]+$/, "");
    const cells = line.split(this.delimiter, maxColumns + 1);
    rows.push({ cells, fault: isLine ? "unclosed quote" : "too long" });
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
