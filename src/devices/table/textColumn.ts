import type { FieldSink } from "../file/fieldSink";
import { cellText } from "../reading/cellText";

/** Texts that are decoded together, as a power of two. */
const blockBits = 10;
const blockLength = 1 << blockBits;
const firstBytes = 65_536;
const space = 32;
const numberSign = 35;
const equalsSign = 61;

/**
 * Texts that differ from device to device, such as ids and names, as `cellText` gives them. A thousand are kept as one text, and
 * one is cut out where it is asked for: a string for each would take five times the memory, and the time to make it.
 */
export class TextColumn implements FieldSink {
  private readonly texts: string[] = [];
  /** Where each text ends in its block's, in UTF-16 units. */
  private readonly ends: Int32Array[] = [];
  private count = 0;
  /** The block that is being filled, in UTF-8. */
  private bytes = new Uint8Array(firstBytes);
  private size = 0;
  private units = 0;
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  addBytes(source: Uint8Array, start: number, end: number): boolean {
    if (start === end) return false;
    const first = source[start];
    if (first === space || first === numberSign || first === equalsSign || source[end - 1] === space) {
      return this.addText(this.decoder.decode(source.subarray(start, end)));
    }
    this.makeRoom(end - start);
    const { bytes } = this;
    let to = this.size;
    let units = end - start;
    for (let i = start; i < end; i++) {
      const byte = source[i]!;
      if (plainBytes[byte] === 0) return this.addText(this.decoder.decode(source.subarray(start, end)));
      bytes[to++] = byte;
      // Of a letter's bytes only the first counts, twice where the letter takes two UTF-16 units.
      if (byte >= 0x80) units += byte < 0xc0 ? -1 : byte >= 0xf0 ? 1 : 0;
    }
    this.size = to;
    this.units += units;
    this.end();
    return true;
  }

  addText(field: string): boolean {
    const text = cellText(field);
    if (text === "") return false;
    const encoded = this.encoder.encode(text);
    this.makeRoom(encoded.length);
    this.bytes.set(encoded, this.size);
    this.size += encoded.length;
    this.units += text.length;
    this.end();
    return true;
  }

  /** Puts in a blank. */
  addBlank(): void {
    this.end();
  }

  /** Ends adding; from here on texts may be asked for. */
  finish(): void {
    if (this.texts.length < this.ends.length) this.endBlock();
    this.bytes = new Uint8Array(0);
  }

  at(index: number): string {
    const ends = this.ends[index >> blockBits]!;
    const place = index & (blockLength - 1);
    return this.texts[index >> blockBits]!.slice(place === 0 ? 0 : ends[place - 1], ends[place]);
  }

  private end(): void {
    const place = this.count++ & (blockLength - 1);
    if (place === 0) this.ends.push(new Int32Array(blockLength));
    this.ends[this.ends.length - 1]![place] = this.units;
    if (place === blockLength - 1) this.endBlock();
  }

  private endBlock(): void {
    this.texts.push(this.decoder.decode(this.bytes.subarray(0, this.size)));
    this.size = 0;
    this.units = 0;
  }

  private makeRoom(bytes: number): void {
    if (this.size + bytes <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.size + bytes, 2 * this.bytes.length));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/**
 * For each byte 1 where `cellText` leaves letters with it as they are. The others are control characters, the first bytes of
 * letters among which there are spaces and unseen ones (C2, E1, E2, E3, EF), and those that may begin what is no letter.
 */
const plainBytes = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0xc3) return (byte >= space && byte < 0x7f) || (byte >= 0x80 && byte < 0xc0) ? 1 : 0;
  return byte < 0xe0 || (byte > 0xe3 && byte < 0xed) || byte === 0xee || (byte > 0xf0 && byte < 0xf4) ? 1 : 0;
});
