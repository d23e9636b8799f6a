/** Among rows of one key, as `KeyRows` finds them, the first ones of each scope. */
export class FirstRows {
  /** Rows whose key several rows have, whatever else differs. */
  readonly repeated = new Set<number>();
  /** First rows of a scope whose key a row of another scope had before, by all that must be the same. */
  private readonly others = new Map<string, number>();

  /** @param scope What must be the same besides the key, as text. */
  constructor(private readonly scope: (row: number) => string) {}

  /**
   * The first row of the row's key and scope; the row itself where it is the first.
   *
   * @param first The first row of the key in any scope.
   */
  take(first: number, row: number): number {
    if (first === row) return row;
    this.repeated.add(first).add(row);
    const scope = this.scope(row);
    // Nearly every key has one scope: a longer key is only made where it has several.
    if (this.scope(first) === scope) return first;
    const longKey = `${scope}\n${first}`;
    const other = this.others.get(longKey);
    if (other === undefined) this.others.set(longKey, row);
    return other ?? row;
  }
}
