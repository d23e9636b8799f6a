import { nameKey, type Asset } from "../agreements";
import { MachineIndex, realSerial } from "../devices";
import { groupBy } from "./groupBy";

/** What a machine is found again by: a covered asset, or a row of an earlier event's sheet. */
export type Machine = Pick<Asset, "id" | "name" | "serial">;

interface OwnMachines {
  readonly index: MachineIndex<Asset[]>;
  /** More than one source: their ids have nothing in common, so an id alone tells no machine. */
  readonly severalSources: boolean;
}

/**
 * Assets of one day, to find a machine again among them by the rules for duplicates: at its customer, or, where its id or
 * real serial and its name agree, at another. What a search needs is prepared once, and only for customers that are asked
 * for.
 */
export class MachineStates {
  readonly #assets: ReadonlyMap<string, readonly Asset[]>;
  readonly #own = new Map<string, OwnMachines>();
  #anywhere: ReadonlyMap<string, readonly Asset[]> | null = null;

  constructor(assets: readonly Asset[]) {
    this.#assets = groupBy(assets, ({ customer }) => nameKey(customer));
  }

  /** The customer's rows that are this machine, in the sheet's order; several where several sources have it. */
  at(customer: string, machine: Machine): readonly Asset[] {
    const { index, severalSources } = this.#ownOf(nameKey(customer));
    const found = index.find({ ...machine, customer });
    if (found === null) return [];
    if (found.rule !== "id" || !severalSources) return found.value;
    const alike = (one: Asset) =>
      nameKey(one.name) === nameKey(machine.name) ||
      (realSerial(one.serial) !== "" && realSerial(one.serial) === realSerial(machine.serial));
    if (found.value.some(alike)) return found.value;
    return index.find({ ...machine, id: "", customer })?.value ?? [];
  }

  /** The rows of other customers that are this machine. */
  elsewhere(customer: string, machine: Machine): readonly Asset[] {
    this.#anywhere ??= byMark([...this.#assets.values()].flat());
    const found = new Set(marksOf(machine).flatMap((mark) => this.#anywhere?.get(mark) ?? []));
    return [...found].filter((asset) => nameKey(asset.customer) !== nameKey(customer));
  }

  #ownOf(customer: string): OwnMachines {
    const known = this.#own.get(customer);
    if (known) return known;
    const index = new MachineIndex<Asset[]>();
    const assets = this.#assets.get(customer) ?? [];
    for (const asset of assets) {
      const own = [asset];
      const match = index.add({ ...asset, customer }, own);
      if (match && match.value !== own) match.value.push(asset);
    }
    const sources = new Set(assets.map(({ source }) => source.toLowerCase()));
    const made = { index, severalSources: sources.size > 1 };
    this.#own.set(customer, made);
    return made;
  }
}

function byMark(assets: readonly Asset[]): ReadonlyMap<string, readonly Asset[]> {
  const found = new Map<string, Asset[]>();
  for (const asset of assets) {
    for (const mark of marksOf(asset)) {
      const list = found.get(mark);
      if (list) list.push(asset);
      else found.set(mark, [asset]);
    }
  }
  return found;
}

/** A name alone never tells a machine across customers, nor does an id alone, which another source may give to another. */
function marksOf({ id, name, serial }: Machine): readonly string[] {
  const host = nameKey(name);
  const real = realSerial(serial);
  return [
    ...(id === "" ? [] : [`id\u0000${id}\u0000${host}`]),
    ...(real === "" ? [] : [`sn\u0000${real}\u0000${host}`]),
  ];
}
