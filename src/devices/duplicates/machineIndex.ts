import type { DuplicateRule } from "../device";
import { isVirtualMachine, realSerial } from "../reading/serial";

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

/** One machine, known by every identity that was added to it. */
interface Machine<T> {
  readonly value: T;
  /** The real serial of any of its identities; "" while none has one. */
  serial: string;
}

export interface MachineMatch<T> {
  readonly value: T;
  readonly rule: DuplicateRule;
}

/** Values by which no machine is told: what exports write where there is no id. */
const noId = /^(0+|-+|n\/?a|none|null|unknown|undefined)?$/i;

/** True for an id that tells machines apart. */
export function isRealId(id: string): boolean {
  return !noId.test(id);
}

/** A customer's or host's name as names are compared: without regard to case and to surrounding or doubled spaces. */
export function nameKey(name: string): string {
  return (space.test(name) ? name.trim().replace(/\s+/g, " ") : name).toLowerCase();
}

const space = /\s/;

/**
 * Finds machines again by the rules for duplicates, always within one customer:
 * the same id; the same real serial (a virtual machine also needs the same host name, for copies keep their serial); the
 * same host name and a shared real MAC address, unless both have different real serials; the same host name where neither
 * has a serial or a MAC address.
 *
 * It serves within one export, across imports and across sources alike. Each step takes the same time however many
 * machines there are.
 */
export class MachineIndex<T> {
  /** Per customer, so that keys need no customer in them and never match across customers. */
  private readonly owners = new Map<string, OwnedMachines<T>>();

  /** The machine that this identity belongs to, and the first rule that says so; null for one that is not known. */
  find(identity: MachineIdentity): MachineMatch<T> | null {
    const found = search(this.ownedBy(identity.customer), keysOf(identity));
    return found === null ? null : { value: found.machine.value, rule: found.rule };
  }

  /** Adds a machine. Where the identity is known already, the machine that has it stays and the identity joins it. */
  add(identity: MachineIdentity, value: T): MachineMatch<T> | null {
    const keys = keysOf(identity);
    const owned = this.ownedBy(identity.customer);
    const found = search(owned, keys);
    const machine = found?.machine ?? { value, serial: "" };
    if (machine.serial === "") machine.serial = keys.realSerial;
    remember(owned, keys, machine);
    return found === null ? null : { value: machine.value, rule: found.rule };
  }

  private ownedBy(customer: string): OwnedMachines<T> {
    const known = this.owners.get(customer);
    if (known !== undefined) return known;
    const key = nameKey(customer);
    const owned: OwnedMachines<T> = this.owners.get(key) ?? {
      byId: new Map(),
      bySerial: new Map(),
      byMac: new Map(),
      byName: new Map(),
    };
    this.owners.set(key, owned).set(customer, owned);
    return owned;
  }
}

/** One customer's machines by what they are found by. */
interface OwnedMachines<T> {
  readonly byId: Map<string, Machine<T>>;
  readonly bySerial: Map<string, Machine<T>>;
  readonly byMac: Map<string, Machine<T>>;
  readonly byName: Map<string, Machine<T>>;
}

interface Found<T> {
  readonly machine: Machine<T>;
  readonly rule: DuplicateRule;
}

function search<T>(owned: OwnedMachines<T>, keys: MachineKeys): Found<T> | null {
  const byId = keys.id === "" ? undefined : owned.byId.get(keys.id);
  if (byId !== undefined) return { machine: byId, rule: "id" };
  const bySerial = keys.serial === "" ? undefined : owned.bySerial.get(keys.serial);
  if (bySerial !== undefined) return { machine: bySerial, rule: "serial" };
  for (const mac of keys.macs) {
    const machine = owned.byMac.get(mac);
    if (machine === undefined) continue;
    const isOther = keys.realSerial !== "" && machine.serial !== "" && machine.serial !== keys.realSerial;
    if (!isOther) return { machine, rule: "mac" };
  }
  const byName = keys.name === "" ? undefined : owned.byName.get(keys.name);
  return byName === undefined ? null : { machine: byName, rule: "name" };
}

function remember<T>(owned: OwnedMachines<T>, keys: MachineKeys, machine: Machine<T>): void {
  const put = (map: Map<string, Machine<T>>, key: string) => {
    if (key !== "" && !map.has(key)) map.set(key, machine);
  };
  put(owned.byId, keys.id);
  put(owned.bySerial, keys.serial);
  for (const mac of keys.macs) put(owned.byMac, mac);
  put(owned.byName, keys.name);
}

/** The rule by which two identities are one machine; null where they are two. */
export function sameMachine(a: MachineIdentity, b: MachineIdentity): DuplicateRule | null {
  const index = new MachineIndex<null>();
  index.add(a, null);
  return index.find(b)?.rule ?? null;
}

interface MachineKeys {
  readonly id: string;
  readonly serial: string;
  readonly macs: readonly string[];
  /** Only for a machine without a real serial and a real MAC address. */
  readonly name: string;
  readonly realSerial: string;
}

const noMacs: readonly string[] = [];

function keysOf({ id, name, serial, macs = noMacs, model = "" }: MachineIdentity): MachineKeys {
  const host = nameKey(name);
  const real = realSerial(serial);
  return {
    id: isRealId(id) ? id : "",
    serial: real !== "" && isVirtualMachine(serial, model) ? `${real}\n${host}` : real,
    macs: host === "" || macs.length === 0 ? noMacs : macs.map((mac) => `${mac} ${host}`),
    name: real !== "" || macs.length > 0 ? "" : host,
    realSerial: real,
  };
}
