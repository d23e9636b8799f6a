import type { DuplicateRule } from "../device";
import { isVirtualMachine, realSerial } from "../reading/serial";
import { isSpreadsheetDamage } from "../reading/spreadsheetDamage";
import { nameKey } from "./nameKey";
import { TextTable } from "./textTable";

/** What machines are told apart by. Texts are as the export, or the Devices sheet, has them. */
export interface MachineIdentity {
  /** Id in its source; "" where it has none, or where machines of two sources are compared (their ids have nothing in common). */
  readonly id: string;
  readonly name: string;
  readonly customer: string;
  readonly serial: string;
  /** As `readMacs` gives them. */
  readonly macs?: readonly string[];
  readonly model?: string;
}

export interface MachineMatch<T> {
  readonly value: T;
  readonly rule: DuplicateRule;
}

/** Values by which no machine is told: what exports write where there is no id. */
const noId = /^(0+|-+|n\/?a|none|null|unknown|undefined)?$/i;

/** No word for "no id" is longer, and those of zeros and dashes only begin with one. */
const longestNoId = 9;

/** True for an id that tells machines apart. */
export function isRealId(id: string): boolean {
  const first = id.charCodeAt(0);
  const isId = (id.length > longestNoId && first !== 48 && first !== 45) || !noId.test(id);
  return isId && !isSpreadsheetDamage(id);
}

/**
 * Finds machines again by the rules for duplicates, always within one customer:
 * the same id; the same real serial (a virtual machine also needs the same host name, for copies keep their serial); the
 * same host name and a shared real MAC address, unless both have different real serials; the same host name where neither
 * has a serial or a MAC address.
 *
 * It serves across imports and across sources; within one export `findDuplicates` goes by the same rules, whatever the order.
 * Each step takes the same time however many machines there are.
 */
export class MachineIndex<T> {
  /** A number for each customer, by its name as written and by its key. */
  private readonly customers = new Map<string, number>();
  private readonly byId = new KeyTable<T>(() => "");
  private readonly bySerial = new KeyTable<T>((entry) => (isVirtual(entry) ? namesake(entry) : ""));
  private readonly byMac = new KeyTable<T>(({ identity }) => nameKey(identity.name));
  private readonly byName = new KeyTable<T>(() => "");

  /** The machine that this identity belongs to, and the first rule that says so; null for one that is not known. */
  find(identity: MachineIdentity): MachineMatch<T> | null {
    const found = this.search(this.entryOf(identity));
    return found === null ? null : { value: found.machine.value!, rule: found.rule };
  }

  /** Adds a machine. Where the identity is known already, the machine that has it stays and the identity joins it. */
  add(identity: MachineIdentity, value: T): MachineMatch<T> | null {
    const entry = this.entryOf(identity);
    const found = this.search(entry);
    if (found === null) entry.value = value;
    else entry.machine = found.machine;
    const { machine, realSerial: serial } = entry;
    if (machine.machineSerial === "") machine.machineSerial = serial;
    if (isRealId(identity.id)) this.byId.put(identity.id, entry);
    if (serial !== "") this.bySerial.put(serial, entry);
    if (hasName(identity)) for (const mac of identity.macs ?? noMacs) this.byMac.put(mac, entry);
    const name = loneName(entry);
    if (name !== "") this.byName.put(name, entry);
    return found === null ? null : { value: machine.value!, rule: found.rule };
  }

  private entryOf(identity: MachineIdentity): Entry<T> {
    return new Entry<T>(identity, this.customerOf(identity.customer), realSerial(identity.serial));
  }

  private search(entry: Entry<T>): { readonly machine: Entry<T>; readonly rule: DuplicateRule } | null {
    const { identity, realSerial: serial } = entry;
    const byId = isRealId(identity.id) ? this.byId.get(identity.id, entry) : null;
    if (byId !== null) return { machine: byId, rule: "id" };
    const bySerial = serial === "" ? null : (this.bySerial.get(serial, entry) ?? this.bySerialAndName(serial, entry));
    if (bySerial !== null) return { machine: bySerial, rule: "serial" };
    if (hasName(identity)) {
      for (const mac of identity.macs ?? noMacs) {
        const machine = this.byMac.get(mac, entry);
        if (machine === null) continue;
        const isOther = serial !== "" && machine.machineSerial !== "" && machine.machineSerial !== serial;
        if (!isOther) return { machine, rule: "mac" };
      }
    }
    const name = loneName(entry);
    const byName = name === "" ? null : this.byName.get(name, entry);
    return byName === null ? null : { machine: byName, rule: "name" };
  }

  /**
   * A machine of the same serial and name of which only one side knows that it is virtual: a row of the Devices sheet has no
   * model, which says so.
   */
  private bySerialAndName(serial: string, entry: Entry<T>): Entry<T> | null {
    if (!isVirtual(entry)) return this.bySerial.get(serial, entry, namesake(entry));
    const machine = this.bySerial.get(serial, entry, "");
    return machine !== null && namesake(machine) === namesake(entry) ? machine : null;
  }

  private customerOf(customer: string): number {
    const known = this.customers.get(customer);
    if (known !== undefined) return known;
    const key = nameKey(customer);
    const number = this.customers.get(key) ?? this.customers.size;
    this.customers.set(key, number).set(customer, number);
    return number;
  }
}

/** An identity that was added; the first one of a machine stands for the machine. */
class Entry<T> {
  /** The machine that the identity belongs to: itself, for its first one. */
  machine: Entry<T> = this;
  /** Of a machine, what it was added with. */
  value: T | null = null;
  /** Of a machine, the real serial of any of its identities; "" while none has one. */
  machineSerial = "";

  constructor(
    readonly identity: MachineIdentity,
    readonly customer: number,
    readonly realSerial: string,
  ) {}
}

/**
 * Machines by one kind of key. Nearly every key belongs to a single machine, so the key alone leads to its entry; only where
 * customers share it, or whatever else must be the same differs, a longer key with all of this is made.
 */
class KeyTable<T> {
  private readonly firsts = new TextTable<Entry<T>>();
  private readonly others = new Map<string, Entry<T>>();

  /** @param more What must be the same besides customer and key, as text. */
  constructor(private readonly more: (entry: Entry<T>) => string) {}

  /** The machine that has the key at the entry's customer, and what must be the same besides: the entry's unless given. */
  get(key: string, entry: Entry<T>, more = this.more(entry)): Entry<T> | null {
    const first = this.firsts.get(key);
    if (first === undefined) return null;
    if (first.customer === entry.customer && this.more(first) === more) return first.machine;
    return this.others.size === 0 ? null : (this.others.get(longKey(key, entry, more))?.machine ?? null);
  }

  /** Remembers the key; where it is there already at the same customer, the machine that has it keeps it. */
  put(key: string, entry: Entry<T>): void {
    const first = this.firsts.get(key);
    if (first === undefined) {
      this.firsts.add(key, entry);
      return;
    }
    const more = this.more(entry);
    if (first.customer === entry.customer && this.more(first) === more) return;
    const other = longKey(key, entry, more);
    if (!this.others.has(other)) this.others.set(other, entry);
  }
}

const longKey = <T>(key: string, entry: Entry<T>, more: string) => `${entry.customer}\n${more}\n${key}`;

const isVirtual = <T>({ identity }: Entry<T>) => isVirtualMachine(identity.serial, identity.model ?? "");

/** What tells a virtual machine from its copies, which keep its serial. */
const namesake = <T>({ identity }: Entry<T>) => `virtual ${nameKey(identity.name)}`;

const noMacs: readonly string[] = [];

const hasName = ({ name }: MachineIdentity) => name !== "" && (name.charCodeAt(0) > 32 || nameKey(name) !== "");

/** The name as a key, for a machine without a real serial and a real MAC address; else "". */
function loneName<T>({ identity, realSerial: serial }: Entry<T>): string {
  return serial !== "" || (identity.macs ?? noMacs).length > 0 ? "" : nameKey(identity.name);
}

/** The rule by which two identities are one machine; null where they are two. */
export function sameMachine(a: MachineIdentity, b: MachineIdentity): DuplicateRule | null {
  const index = new MachineIndex<null>();
  index.add(a, null);
  return index.find(b)?.rule ?? null;
}
