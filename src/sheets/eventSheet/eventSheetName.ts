import { calendarDate, isoFromDay, type Day } from "../../agreements";
import type { ChargeEvent } from "../../billing";
import { legalPart, uniqueSheetName } from "../sheetName";

const longestName = 31;

/**
 * The name of a charge event's sheet: customer, period and the event's number, as `Harborline Dental 2026-09 CE-14`. A
 * long customer is cut short, never the period or the number.
 */
export function eventSheetName(
  event: Pick<ChargeEvent, "event" | "customer" | "periodStart" | "periodEnd">,
  taken: Iterable<string>,
): string {
  const number = event.event.replace(/^CE-0*(?=\d)/, "CE-");
  const end = ` ${periodName(event.periodStart, event.periodEnd)} ${number}`;
  return uniqueSheetName(legalPart(event.customer, longestName - end.length) + end, taken);
}

/** A whole calendar month is named as such, any other period by its first day. */
function periodName(start: Day, end: Day): string {
  const first = calendarDate(start);
  const next = calendarDate(end + 1);
  const isMonth = first.day === 1 && next.day === 1 && (next.year - first.year) * 12 + next.month - first.month === 1;
  return isMonth ? isoFromDay(start).slice(0, 7) : isoFromDay(start);
}
