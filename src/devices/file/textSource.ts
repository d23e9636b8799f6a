import { decodeChunks, findEncoding } from "./encoding";
import type { EncodingChoice, TextEncoding } from "./encoding";
import { findDelimiter } from "./findDelimiter";
import { readRecords } from "./readRecords";
import type { RowSource } from "./rowSource";

export interface TextSource extends RowSource {
  readonly encoding: EncodingChoice;
}

/**
 * Delimited text as rows. A first line `sep=;` (Excel's own way to name the delimiter) and a first line `#TYPE …` (written by
 * PowerShell) belong to the format and are no rows.
 */
export function openText(bytes: Uint8Array, chosen?: TextEncoding): TextSource {
  const encoding = findEncoding(bytes, chosen);
  const head = firstText(bytes, encoding);
  const separator = /^\s*"?sep=(.)"?[ \t]*(\r\n|\n|\r|$)/i.exec(head);
  const typeLine = /^"?#TYPE [^\r\n]*(\r\n|\n|\r|$)/.exec(head);
  const skip = (separator ?? typeLine)?.[0].length ?? 0;
  const delimiter = separator?.[1] ?? findDelimiter(head.slice(skip));
  return {
    sheet: "",
    fieldForEveryColumn: true,
    encoding,
    batches: (width) => readRecords(withoutStart(decodeChunks(bytes, encoding), skip), delimiter, width),
  };
}

function firstText(bytes: Uint8Array, encoding: EncodingChoice): string {
  for (const chunk of decodeChunks(bytes, encoding)) return chunk;
  return "";
}

/** The text without its first characters, which are all in the first piece. */
function* withoutStart(chunks: Iterable<string>, skip: number): Iterable<string> {
  let isFirst = true;
  for (const chunk of chunks) {
    yield isFirst ? chunk.slice(skip) : chunk;
    isFirst = false;
  }
}
