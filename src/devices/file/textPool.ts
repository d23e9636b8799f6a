import { cellText } from "../reading/cellText";
import type { ValueList } from "./valueList";

/** Places at first, a power of two; there are always at least twice as many as texts. */
const firstPlaces = 4_096;
const firstBytes = 65_536;

/**
 * Values that come again and again, such as customers and models, each kept once. They are found by the bytes they have in
 * the file, so that no text has to be cut out to learn that it is known already.
 */
export class TextPool {
  private places = new Int32Array(firstPlaces);
  /** The numbers of the values. */
  private readonly numbers: number[] = [];
  private readonly hashes: number[] = [];
  /** The bytes of all values in a row, and where each value's end. */
  private bytes = new Uint8Array(firstBytes);
  private readonly ends: number[] = [0];
  /** Of the bytes that were looked for last and not found: their hash, and the place where they would be added. */
  private hash = 0;
  private place = 0;

  constructor(private readonly values: ValueList) {}

  /** The number of the value that these bytes stand for; -1 where they are new. */
  find(source: Uint8Array, start: number, end: number): number {
    const hash = hashOf(source, start, end);
    const mask = this.places.length - 1;
    let place = hash & mask;
    for (let known = this.places[place]!; known > 0; known = this.places[place]!) {
      if (this.hashes[known - 1] === hash && this.isSame(known - 1, source, start, end))
        return this.numbers[known - 1]!;
      place = (place + 1) & mask;
    }
    this.hash = hash;
    this.place = place;
    return -1;
  }

  /**
   * Adds bytes that were just looked for and not found; gives their value's number.
   *
   * @param text What the bytes are as text; the value is that as `cellText` gives it.
   */
  add(source: Uint8Array, start: number, end: number, text: string): number {
    const number = this.values.number(cellText(text));
    this.numbers.push(number);
    this.hashes.push(this.hash);
    this.places[this.place] = this.numbers.length;
    const from = this.ends.at(-1)!;
    const to = from + end - start;
    if (to > this.bytes.length) {
      const larger = new Uint8Array(Math.max(to, 2 * this.bytes.length));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(source.subarray(start, end), from);
    this.ends.push(to);
    if (2 * this.numbers.length > this.places.length) this.grow();
    return number;
  }

  private isSame(index: number, source: Uint8Array, start: number, end: number): boolean {
    const from = this.ends[index]!;
    if (this.ends[index + 1]! - from !== end - start) return false;
    for (let i = start, own = from; i < end; i++, own++) if (source[i] !== this.bytes[own]) return false;
    return true;
  }

  private grow(): void {
    this.places = new Int32Array(2 * this.places.length);
    const mask = this.places.length - 1;
    this.hashes.forEach((hash, index) => {
      let place = hash & mask;
      while (this.places[place]! > 0) place = (place + 1) & mask;
      this.places[place] = index + 1;
    });
  }
}

/** FNV-1a over groups of four bytes: a quarter of the multiplications, each of which has to wait for the one before. */
function hashOf(source: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    const four = source[i]! | (source[i + 1]! << 8) | (source[i + 2]! << 16) | (source[i + 3]! << 24);
    hash = Math.imul(hash ^ four, 0x01000193);
    // A multiplication carries bits upwards only: the highest byte would never reach the place.
    hash ^= hash >>> 15;
  }
  for (; i < end; i++) hash = Math.imul(hash ^ source[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
