/** Rows that share a key, in groups of two or more. */
export class RowGroups {
  private readonly groups = new Map<string, number[]>();

  /** Adds a row to the group of its key, which its first row began. */
  add(key: string, first: number, row: number): void {
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, [first, row]);
    else group.push(row);
  }

  /** The groups in the order of their keys. */
  inOrder(): readonly (readonly number[])[] {
    return [...this.groups.keys()].sort().map((key) => this.groups.get(key)!);
  }
}
