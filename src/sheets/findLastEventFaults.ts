import { text, type TableRecord } from "../agreements";
import { eventName, eventNumber } from "../billing";
import type { Finding, VerifyCode } from "../messages";
import { readLastEvent } from "./settings/lastEvent";
import { settingNames } from "./settings/settings";

/**
 * Whether the register still has the event that the Settings table names as the last: no later event is chained to that one,
 * so nothing else shows that its row was deleted with its sheet. An event that the register has is no fault, were it not its
 * last: work that was merged and an older add-in leave an earlier one.
 */
export function findLastEventFaults(
  settings: readonly TableRecord[],
  register: readonly TableRecord[],
): Finding<VerifyCode>[] {
  const row = settings.find((record) => text(record, "Setting").toLowerCase() === settingNames.lastEvent.toLowerCase());
  const value = row ? text(row, "Value") : "";
  if (!row || value === "") return [];
  const place = row.placeOf("Value");
  const last = readLastEvent(value);
  if (last === null) return [{ code: "verify.lastUnread", severity: "warning", place, values: { value } }];
  const { event } = last;
  const seals = register.filter((record) => text(record, "Event") === event).map((record) => text(record, "Seal"));
  if (seals.includes(last.seal)) return [];
  if (seals.length > 0) return [{ code: "verify.lastOther", severity: "error", place, values: { event } }];
  const number = eventNumber(last);
  const numbers = register.map((record) => eventNumber({ event: text(record, "Event") }));
  // Numbers follow each other, so that all between the register's last before it and this one are lost with it.
  const before = numbers.reduce((most, one) => (one < number ? Math.max(most, one) : most), 0);
  const first = number - before > 1 ? eventName(before + 1) : "";
  return [{ code: "verify.lastGone", severity: "error", place, values: { event, first } }];
}
