import { TextTable } from "./textTable";

/** For each key the first row that has it, told apart by what else must be the same. */
export class FirstRows {
  /** Keys that several rows have, whatever else differs. */
  readonly repeated = new Set<string>();
  private readonly firsts = new TextTable<number>();
  /** First rows whose key another row had before, by all that must be the same. */
  private readonly others = new Map<string, number>();

  /** @param scope What must be the same besides the key, as text. */
  constructor(private readonly scope: (row: number) => string) {}

  /** The first row that has the key in the row's scope; the row itself where it is the first. */
  take(key: string, row: number): number {
    const first = this.firsts.get(key);
    if (first === undefined) {
      this.firsts.add(key, row);
      return row;
    }
    this.repeated.add(key);
    const scope = this.scope(row);
    // Nearly every key has one scope: a longer key is only made where it has several.
    if (this.scope(first) === scope) return first;
    const longKey = `${scope}\n${key}`;
    const other = this.others.get(longKey);
    if (other === undefined) this.others.set(longKey, row);
    return other ?? row;
  }
}
