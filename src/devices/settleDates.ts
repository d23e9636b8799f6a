import type { DeviceWarningKind } from "./device";
import { inferActivity } from "./reading/activity";
import type { DateColumn, DateValue } from "./reading/dateColumn";
import type { SettledOrder, SettledOrders } from "./reading/settleOrder";
import type { RowsReading } from "./readRows";
import { activities, statusMeanings } from "./table/deviceTable";

const nothing: DateValue = { kind: "none" };

/**
 * Gives each device its dates, and by them its activity, once it is settled how the columns' dates are read.
 *
 * @returns places of the devices without a usable date of last contact, and what is wrong with it
 */
export function settleDates(
  { devices, lastSeen, firstSeen }: RowsReading,
  orders: SettledOrders,
  asOf: Date,
  windowDays: number,
): ReadonlyMap<number, DeviceWarningKind> {
  const faults = new Map<number, DeviceWarningKind>();
  const value = (column: DateColumn | null, order: SettledOrder, i: number) =>
    column === null ? nothing : column.value(i, order.dayFirst);
  const { table } = devices;
  for (let i = 0; i < devices.length; i++) {
    const seen = value(lastSeen, orders.lastSeen, i);
    const first = value(firstSeen, orders.firstSeen, i);
    if (seen.kind === "moment") table.lastSeen[i] = seen.at;
    else if (seen.kind === "now") table.lastSeen[i] = asOf.getTime();
    if (first.kind === "moment") table.firstSeen[i] = first.at;
    table.activity[i] = activities.indexOf(
      inferActivity(statusMeanings[table.statuses.at(i)]!, seen, asOf.getTime(), windowDays).activity,
    );
    if (seen.kind === "ahead") faults.set(i, "last_seen_in_future");
    else if (seen.kind !== "moment" && seen.kind !== "now") faults.set(i, "no_last_seen");
  }
  return faults;
}
