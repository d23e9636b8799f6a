/** Serials of a machine: nearly always none or one; several where an id joins rows with different ones. */
type Serials = "" | string | ReadonlySet<string>;

/** Rows joined into machines. */
export class MachineSets {
  /** For each row another one of its machine, on the way to the one that stands for it; itself for that one. */
  private readonly parents: Int32Array;
  /** For each row that stands for a machine, the machine's serials. */
  private readonly serials: Serials[];
  /** And when the machine was seen last. */
  private readonly seen: Float64Array;

  /**
   * @param serials Real serial of each row, "" for none.
   * @param times When each row was last seen.
   */
  constructor(serials: readonly string[], times: Float64Array) {
    this.parents = Int32Array.from(serials, (_, row) => row);
    this.serials = [...serials];
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
    this.serials[first] = united(this.serials[first]!, this.serials[second]!);
    this.seen[first] = Math.max(this.seen[first]!, this.seen[second]!);
  }

  /**
   * Joins the machines of rows by a rule that never joins different real serials. Where the rows belong to several serials,
   * those without one are one machine with the one seen last, of equals the one with the least serial.
   */
  joinAlike(rows: readonly number[]): void {
    const bySerial = new Map<string, number>();
    for (const row of rows) {
      const machine = this.machineOf(row);
      for (const serial of listOf(this.serials[machine]!)) {
        const other = bySerial.get(serial);
        if (other === undefined) bySerial.set(serial, machine);
        else this.join(other, machine);
      }
    }
    const machines = [...new Set(rows.map((row) => this.machineOf(row)))];
    const without = machines.filter((machine) => this.serials[machine] === "");
    let holder = without[0];
    for (const machine of machines) {
      if (this.serials[machine] === "") continue;
      if (holder === undefined || this.holdsBefore(machine, holder)) holder = machine;
    }
    for (const machine of without) if (holder !== undefined) this.join(holder, machine);
  }

  /** True where rows without a serial belong to the first of two machines. */
  private holdsBefore(machine: number, other: number): boolean {
    const [own, its] = [this.serials[machine]!, this.serials[other]!];
    if (its === "") return true;
    const [seen, otherSeen] = [this.seen[machine]!, this.seen[other]!];
    return seen === otherSeen ? least(own) < least(its) : seen > otherSeen;
  }
}

const listOf = (serials: Serials): readonly string[] =>
  typeof serials === "string" ? (serials === "" ? [] : [serials]) : [...serials];

function united(a: Serials, b: Serials): Serials {
  if (a === "" || a === b) return b;
  return b === "" ? a : new Set([...listOf(a), ...listOf(b)]);
}

const least = (serials: Serials) => listOf(serials).reduce((a, b) => (b < a ? b : a));
