import { RecordScanner } from "./recordScanner";
import type { RowBatch } from "./rowSource";
import { ValueList } from "./valueList";

/** Bytes that are looked at together. */
const pieceBytes = 65_536;

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
 * @param utf8 The text in valid UTF-8, without a byte order mark.
 * @param delimiter An ASCII character.
 * @param width Number of columns, once known; 0 = not known.
 * @param values Takes in what batches give as values.
 * @param piece Bytes that are looked at together, more where a record is longer.
 */
export function* readRecords(
  utf8: Uint8Array<ArrayBuffer>,
  delimiter: string,
  width = 0,
  values = new ValueList(),
  piece = pieceBytes,
): Iterable<RowBatch> {
  const scanner = new RecordScanner(delimiter, width, values);
  let size = piece;
  for (let from = 0; from < utf8.length;) {
    const to = Math.min(from + size, utf8.length);
    const read = scanner.read(utf8.subarray(from, to), to === utf8.length);
    // A record that is longer than the piece: a longer one is looked at, until it is whole or too long.
    size = read === 0 ? 2 * size : piece;
    from += read;
    if (scanner.batch.rows > 0) yield scanner.batch;
  }
}
