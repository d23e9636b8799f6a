import { ColumnTexts } from "../columnTexts";
import { withoutEscapes, XmlScanner } from "./xmlScanner";

/** The workbook's table of strings. */
export interface SharedStrings {
  readonly size: number;
  /** The string by its number; undefined where there is none. It may be a view into a larger text. */
  readonly at: (index: number) => string | undefined;
}

/** Strings that are decoded together, as a power of two: 1,024. */
const blockBits = 10;
const ampersand = 38;
const underscore = 95;
const letterX = 120;

/** A workbook without a table of strings. */
export const noStrings: SharedStrings = { size: 0, at: () => undefined };

/** Reads the workbook's table of strings: runs of rich text joined, phonetic readings left out. Null where it is damaged. */
export function readSharedStrings(bytes: Uint8Array): SharedStrings | null {
  const blocks: { readonly text: string; readonly places: Int32Array }[] = [];
  const texts = new ColumnTexts();
  const encoder = new TextEncoder();
  const scanner = new XmlScanner(bytes);
  let size = 0;
  let inText = false;
  let inPhonetic = false;
  /** The string's only run, where it needs nothing done to it; else its text so far. */
  let runStart = 0;
  let runEnd = 0;
  let text: string | null = null;

  const addRun = () => {
    if (runEnd === runStart && text === null && !scanner.isData && isPlain(bytes, scanner.start, scanner.end)) {
      runStart = scanner.start;
      runEnd = scanner.end;
    } else {
      text = (text ?? scanner.decode(runStart, runEnd)) + scanner.text();
    }
  };
  const endString = () => {
    if (text === null) texts.add(bytes, runStart, runEnd);
    else {
      const encoded = encoder.encode(withoutEscapes(text));
      texts.add(encoded, 0, encoded.length);
    }
    size++;
    if ((size & ((1 << blockBits) - 1)) === 0) blocks.push(texts.take());
  };
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token === "damaged") return null;
    if (token === "text") {
      if (inText) addRun();
    } else if (scanner.isNamed("t")) inText = token === "open" && !inPhonetic;
    else if (scanner.isNamed("rPh")) inPhonetic = token === "open";
    else if (scanner.isNamed("si")) {
      if (token === "close") endString();
      runStart = runEnd = 0;
      text = null;
    }
  }
  blocks.push(texts.take());
  return {
    size,
    at: (index) => {
      if (!(index >= 0 && index < size)) return undefined;
      const { text: block, places } = blocks[index >> blockBits]!;
      const place = 2 * (index & ((1 << blockBits) - 1));
      return block.slice(places[place], places[place + 1]);
    },
  };
}

/** True for a run without entities and without OOXML's escapes. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === ampersand || (byte === underscore && bytes[i + 1] === letterX)) return false;
  }
  return true;
}
