import { MachineIndex, type MachineIdentity } from "../../devices";
import { eachInSlices, type InSlices } from "../../slices";

const reasonStart = "same machine as ";

/** A row of the Devices table as far as it decides which source bills a machine. */
export interface SharedRow {
  /** `customer` is the billing name, since sources write customers differently; `id` is of no use between sources. */
  readonly machine: Omit<MachineIdentity, "id">;
  /** "" for a row typed by hand. */
  readonly source: string;
  readonly active: boolean;
  readonly excluded: string;
}

/** True for a reason that an import gave; people's own reasons stay whatever is imported. */
export function isSharedReason(excluded: string): boolean {
  return excluded.toLowerCase().startsWith(reasonStart);
}

/**
 * The Excluded cell of each row, so that a machine that several sources have is seen with all of them and billed once:
 * with the source that bills it already, else with the first one where it is active. The others' rows name it as the
 * reason. A reason of people's own stays, and leaves the machine out of billing altogether. Where the other row is gone
 * or no longer active, the reason goes too.
 */
export function* shareMachines(rows: readonly SharedRow[]): InSlices<string[]> {
  const reasons = rows.map(({ excluded }) => (isSharedReason(excluded) ? "" : excluded));
  if (rows.every(({ source }) => source === rows[0]?.source)) return reasons;
  const index = new MachineIndex<number>();
  /** Positions of the rows of a machine by that of its first, where it has several. */
  const groups = new Map<number, number[]>();
  yield* eachInSlices(rows, ({ machine }, position) => {
    const first = index.add({ ...machine, id: "" }, position)?.value;
    if (first === undefined) return;
    const group = groups.get(first);
    if (group) group.push(position);
    else groups.set(first, [first, position]);
  });
  yield* eachInSlices([...groups.values()], (group) => {
    const members = group.map((position) => ({ position, row: rows[position] as SharedRow }));
    const active = members.filter(({ row }) => row.active);
    const holder = active.find(({ row }) => !isSharedReason(row.excluded)) ?? active[0];
    if (!holder) return;
    for (const { position, row } of members) {
      if (row.source !== holder.row.source && reasons[position] === "") reasons[position] = reasonFor(holder.row);
    }
  });
  return reasons;
}

function reasonFor({ source, machine }: SharedRow): string {
  return source === "" ? `${reasonStart}${machine.name}, typed by hand` : `${reasonStart}${source} ${machine.name}`;
}
