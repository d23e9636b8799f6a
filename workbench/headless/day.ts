import type { Day } from "./addIn";

const msPerDay = 86_400_000;
/** 1 January 1970 in Excel's count of days. */
const unixEpochDay = 25_569;

/** The calendar day of a moment, in this machine's time zone, as Excel counts days. */
export function localDay(date: Date): Day {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / msPerDay + unixEpochDay;
}

/** The day of a moment in UTC. */
export function utcDay(date: Date): Day {
  return Math.floor(date.getTime() / msPerDay) + unixEpochDay;
}

export function dateOfDay(day: Day): Date {
  return new Date((day - unixEpochDay) * msPerDay);
}

/** "2026-09-30" */
export function dayText(day: Day): string {
  return dateOfDay(day).toISOString().slice(0, 10);
}
