export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface EncodingChoice {
  readonly encoding: TextEncoding;
  /** Bytes of the byte order mark. */
  readonly start: number;
  /** Characters that are no text in this encoding and are shown as �: the file was damaged or cut off. */
  readonly damaged: number;
}

const chunkBytes = 262_144;

/**
 * Finds how the text is encoded: by its byte order mark; else UTF-16 by the zero bytes of its ASCII letters; else UTF-8
 * where that is what the bytes are; else Windows-1252, in which every byte is a character.
 */
export function findEncoding(bytes: Uint8Array, chosen?: TextEncoding): EncodingChoice {
  const marked = byMark(bytes);
  if (chosen !== undefined) {
    const damaged = chosen === "utf-8" ? checkUtf8(bytes).faults : 0;
    return { encoding: chosen, start: marked?.encoding === chosen ? marked.start : 0, damaged };
  }
  if (marked !== null) {
    return marked.encoding === "utf-8" ? { ...marked, damaged: checkUtf8(bytes).faults } : marked;
  }
  const utf16 = byZeroBytes(bytes);
  if (utf16 !== null) return { encoding: utf16, start: 0, damaged: 0 };
  const { faults, letters, cutOff } = checkUtf8(bytes);
  // One broken byte does not make a file Windows-1252: its other letters would all turn into two wrong ones.
  return letters >= lettersPerFault * faults || (cutOff && faults === 1)
    ? { encoding: "utf-8", start: 0, damaged: faults }
    : { encoding: "windows-1252", start: 0, damaged: 0 };
}

/**
 * The file's text in valid UTF-8, without the byte order mark: the file's own bytes where they are that already. Another
 * encoding is turned into UTF-8 piece by piece; what is no text becomes �.
 */
export function utf8Of(bytes: Uint8Array, { encoding, start, damaged }: EncodingChoice): Uint8Array<ArrayBuffer> {
  const own = withoutStray(bytes.subarray(start) as Uint8Array<ArrayBuffer>, encoding);
  if (encoding === "utf-8" && damaged === 0) return own;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder(encoding);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < own.length; at += chunkBytes) {
    const text = decoder.decode(own.subarray(at, at + chunkBytes), { stream: at + chunkBytes < own.length });
    pieces.push(encoder.encode(encoding === "windows-1252" ? text.replace(controls, withSigns) : text));
  }
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Zero bytes, and byte order marks in the middle as files have that were joined: neither is text, and before a quotation mark
 * they would hide it. In UTF-16 a zero byte is half of a letter.
 */
function withoutStray(bytes: Uint8Array<ArrayBuffer>, encoding: TextEncoding): Uint8Array<ArrayBuffer> {
  if (encoding.startsWith("utf-16")) return bytes;
  const isMark = (at: number) =>
    encoding === "utf-8" && bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
  if (!hasStray(bytes, isMark)) return bytes;
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (isMark(at)) at += 2;
    else if (byte !== 0) kept[length++] = byte;
  }
  return kept.subarray(0, length);
}

/** True where a byte is zero or a mark begins; looked for four bytes at a time, in half the time of a search for each. */
function hasStray(bytes: Uint8Array, isMark: (at: number) => boolean): boolean {
  const { words, shift } = wordsOf(bytes);
  const strayIn = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (bytes[at] === 0 || isMark(at)) return true;
    return false;
  };
  for (let word = 0; word < words.length; word++) {
    const four = words[word]!;
    const toMark = four ^ marks;
    // Taking one from a byte sets its highest bit, where it was not set, only if the byte is zero.
    const zeros = ((four - ones) & ~four) | ((toMark - ones) & ~toMark);
    if ((zeros & notAscii) !== 0 && strayIn(4 * word - shift, 4 * word - shift + 4)) return true;
  }
  return strayIn(4 * words.length - shift, bytes.length);
}

/** Bytes as whole words of four; the first word begins `shift` bytes before them. */
function wordsOf(bytes: Uint8Array): { readonly words: Int32Array; readonly shift: number } {
  const shift = bytes.byteOffset & 3;
  return { words: new Int32Array(bytes.buffer, bytes.byteOffset - shift, (bytes.length + shift) >>> 2), shift };
}

/** What Windows-1252 has from 80 to 9F, where Latin-1 has control characters; some versions of Node read it as Latin-1. */
const signs = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const controls = /[\x80-\x9f]/g;
const withSigns = (control: string) => signs.charAt(control.charCodeAt(0) - 0x80);

function byMark(bytes: Uint8Array): EncodingChoice | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", start: 3, damaged: 0 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", start: 2, damaged: 0 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", start: 2, damaged: 0 };
  return null;
}

function byZeroBytes(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, 4_096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte === 0 && i % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  if (odd > sample.length / 5 && even < odd / 10) return "utf-16le";
  return even > sample.length / 5 && odd < even / 10 ? "utf-16be" : null;
}

/** So many letters of several bytes speak for UTF-8 against each byte that is none. */
const lettersPerFault = 4;

/** The highest bits of four bytes: none of them is set in ASCII. */
const notAscii = 0x80808080 | 0;
/** One in each of four bytes. */
const ones = 0x01010101;
/** The first byte of UTF-8's byte order mark in each of four. */
const marks = 0xefefefef | 0;

/** Counts letters of several bytes, and bytes that belong to none; `cutOff`: the last letter misses its end. */
function checkUtf8(bytes: Uint8Array): { faults: number; letters: number; cutOff: boolean } {
  let faults = 0;
  let letters = 0;
  const { words, shift } = wordsOf(bytes);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      // Nearly all text is ASCII: four bytes at a time, from where whole words begin.
      if (((i + shift) & 3) === 0) {
        let word = (i + shift) >>> 2;
        while (word < words.length && (words[word]! & notAscii) === 0) word++;
        i = Math.max(i, 4 * word - shift - 1);
      }
      continue;
    }
    const more = followers(byte);
    let found = 0;
    while (found < more && (bytes[i + found + 1] ?? 0) >>> 6 === 2) found++;
    if (more > 0 && found === more) {
      if (isForbidden(byte, bytes[i + 1]!)) {
        // Some programs write a picture as two such halves: no letters, but in no other encoding would they stand so.
        faults++;
        letters += lettersPerFault;
      } else letters++;
      i += more;
      continue;
    }
    faults++;
    if (more > 0 && i + found + 1 >= bytes.length) return { faults, letters, cutOff: true };
  }
  return { faults, letters, cutOff: false };
}

/** How many bytes follow the first one of a letter in UTF-8; 0 where it begins none. */
function followers(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}

/** True for a letter's first two bytes that UTF-8 does not allow: half of a pair, longer than need be, or beyond the last letter. */
function isForbidden(first: number, second: number): boolean {
  return (
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second >= 0xa0) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second >= 0x90)
  );
}
