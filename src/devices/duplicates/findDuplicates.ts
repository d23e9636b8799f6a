import type { DuplicateRule } from "../device";
import { isVirtualMachine, realSerial } from "../reading/serial";
import type { DeviceList } from "../table/deviceList";
import type { TableDevice } from "../table/tableDevice";
import { FirstRows } from "./firstRows";
import { hashOf, hashOfNumber } from "./hashOf";
import { KeyRows } from "./keyRows";
import { isRealId } from "./machineIndex";
import { MachineSets } from "./machineSets";
import { nameKey } from "./nameKey";
import { RowGroups } from "./rowGroups";

/** A device that is another one's duplicate. */
export interface Duplicate {
  readonly rule: DuplicateRule;
  /** Position of the device that is kept. */
  readonly of: number;
}

export interface Duplicates {
  /** By the position of a device that is not kept. */
  readonly of: ReadonlyMap<number, Duplicate>;
  /** Positions, in the table, of devices whose real serial, or id, others have too; null where all agents count and serials were not compared. */
  readonly shared: { readonly ids: ReadonlySet<number>; readonly serials: ReadonlySet<number> } | null;
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
export function findDuplicates(devices: DeviceList, countEveryAgent: boolean): Duplicates {
  const finder = new MachineFinder(devices);
  finder.joinById();
  if (!countEveryAgent) {
    finder.joinBySerial();
    finder.joinByNameAndMac();
    finder.joinByName();
  }
  const positions = (rows: ReadonlySet<number>) => new Set([...rows].map((row) => devices.at(row).position));
  return {
    of: finder.duplicates(),
    shared: countEveryAgent
      ? null
      : { ids: positions(finder.ids.repeated), serials: positions(finder.serials.repeated) },
  };
}

class MachineFinder {
  readonly ids = new FirstRows((row) => String(this.customers[row]!));
  readonly serials = new FirstRows((row) => `${this.customers[row]!}\n${this.copyName(row)}`);
  private readonly rows: KeyRows;
  private readonly sets: MachineSets;
  /** For each row the number of its real serial: the first row that has it, counted from 1; 0 = none. */
  private readonly serialNumbers: Int32Array;
  /** For each row the place of its customer among the keys. */
  private readonly customers: Int32Array;
  private readonly customerKeys: readonly string[];
  private readonly times: Float64Array;
  /** For each row the place among `rules`, from 1, of the surest that joins it to another one; 0 = none. */
  private readonly joinedBy: Uint8Array;

  constructor(private readonly devices: DeviceList) {
    const serialOf = (row: number) => realSerial(devices.at(row).serial);
    this.rows = new KeyRows(devices.length);
    this.rows.begin((a, b) => serialOf(a) === serialOf(b));
    this.serialNumbers = new Int32Array(devices.length);
    this.customers = new Int32Array(devices.length);
    this.times = new Float64Array(devices.length);
    const keys = new Map<string, number>();
    const numberOfKey = (key: string) => keys.get(key) ?? keys.set(key, keys.size).size - 1;
    /** By the customer's number in the table. */
    const byValue: (number | undefined)[] = [];
    devices.forEach((device, row) => {
      const real = realSerial(device.serial);
      if (real !== "") this.serialNumbers[row] = this.rows.take(hashOf(real), row) + 1;
      this.customers[row] = byValue[device.customerNumber] ??= numberOfKey(nameKey(device.customer));
      this.times[row] = timeOf(device);
    });
    this.customerKeys = [...keys.keys()];
    this.joinedBy = new Uint8Array(devices.length);
    this.sets = new MachineSets(this.serialNumbers, this.times, (number) => serialOf(number - 1));
  }

  joinById(): void {
    const { rows } = this;
    rows.begin((a, b) => this.devices.at(a).id === this.devices.at(b).id);
    this.devices.forEach(({ id }, row) => {
      if (isRealId(id)) this.join(this.ids.take(rows.take(hashOf(id), row), row), row, "id");
    });
  }

  joinBySerial(): void {
    this.serialNumbers.forEach((number, row) => {
      if (number > 0) this.join(this.serials.take(number - 1, row), row, "serial");
    });
  }

  joinByNameAndMac(): void {
    const { devices } = this;
    /** A row's first address goes by the row, each further one by a place behind all rows. */
    const further: { readonly mac: number; readonly row: number }[] = [];
    devices.forEach(({ furtherMacs }, row) => {
      for (const mac of furtherMacs) further.push({ mac, row });
    });
    const rowOf = (place: number) => (place < devices.length ? place : further[place - devices.length]!.row);
    const macOf = (place: number) =>
      place < devices.length ? devices.at(place).firstMac : further[place - devices.length]!.mac;
    const rows = further.length === 0 ? this.rows : new KeyRows(devices.length + further.length);
    rows.begin((a, b) => macOf(a) === macOf(b));
    const firsts = new FirstRows((place) => this.machineName(rowOf(place)));
    const groups = new RowGroups();
    const take = (mac: number, place: number) => {
      const row = rowOf(place);
      const first = firsts.take(rows.take(hashOfNumber(mac), place), place);
      if (first !== place) groups.add(`${this.groupName(row)}\n${mac}`, rowOf(first), row);
    };
    devices.forEach(({ firstMac }, row) => {
      if (firstMac >= 0) take(firstMac, row);
    });
    further.forEach(({ mac }, i) => take(mac, devices.length + i));
    this.joinGroups("mac", groups);
  }

  /** Only rows that have neither a serial nor a MAC address. */
  joinByName(): void {
    const { rows } = this;
    const keyOf = (row: number) => nameKey(this.devices.at(row).name);
    rows.begin((a, b) => keyOf(a) === keyOf(b));
    const firsts = new FirstRows((row) => String(this.customers[row]!));
    const groups = new RowGroups();
    this.serialNumbers.forEach((serial, row) => {
      if (serial > 0) return;
      const { name, firstMac } = this.devices.at(row);
      if (firstMac >= 0) return;
      const first = firsts.take(rows.take(hashOf(nameKey(name)), row), row);
      if (first !== row) groups.add(`${this.groupName(row)}\n`, first, row);
    });
    this.joinGroups("name", groups);
  }

  /** Of each row of which another one of its machine is kept, which and why. */
  duplicates(): ReadonlyMap<number, Duplicate> {
    const { devices, sets, times } = this;
    const kept = new Int32Array(devices.length).fill(-1);
    kept.forEach((_, row) => {
      const machine = sets.machineOf(row);
      if (kept[machine]! < 0 || times[row]! > times[kept[machine]!]!) kept[machine] = row;
    });
    const found = new Map<number, Duplicate>();
    kept.forEach((_, row) => {
      const of = kept[sets.machineOf(row)]!;
      if (of !== row) found.set(row, { rule: this.ruleBetween(row, of) ?? rules[this.joinedBy[row]! - 1]!, of });
    });
    return found;
  }

  private join(first: number, row: number, rule: DuplicateRule): void {
    if (first === row) return;
    this.sets.join(first, row);
    this.mark(first, rule);
    this.mark(row, rule);
  }

  /** Joins rows of one customer and name that share a key, in an order that only their texts decide. */
  private joinGroups(rule: DuplicateRule, groups: RowGroups): void {
    for (const group of groups.inOrder()) {
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
    const { devices, serialNumbers: serials } = this;
    const [one, other] = [devices.at(a), devices.at(b)];
    if (one.id === other.id && isRealId(one.id)) return "id";
    if (serials[a] !== 0 && serials[a] === serials[b] && this.copyName(a) === this.copyName(b)) return "serial";
    if (nameKey(one.name) !== nameKey(other.name)) return null;
    const hasOtherSerial = serials[a] !== 0 && serials[b] !== 0 && serials[a] !== serials[b];
    if (!hasOtherSerial && one.macs.some((mac) => other.macs.includes(mac))) return "mac";
    return serials[a] === 0 && serials[b] === 0 && one.macs.length + other.macs.length === 0 ? "name" : null;
  }

  /** What besides the serial must be the same: a virtual machine's name, since copies keep their serial. */
  private copyName(row: number): string {
    const { serial, model, name } = this.devices.at(row);
    return isVirtualMachine(serial, model) ? `virtual ${nameKey(name)}` : "";
  }

  /** The customer and the name as they are compared, as text. */
  private machineName(row: number): string {
    return `${this.customers[row]!}\n${nameKey(this.devices.at(row).name)}`;
  }

  /** The same such that its order depends on the texts alone. */
  private groupName(row: number): string {
    return `${this.customerKeys[this.customers[row]!]!}\n${nameKey(this.devices.at(row).name)}`;
  }
}

/** An online device without a date was seen at the export, later than any other. */
const timeOf = ({ seenAt, activity }: TableDevice) =>
  Number.isNaN(seenAt) ? (activity === "online" ? Infinity : -Infinity) : seenAt;
