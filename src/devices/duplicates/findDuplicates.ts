import type { Device, DuplicateRule } from "../device";
import { MachineIndex } from "./machineIndex";

/** A device that is another one's duplicate. */
export interface Duplicate {
  readonly rule: DuplicateRule;
  /** Position of the device that is kept. */
  readonly of: number;
}

export interface Duplicates {
  /** For each device, by its position, null where it is kept. */
  readonly of: readonly (Duplicate | null)[];
  /** Real serials and ids that several machines have; null where all agents count and serials were not compared. */
  readonly shared: { readonly ids: ReadonlySet<string>; readonly serials: ReadonlySet<string> } | null;
}

/**
 * Finds the devices that are listed more than once. Of each machine the device seen most recently is kept (of equals, the
 * first in the file); the others are its duplicates, each with the rule that says so.
 *
 * @param countEveryAgent Only the same id makes a duplicate: every installed agent counts.
 */
export function findDuplicates(devices: readonly Device[], countEveryAgent: boolean): Duplicates {
  const index = new MachineIndex<number>();
  const rules = new Map<number, DuplicateRule>();
  /** For each device the first one of its machine; for each first one the device that is kept. */
  const firsts = new Int32Array(devices.length);
  const kept = new Int32Array(devices.length);
  devices.forEach((device, i) => {
    const match = index.add(countEveryAgent ? onlyId(device) : device, i);
    const first = match === null ? i : match.value;
    firsts[i] = first;
    if (match === null) {
      kept[i] = i;
      return;
    }
    const before = kept[first]!;
    const isLater = timeOf(device) > timeOf(devices[before]!);
    rules.set(isLater ? before : i, match.rule);
    if (isLater) kept[first] = i;
  });
  return {
    of: devices.map((_, i) => {
      const of = kept[firsts[i]!]!;
      return of === i ? null : { rule: rules.get(i)!, of };
    }),
    shared: countEveryAgent ? null : { ids: index.sharedIds, serials: index.sharedSerials },
  };
}

const onlyId = ({ id, customer }: Device) => ({ id, customer, name: "", serial: "" });

/** An online device without a date was seen at the export, later than any other. */
const timeOf = ({ lastSeen, activity }: Device) =>
  lastSeen?.getTime() ?? (activity === "online" ? Infinity : -Infinity);
