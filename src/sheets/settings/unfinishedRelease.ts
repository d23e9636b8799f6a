import { eventName } from "../../billing";

/**
 * What a release notes down before it writes anything and clears with its last step: found at a start, it says that a release
 * stopped half-way, and which sheets are its own.
 */
export interface UnfinishedRelease {
  /** Numbers of the first and the last event. */
  readonly from: number;
  readonly to: number;
  /** The pane that began it; no person's name. */
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly since: string;
  /** Names of the events' sheets, in their order. */
  readonly sheets: readonly string[];
}

/** A sheet's name cannot hold it. */
const between = " / ";
/** A cell holds 32,767 characters; the sheets of more than some 900 events are found by their names. */
const longestValue = 32_000;

const pattern = /^CE-(\d+) to CE-(\d+) by (\S+) since (\S+): (.*)$/;

/** As it stands in the Settings table. */
export function unfinishedValue({ from, to, by, since, sheets }: UnfinishedRelease): string {
  const start = `${eventName(from)} to ${eventName(to)} by ${by} since ${since}: `;
  const names: string[] = [];
  let length = start.length;
  for (const name of sheets) {
    length += name.length + between.length;
    if (length > longestValue) break;
    names.push(name);
  }
  return start + names.join(between);
}

/** Null for a text that no release has written. */
export function readUnfinished(value: string): UnfinishedRelease | null {
  const [, from, to, by = "", since = "", sheets = ""] = pattern.exec(value) ?? [];
  if (from === undefined || to === undefined) return null;
  return { from: Number(from), to: Number(to), by, since, sheets: sheets.split(between) };
}
