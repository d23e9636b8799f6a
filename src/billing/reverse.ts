import type { ChargeEvent } from "./chargeEvent";
import { eventName, nextEventNumber, type EventContext } from "./planEvents";

/**
 * The event that cancels another: the same quantities, the charge negated. Its reason stands where an override's does. The
 * event's period is due again once it is written.
 *
 * @param register as it stands
 * @param releasedAt ISO 8601 UTC.
 */
export function reversalOf(
  event: ChargeEvent,
  register: Pick<EventContext, "events" | "settings">,
  reason: string,
  releasedAt: string,
): ChargeEvent {
  return {
    ...event,
    event: eventName(nextEventNumber(register)),
    overrideReason: reason,
    charge: event.charge.neg(),
    status: "Reversal",
    reverses: event.event,
    released: releasedAt,
    sheet: "",
    seal: "",
  };
}
