import type { FieldSink } from "../file/fieldSink";
import { isPlaceholderMac, readMacs } from "../reading/macs";
import { NumberColumn } from "./numberColumn";

/** 00:1A:2B:3C:4D:5E */
const usualLength = 17;
const half = 0x1000000;
/** In place of an address's upper half: there is none. */
const none = -1;

const noMacs: readonly string[] = [];
const noNumbers: readonly number[] = [];

/** The real MAC addresses of each device as numbers of 48 bits; nearly always one, which takes two halves. */
export class MacColumn implements FieldSink {
  private readonly uppers = new NumberColumn();
  private readonly lowers = new NumberColumn();
  /** Further addresses of devices that have several, by their position. */
  private readonly others = new Map<number, readonly number[]>();
  private readonly decoder = new TextDecoder();

  addBytes(source: Uint8Array, start: number, end: number): boolean {
    if (end - start !== usualLength) return this.addText(this.decoder.decode(source.subarray(start, end)));
    const separator = source[start + 2];
    const isUsual =
      (separator === 58 || separator === 45) &&
      separator === source[start + 5] &&
      separator === source[start + 8] &&
      separator === source[start + 11] &&
      separator === source[start + 14];
    const upper = isUsual ? threePairs(source, start) : NaN;
    const lower = isUsual ? threePairs(source, start + 9) : NaN;
    // Anything else than the usual form goes the general way.
    if (Number.isNaN(upper + lower)) return this.addText(this.decoder.decode(source.subarray(start, end)));
    this.add(upper, lower);
    return true;
  }

  addText(field: string): boolean {
    const [mac, ...others] = readMacs(field);
    if (mac === undefined) this.addBlank();
    else {
      if (others.length > 0)
        this.others.set(
          this.uppers.length,
          others.map((other) => parseInt(other, 16)),
        );
      this.add(parseInt(mac.slice(0, 6), 16), parseInt(mac.slice(6), 16));
    }
    return true;
  }

  addBlank(): void {
    this.uppers.add(none);
    this.lowers.add(0);
  }

  /** A device's addresses as text. */
  at(index: number): readonly string[] {
    const first = this.first(index);
    return first < 0 ? noMacs : [first, ...this.further(index)].map(textOf);
  }

  /** Its first address; -1 for none. */
  first(index: number): number {
    const upper = this.uppers.at(index);
    return upper === none ? none : upper * half + this.lowers.at(index);
  }

  /** Its other addresses. */
  further(index: number): readonly number[] {
    return this.others.size === 0 ? noNumbers : (this.others.get(index) ?? noNumbers);
  }

  private add(upper: number, lower: number): void {
    if (isPlaceholderMac(upper * half + lower)) {
      this.addBlank();
      return;
    }
    this.uppers.add(upper);
    this.lowers.add(lower);
  }
}

/** Three pairs of hexadecimal digits with one byte between; NaN for anything else. */
function threePairs(source: Uint8Array, start: number): number {
  let number = 0;
  for (let i = start; i < start + 8; i++) {
    if (i === start + 2 || i === start + 5) continue;
    const digit = hexDigits[source[i]!]!;
    if (digit > 15) return NaN;
    number = number * 16 + digit;
  }
  return number;
}

const noDigit = 255;
const hexDigits = new Uint8Array(256).fill(noDigit);
for (let digit = 0; digit < 16; digit++) {
  const sign = digit.toString(16);
  hexDigits[sign.charCodeAt(0)] = hexDigits[sign.toUpperCase().charCodeAt(0)] = digit;
}

const textOf = (mac: number) => mac.toString(16).toUpperCase().padStart(12, "0");
