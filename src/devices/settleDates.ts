import type { Device, DeviceWarningKind } from "./device";
import { inferActivity } from "./reading/activity";
import type { DateColumn, DateValue } from "./reading/dateColumn";
import type { SettledOrder, SettledOrders } from "./reading/settleOrder";
import type { RowsReading } from "./readRows";

const millisecondsADay = 86_400_000;
const nothing: DateValue = { kind: "none" };

/**
 * Gives each device its dates, and by them its activity, once it is settled how the columns' dates are read.
 *
 * @returns the devices without a usable date of last contact, and what is wrong with it
 */
export function settleDates(
  { drafts, statuses, lastSeen, firstSeen }: RowsReading,
  orders: SettledOrders,
  asOf: Date,
  windowDays: number,
): ReadonlyMap<Device, DeviceWarningKind> {
  const faults = new Map<Device, DeviceWarningKind>();
  const value = (column: DateColumn | null, order: SettledOrder, i: number) =>
    column === null ? nothing : column.value(i, order.dayFirst);
  const days = new Map<number, Date>();
  const dateAt = (moment: number): Date => {
    // Whole days come again and again: those devices share a date.
    if (moment % millisecondsADay !== 0) return new Date(moment);
    let date = days.get(moment);
    if (date === undefined) days.set(moment, (date = new Date(moment)));
    return date;
  };
  drafts.forEach((draft, i) => {
    const seen = value(lastSeen, orders.lastSeen, i);
    const first = value(firstSeen, orders.firstSeen, i);
    if (seen.kind === "moment") draft.lastSeen = dateAt(seen.at);
    else if (seen.kind === "now") draft.lastSeen = asOf;
    if (first.kind === "moment") draft.firstSeen = dateAt(first.at);
    const { active, activity } = inferActivity(statuses[i]!, seen, asOf.getTime(), windowDays);
    draft.active = active;
    draft.activity = activity;
    if (seen.kind === "ahead") faults.set(draft, "last_seen_in_future");
    else if (seen.kind !== "moment" && seen.kind !== "now") faults.set(draft, "no_last_seen");
  });
  return faults;
}
