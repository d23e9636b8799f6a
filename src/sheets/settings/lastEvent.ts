import type { ChargeEvent } from "../../billing";

/** The charge event that was released last, as the Settings table names it: what shows that the register has lost it. */
export type LastEvent = Pick<ChargeEvent, "event" | "seal">;

/** As it stands in the Settings table, with the whole seal: whoever keeps a copy of the cell can compare it with the register's. */
export function lastEventValue({ event, seal }: LastEvent): string {
  return `${event} ${seal}`;
}

/** Null for a text that no release has written. */
export function readLastEvent(value: string): LastEvent | null {
  const [, event, seal] = /^(CE-\d+) (v\d+:[0-9a-f]{64})$/.exec(value) ?? [];
  return event === undefined || seal === undefined ? null : { event, seal };
}
