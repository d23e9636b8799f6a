import type { ChargeEvent } from "./chargeEvent";

type Numbered = Pick<ChargeEvent, "event">;

/** Orders charge events by their numbers, which is the order of their release however the register's rows are sorted. */
export function byNumber(one: Numbered, other: Numbered): number {
  return eventNumber(one) - eventNumber(other);
}

/** 14 for "CE-000014"; 0 for what is no event's number. */
export function eventNumber({ event }: Numbered): number {
  return Number(/^CE-(\d+)$/.exec(event.trim())?.[1] ?? 0);
}
