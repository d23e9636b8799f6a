import type { Device, DuplicateRule } from "../device";
import { isVirtualMachine, realSerial } from "../reading/serial";
import { FirstRows } from "./firstRows";
import { isRealId } from "./machineIndex";
import { MachineSets } from "./machineSets";
import { nameKey } from "./nameKey";

/** A device that is another one's duplicate. */
export interface Duplicate {
  readonly rule: DuplicateRule;
  /** Position of the device that is kept. */
  readonly of: number;
}

export interface Duplicates {
  /** For each device, by its position, null where it is kept. */
  readonly of: readonly (Duplicate | null)[];
  /** Real serials and ids that several machines may have; null where all agents count and serials were not compared. */
  readonly shared: { readonly ids: ReadonlySet<string>; readonly serials: ReadonlySet<string> } | null;
}

/** The rules, the surest first. */
const rules: readonly DuplicateRule[] = ["id", "serial", "mac", "name"];

/**
 * Finds the devices that are listed more than once. Of each machine the device seen most recently is kept (of equals, the
 * first in the file); the others are its duplicates, each with the rule that says so: the surest by which it and the kept one
 * are the same, else the surest by which it is the same as any of them.
 *
 * A row that is the same as two others, by whichever rules, makes one machine of all three; which machines are found does not
 * depend on the order of the rows. Where a row without a serial has name and MAC address in common with machines of different
 * serials, it belongs to one of them: the one seen last.
 *
 * @param countEveryAgent Only the same id makes a duplicate: every installed agent counts.
 */
export function findDuplicates(devices: readonly Device[], countEveryAgent: boolean): Duplicates {
  const finder = new MachineFinder(devices);
  finder.joinById();
  if (!countEveryAgent) {
    finder.joinBySerial();
    finder.joinByNameAndMac();
    finder.joinByName();
  }
  return {
    of: finder.duplicates(),
    shared: countEveryAgent ? null : { ids: finder.ids.repeated, serials: finder.serialRows.repeated },
  };
}

class MachineFinder {
  readonly ids: FirstRows;
  readonly serialRows: FirstRows;
  private readonly sets: MachineSets;
  private readonly serials: readonly string[];
  private readonly customers: readonly string[];
  private readonly times: Float64Array;
  /** For each row the place among `rules`, from 1, of the surest that joins it to another one; 0 = none. */
  private readonly joinedBy: Uint8Array;

  constructor(private readonly devices: readonly Device[]) {
    this.serials = devices.map(({ serial }) => realSerial(serial));
    const keys = new Map<string, string>();
    this.customers = devices.map(({ customer }) => {
      const key = keys.get(customer) ?? nameKey(customer);
      keys.set(customer, key);
      return key;
    });
    this.times = Float64Array.from(devices, timeOf);
    this.joinedBy = new Uint8Array(devices.length);
    this.sets = new MachineSets(this.serials, this.times);
    this.ids = new FirstRows((row) => this.customers[row]!);
    this.serialRows = new FirstRows((row) => `${this.customers[row]!}\n${this.copyName(row)}`);
  }

  joinById(): void {
    this.devices.forEach(({ id }, row) => {
      if (isRealId(id)) this.join(this.ids.take(id, row), row, "id");
    });
  }

  joinBySerial(): void {
    this.serials.forEach((serial, row) => {
      if (serial !== "") this.join(this.serialRows.take(serial, row), row, "serial");
    });
  }

  joinByNameAndMac(): void {
    this.joinGroups("mac", ({ macs }) => macs);
  }

  /** Only rows that have neither a serial nor a MAC address. */
  joinByName(): void {
    this.joinGroups("name", ({ macs }, row) => (this.serials[row] === "" && macs.length === 0 ? [""] : []));
  }

  /** For each row of which another one of its machine is kept, which and why. */
  duplicates(): readonly (Duplicate | null)[] {
    const { devices, sets, times } = this;
    const kept = new Int32Array(devices.length).fill(-1);
    devices.forEach((_, row) => {
      const machine = sets.machineOf(row);
      if (kept[machine]! < 0 || times[row]! > times[kept[machine]!]!) kept[machine] = row;
    });
    return devices.map((_, row) => {
      const of = kept[sets.machineOf(row)]!;
      return of === row ? null : { rule: this.ruleBetween(row, of) ?? rules[this.joinedBy[row]! - 1]!, of };
    });
  }

  private join(first: number, row: number, rule: DuplicateRule): void {
    if (first === row) return;
    this.sets.join(first, row);
    this.mark(first, rule);
    this.mark(row, rule);
  }

  /** Joins rows of one customer and name that share a key, in an order that only their texts decide. */
  private joinGroups(rule: DuplicateRule, keysOf: (device: Device, row: number) => readonly string[]): void {
    const rows = new FirstRows((row) => `${this.customers[row]!}\n${nameKey(this.devices[row]!.name)}`);
    const named = new FirstRows((row) => this.customers[row]!);
    const groups = new Map<string, number[]>();
    this.devices.forEach((device, row) => {
      const name = device.name.charCodeAt(0) > 32 ? device.name : nameKey(device.name);
      if (name === "") return;
      for (const key of keysOf(device, row)) {
        const first = key === "" ? named.take(nameKey(name), row) : rows.take(key, row);
        if (first === row) continue;
        const groupKey = `${this.customers[row]!}\n${nameKey(name)}\n${key}`;
        const group = groups.get(groupKey);
        if (group === undefined) groups.set(groupKey, [first, row]);
        else group.push(row);
      }
    });
    for (const key of [...groups.keys()].sort()) {
      const group = groups.get(key)!;
      this.sets.joinAlike(group);
      const sizes = new Map<number, number>();
      for (const row of group) {
        const machine = this.sets.machineOf(row);
        sizes.set(machine, (sizes.get(machine) ?? 0) + 1);
      }
      for (const row of group) if (sizes.get(this.sets.machineOf(row))! > 1) this.mark(row, rule);
    }
  }

  private mark(row: number, rule: DuplicateRule): void {
    const place = rules.indexOf(rule) + 1;
    if (this.joinedBy[row] === 0) this.joinedBy[row] = place;
  }

  /** The surest rule by which two rows of one machine are the same by themselves; null where others join them. */
  private ruleBetween(a: number, b: number): DuplicateRule | null {
    const { devices, serials } = this;
    const [one, other] = [devices[a]!, devices[b]!];
    if (one.id === other.id && isRealId(one.id)) return "id";
    if (serials[a] !== "" && serials[a] === serials[b] && this.copyName(a) === this.copyName(b)) return "serial";
    if (nameKey(one.name) !== nameKey(other.name)) return null;
    const hasOtherSerial = serials[a] !== "" && serials[b] !== "" && serials[a] !== serials[b];
    if (!hasOtherSerial && one.macs.some((mac) => other.macs.includes(mac))) return "mac";
    return serials[a] === "" && serials[b] === "" && one.macs.length + other.macs.length === 0 ? "name" : null;
  }

  /** What besides the serial must be the same: a virtual machine's name, since copies keep their serial. */
  private copyName(row: number): string {
    const { serial, model, name } = this.devices[row]!;
    return isVirtualMachine(serial, model) ? `virtual ${nameKey(name)}` : "";
  }
}

/** An online device without a date was seen at the export, later than any other. */
const timeOf = ({ lastSeen, activity }: Device) =>
  lastSeen?.getTime() ?? (activity === "online" ? Infinity : -Infinity);
