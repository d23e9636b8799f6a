/** Rows joined into machines. */
export class MachineSets {
  /** For each row another one of its machine, on the way to the one that stands for it; itself for that one. */
  private readonly parents: Int32Array;
  /** For each row that stands for a machine, the number of its serial: 0 = none, -1 = it has several. */
  private readonly serials: Int32Array;
  /** The numbers of machines that have several, where an id joins rows with different ones. */
  private readonly several = new Map<number, ReadonlySet<number>>();
  /** And when the machine was seen last. */
  private readonly seen: Float64Array;

  /**
   * @param serials Number of each row's real serial, 0 for none.
   * @param times When each row was last seen.
   * @param serialOf The serial that has the number.
   */
  constructor(
    serials: Int32Array,
    times: Float64Array,
    private readonly serialOf: (number: number) => string,
  ) {
    this.parents = new Int32Array(serials.length);
    for (let row = 0; row < serials.length; row++) this.parents[row] = row;
    this.serials = serials.slice();
    this.seen = times.slice();
  }

  /** The row that stands for the row's machine. */
  machineOf(row: number): number {
    const { parents } = this;
    let root = row;
    while (parents[root] !== root) root = parents[root]!;
    while (parents[row] !== root) {
      const next = parents[row]!;
      parents[row] = root;
      row = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.machineOf(a), this.machineOf(b)].sort((x, y) => x - y) as [number, number];
    if (first === second) return;
    this.parents[second] = first;
    this.uniteSerials(first, second);
    this.seen[first] = Math.max(this.seen[first]!, this.seen[second]!);
  }

  /**
   * Joins the machines of rows by a rule that never joins different real serials. Where the rows belong to several serials,
   * those without one are one machine with the one seen last, of equals the one with the least serial.
   */
  joinAlike(rows: readonly number[]): void {
    const bySerial = new Map<number, number>();
    for (const row of rows) {
      const machine = this.machineOf(row);
      for (const serial of this.serialsOf(machine)) {
        const other = bySerial.get(serial);
        if (other === undefined) bySerial.set(serial, machine);
        else this.join(other, machine);
      }
    }
    const machines = [...new Set(rows.map((row) => this.machineOf(row)))];
    const without = machines.filter((machine) => this.serials[machine] === 0);
    let holder = without[0];
    for (const machine of machines) {
      if (this.serials[machine] === 0) continue;
      if (holder === undefined || this.holdsBefore(machine, holder)) holder = machine;
    }
    for (const machine of without) if (holder !== undefined) this.join(holder, machine);
  }

  /** True where rows without a serial belong to the first of two machines. */
  private holdsBefore(machine: number, other: number): boolean {
    if (this.serials[other] === 0) return true;
    const [seen, otherSeen] = [this.seen[machine]!, this.seen[other]!];
    return seen === otherSeen ? this.leastSerial(machine) < this.leastSerial(other) : seen > otherSeen;
  }

  private leastSerial(machine: number): string {
    return this.serialsOf(machine)
      .map(this.serialOf)
      .reduce((a, b) => (b < a ? b : a));
  }

  private serialsOf(machine: number): readonly number[] {
    const serial = this.serials[machine]!;
    return serial === 0 ? [] : serial > 0 ? [serial] : [...this.several.get(machine)!];
  }

  private uniteSerials(machine: number, other: number): void {
    const { serials } = this;
    if (serials[other] === 0 || (serials[other]! > 0 && serials[other] === serials[machine])) return;
    const numbers = new Set([...this.serialsOf(machine), ...this.serialsOf(other)]);
    serials[machine] = numbers.size === 1 ? serials[other]! : -1;
    if (numbers.size > 1) this.several.set(machine, numbers);
  }
}
