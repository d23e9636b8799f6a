import { byNumber } from "./byNumber";
import type { ChargeEvent } from "./chargeEvent";

/** The seal that the next charge event goes on from: that of the highest number; "" for the register's first. */
export function lastSeal(events: readonly ChargeEvent[]): string {
  return [...events].sort(byNumber).at(-1)?.seal ?? "";
}
