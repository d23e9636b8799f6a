import { isoFromDay, wholeMonth } from "../../agreements";
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
  // A whole calendar month is named as such, any other period by its first day.
  const period = wholeMonth({ start: event.periodStart, end: event.periodEnd }) ?? isoFromDay(event.periodStart);
  const end = ` ${period} ${number}`;
  return uniqueSheetName(legalPart(event.customer, longestName - end.length) + end, taken);
}
