/** One end of a document that has its looks. */
export interface LaidEnd {
  readonly sheet: string;
  /** Zero-based row of the sheet: a head's first, or the one after a tail's last. */
  readonly row: number;
  /** How many rows there are from this end on to the other end of the longest run. */
  readonly reach: number;
  /** How many of its rows were copied at a time. */
  readonly copied: number[];
}

/** Heads, or tails, to copy looks from, by what looks alike. */
export class LaidEnds {
  private readonly ends = new Map<string, LaidEnd[]>();

  add(key: string, end: Omit<LaidEnd, "copied">): void {
    const known = this.ends.get(key) ?? [];
    known.push({ ...end, copied: [] });
    this.ends.set(key, known);
  }

  /** The first that reaches so far: the same one for most, so that a request looks it up once. */
  first(key: string, reach: number): LaidEnd | undefined {
    return this.ends.get(key)?.find((end) => end.reach >= reach);
  }

  /** The last that reaches so far: likely to be written by the same request, which knows it then. */
  last(key: string, reach: number): LaidEnd | undefined {
    return this.ends.get(key)?.findLast((end) => end.reach >= reach);
  }
}
