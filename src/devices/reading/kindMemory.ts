/** Kinds that are remembered at a time, a power of two; of two at one place the later is. */
const places = 4_096;

/**
 * Remembers what was found for kinds of machines, each told by four numbers: 100,000 devices are of a few kinds, and four
 * numbers are compared sooner than four texts are looked up.
 */
export class KindMemory<T> {
  private readonly numbers = new Int32Array(4 * places).fill(-1);
  private readonly found = new Array<T | undefined>(places);
  private place = 0;

  find(a: number, b: number, c: number, d: number): T | undefined {
    let hash =
      Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f);
    hash ^= hash >>> 15;
    this.place = hash & (places - 1);
    const { numbers } = this;
    const at = 4 * this.place;
    const isKnown = numbers[at] === a && numbers[at + 1] === b && numbers[at + 2] === c && numbers[at + 3] === d;
    return isKnown ? this.found[this.place] : undefined;
  }

  /** Adds a kind that was just looked for. */
  add(a: number, b: number, c: number, d: number, found: T): T {
    this.numbers.set([a, b, c, d], 4 * this.place);
    this.found[this.place] = found;
    return found;
  }
}
