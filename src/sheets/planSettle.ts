import { byNumber, eventName } from "../billing";
import type { Book } from "./book";
import { clearRowStep } from "./noteSteps";
import { overrideResetSteps } from "./planOverride";
import { lastEventRecord, registerLooks, registerRowOf, statusSteps } from "./planRelease";
import type { BookContents } from "./readContents";
import { settingRow } from "./settings/settingRow";
import { settingNames } from "./settings/settings";
import type { TableData } from "./tableData";
import { appendSteps, cellSteps } from "./tableRows";
import type { PlanStep, WorkbookPlan } from "./workbookPlan";

/** What became of a release that stopped half-way. */
export interface Settled {
  /** Events that were in the register: what was left to do for them is done. */
  readonly finished: readonly string[];
  /** Events that were not: their sheets are deleted. */
  readonly takenBack: readonly string[];
}

/** Sheets that a stopped release may have left, none of whose events is registered; each with the first event on it. */
export function leftSheets(book: Book, contents: BookContents): readonly { sheet: string; event: string }[] {
  const { unfinished } = contents.settings;
  if (unfinished === null) return [];
  const registered = new Set(contents.events.map(({ event }) => event));
  const kept = new Set(contents.events.map(({ sheet }) => sheet));
  const left = new Map<string, string>();
  const add = (sheet: string, number: number): void => {
    const event = eventName(number);
    if (registered.has(event) || kept.has(sheet) || !book.sheetNames.includes(sheet) || left.has(sheet)) return;
    left.set(sheet, event);
  };
  unfinished.sheets.forEach((sheet, index) => add(sheet, unfinished.from + index));
  // A note has no room for the sheets of more than some 900 events; the others are told by the number that their names end in.
  for (const sheet of book.sheetNames) {
    const number = Number(numberedSheet.exec(sheet)?.[1] ?? 0);
    if (number >= unfinished.from + unfinished.sheets.length && number <= unfinished.to) add(sheet, number);
  }
  return [...left].map(([sheet, event]) => ({ sheet, event }));
}

/** "Harborline Dental 2026-09 CE-14", also with the number that tells it from another sheet of the name. */
const numberedSheet = / CE-(\d+)(?: \(\d+\))?$/;

/**
 * Completes or takes back a release that stopped half-way, by the note that it left: events with a register row are released,
 * so their links, statuses and overrides are put right, and the settings name the last; the sheets of the others go. Null where no
 * release has stopped.
 *
 * @param ours of `leftSheets`, those that were looked at and hold nothing but the event's beginning
 */
export function planSettle(
  book: Book,
  contents: BookContents,
  ours: readonly { readonly sheet: string; readonly event: string }[],
): { readonly plan: WorkbookPlan; readonly settled: Settled } | null {
  const { unfinished } = contents.settings;
  const table = book.tables.Settings;
  if (unfinished === null || table === null) return null;
  const { from, to } = unfinished;
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => eventName(from + index));
  const events = contents.events.filter(({ event }) => numbers.includes(event));
  const reverses = new Set(events.map((event) => event.reverses));
  const reversed = contents.events.filter(({ event }) => reverses.has(event));
  const done = events.filter(({ status }) => status !== "Reversal");
  const note = settingRow(table, settingNames.unfinished);
  const steps: PlanStep[] = [
    ...ours.map(({ sheet }): PlanStep => ({ do: "delete sheet", sheet })),
    ...statusSteps(book, reversed),
    ...events.flatMap((event) => registerLooks(book, [event], registerRowOf(book, event))),
    ...(book.tables.Overrides ? overrideResetSteps(book, done) : []),
    ...(events.length > 0 ? lastEventSteps(book, table, contents) : []),
    ...(note < 0 ? [] : [clearRowStep(table.name, note, table.headers.length)]),
  ];
  const finished = events.map(({ event }) => event);
  return {
    // Stopped itself it is begun again by the next start, and what was put right meanwhile stays.
    plan: { steps, writes: { sheets: 0, rows: 0 }, before: [] },
    settled: { finished, takenBack: numbers.filter((event) => !finished.includes(event)) },
  };
}

/** An event that the settings name already is passed by for a later one only: one that the register has lost stays named. */
function lastEventSteps(book: Book, table: TableData, { events, settings: { lastEvent } }: BookContents): PlanStep[] {
  const highest = events.reduce((one, other) => (byNumber(one, other) < 0 ? other : one));
  if (lastEvent && byNumber(lastEvent, highest) >= 0) return [];
  const record = lastEventRecord(highest);
  const row = settingRow(table, settingNames.lastEvent);
  return row < 0 ? appendSteps(book, "Settings", [record]) : cellSteps(book, "Settings", row, { Value: record.Value });
}
