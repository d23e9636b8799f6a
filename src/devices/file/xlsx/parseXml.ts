import { Parser } from "saxen";
import type { Attributes } from "saxen";

/** What is told about a document while it is read. Names come without their namespace prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly close?: (name: string) => void;
  /** Text between tags; called with the pieces of one text in order. */
  readonly text?: (text: string) => void;
}

const chunkBytes = 262_144;

/** Pieces in a row without any tag, after which a part is taken for damaged: saxen would keep all of it. */
const maxPiecesWithoutTag = 8;

/**
 * Reads an XML part piece by piece and tells the listener what is in it; control comes back after each piece.
 *
 * @returns false at the end where the part is no whole XML document
 */
export function* parseXml(bytes: Uint8Array, listener: XmlListener): Generator<void, boolean> {
  let damaged = false;
  const names = new Map<string, string>();
  const localName = (name: string) => {
    let local = names.get(name);
    if (local === undefined) names.set(name, (local = name.slice(name.indexOf(":") + 1)));
    return local;
  };
  const parser = new Parser()
    .on("openTag", (name, attributes) => listener.open(localName(name), () => attributes() || {}))
    .on("closeTag", (name) => listener.close?.(localName(name)))
    .on("error", () => {
      damaged = true;
    });
  if (listener.text !== undefined) {
    const { text } = listener;
    parser.on("text", (part, decode) => text(part.includes("&") ? decode(part) : part)).on("cdata", text);
  }
  const decoder = new TextDecoder();
  let withoutTag = 0;
  for (let at = 0; at < bytes.length && !damaged; at += chunkBytes) {
    const piece = decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: at + chunkBytes < bytes.length });
    withoutTag = piece.includes("<") ? 0 : withoutTag + 1;
    if (withoutTag > maxPiecesWithoutTag) return false;
    parser.write(piece);
    yield;
  }
  parser.end();
  return !damaged;
}

/** Reads a whole part at once; false where it is no whole XML document. */
export function readXml(bytes: Uint8Array, listener: XmlListener): boolean {
  const steps = parseXml(bytes, listener);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Undoes OOXML's own escapes of control characters, such as `_x000D_`. */
export function withoutEscapes(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
