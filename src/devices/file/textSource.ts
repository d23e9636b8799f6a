import { findEncoding, utf8Of } from "./encoding";
import type { EncodingChoice, TextEncoding } from "./encoding";
import { findDelimiter } from "./findDelimiter";
import { readRecords } from "./readRecords";
import type { RowSource } from "./rowSource";

/** A first line that names the delimiter or the type is no longer. */
const headBytes = 4_096;

const lineEnds: ReadonlySet<number> = new Set([0x0a, 0x0d]);

export interface TextSource extends RowSource {
  readonly encoding: EncodingChoice;
}

/**
 * Delimited text as rows. A first line `sep=;` (Excel's own way to name the delimiter) and a first line `#TYPE …` (written by
 * PowerShell) belong to the format and are no rows.
 */
export function openText(bytes: Uint8Array, chosen?: TextEncoding): TextSource {
  const encoding = findEncoding(bytes, chosen);
  const utf8 = utf8Of(bytes, encoding);
  const head = new TextDecoder().decode(utf8.subarray(0, headBytes));
  const separator = /^\s*"?sep=([\0-\x7f])"?[ \t]*(\r\n|\n|\r|$)/i.exec(head);
  const typeLine = /^"?#TYPE [^\r\n]*(\r\n|\n|\r|$)/.exec(head);
  const skipped = new TextEncoder().encode((separator ?? typeLine)?.[0] ?? "").length;
  const text = utf8.subarray(skipped);
  const delimiter = separator?.[1] ?? findDelimiter(text);
  return {
    sheet: "",
    fieldForEveryColumn: true,
    endsOpen: !lineEnds.has(text.at(-1) ?? 0),
    encoding,
    batches: (width, values) => readRecords(text, delimiter, width, values),
  };
}
