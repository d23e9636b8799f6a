import { LocalDate } from "@js-joda/core";
import type { Day } from "./rate";

/** 30 Dec 1899 in the proleptic calendar; Excel's day 1 is 1 Jan 1900 by its imaginary 29 Feb 1900. */
const origin = Date.UTC(1899, 11, 30);
const millisecondsADay = 86_400_000;
/** The same in days since 1 Jan 1970. */
const originEpochDay = origin / millisecondsADay;

/** Day of a calendar date; month from 1. A month or day beyond its end runs on, as Date.UTC has it. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.round((Date.UTC(year, month - 1, day) - origin) / millisecondsADay);
}

/** Day of a text "2026-09-30"; NaN where it is not a date of the calendar. */
export function dayFromISO(text: string): Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!parts) return Number.NaN;
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return isoFromDay(day) === text.trim() ? day : Number.NaN;
}

/** "2026-09-30" */
export function isoFromDay(day: Day): string {
  return new Date(origin + day * millisecondsADay).toISOString().slice(0, 10);
}

/** The day that a moment falls on, in UTC. */
export function dayFromDate(date: Date): Day {
  return Math.floor((date.getTime() - origin) / millisecondsADay);
}

/** Midnight UTC of a day. */
export function dateFromDay(day: Day): Date {
  return new Date(origin + day * millisecondsADay);
}

export interface CalendarDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

export function calendarDate(day: Day): CalendarDate {
  const date = localDate(day);
  return { year: date.year(), month: date.monthValue(), day: date.dayOfMonth() };
}

/** So many months after a day; a day that the month does not have is its last (31 Jan + 1 month = 28 or 29 Feb). */
export function addMonths(anchor: Day, months: number): Day {
  return localDate(anchor).plusMonths(months).toEpochDay() - originEpochDay;
}

/** 0 = Monday … 6 = Sunday. */
export function weekday(day: Day): number {
  return localDate(day).dayOfWeek().value() - 1;
}

/**
 * "2026-09" for a period that is exactly that calendar month; null for any other. By this both a sheet's name and an invoice
 * line say which month was billed.
 */
export function wholeMonth({ start, end }: { readonly start: Day; readonly end: Day }): string | null {
  return calendarDate(start).day === 1 && addMonths(start, 1) === end + 1 ? isoFromDay(start).slice(0, 7) : null;
}

/** The calendar library's date: it has no time and no zone. */
function localDate(day: Day): LocalDate {
  return LocalDate.ofEpochDay(originEpochDay + day);
}
