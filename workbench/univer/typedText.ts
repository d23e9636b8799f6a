import { numfmt } from "@univerjs/core";
import type { StoredValue } from "../store/store";

export interface TypedText {
  readonly value: StoredValue;
  /** The number format that the text brings along, for example "0%" or a date's; absent when it brings none. */
  readonly format?: string;
}

/**
 * What a cell holds after text was typed or written into it: numbers, dates, percentages and TRUE/FALSE are read, a
 * leading apostrophe keeps the rest as text. Cells formatted as text ("@") are not read at all; that is the caller's.
 */
export function readTypedText(text: string): TypedText {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (!/\d/.test(text)) return { value: readTruth(text) ?? text };
  const read: unknown = numfmt.parseValue(text);
  if (!isParsed(read)) return { value: text };
  return read.z ? { value: read.v, format: read.z } : { value: read.v };
}

function readTruth(text: string): boolean | null {
  if (/^true$/i.test(text)) return true;
  return /^false$/i.test(text) ? false : null;
}

function isParsed(read: unknown): read is { v: number; z?: string } {
  return typeof read === "object" && read !== null && "v" in read && typeof read.v === "number";
}
