import { groupBy, type ChargeEvent } from "../billing";
import { minorUnits, toDouble } from "../money";
import type { InSlices } from "../slices";
import { assertTable } from "./assertTable";
import type { Book } from "./book";
import type { EventDocument } from "./eventSheet/eventDocument";
import { eventSheetSteps } from "./eventSheet/eventSheetSteps";
import { eventTableName } from "./eventTable";
import { clearRowStep } from "./noteSteps";
import { overrideResetSteps, type OverrideKey } from "./planOverride";
import { missingTableSteps } from "./planSetUp";
import { rowRecordOf, type RowRecord } from "./rowRecord";
import { moneyFormat } from "./schema/numberFormat";
import { schemas } from "./schema/schemas";
import { lastEventValue, type LastEvent } from "./settings/lastEvent";
import { settingRow } from "./settings/settingRow";
import { settingNames } from "./settings/settings";
import { unfinishedValue } from "./settings/unfinishedRelease";
import { tableColumns } from "./tableColumns";
import type { TableData } from "./tableData";
import { appendSteps, cellSteps, firstFreeRow, rowStep } from "./tableRows";
import type { PlanStep, WorkbookPlan } from "./workbookPlan";

export interface ReleasePlan {
  /** Named and sealed, in the register's order. */
  readonly documents: readonly EventDocument[];
  /** The overrides of the periods that are released. */
  readonly used: readonly OverrideKey[];
  /** Events that are reversed by one of the documents. */
  readonly reversed: readonly ChargeEvent[];
  /** Which pane releases, so that it knows its own release again that stopped half-way. */
  readonly by: string;
}

/**
 * Charge events as one plan: a note that a release has begun; a sheet for each event; then, in one block, the register's rows,
 * with which the events count as released, and the last of them named in the settings; then what follows from them (links, the
 * statuses of reversed events, overrides that have done their duty are taken out), and the note is cleared. A stop before the
 * register's rows leaves sheets that the note names; one after them leaves only what `planSettle` makes good.
 */
export function* planRelease(book: Book, { documents, used, reversed, by }: ReleasePlan): InSlices<WorkbookPlan> {
  const register = assertTable(book, "ChargeEvents");
  const taken = [...book.tableNames];
  const placed = documents.map((document) => {
    const table = eventTableName(document.event.event, taken);
    taken.push(table);
    return { document, table };
  });
  const bySheet = [...groupBy(placed, ({ document }) => document.event.sheet).values()];
  const events = documents.map(({ event }) => event);
  const note = releaseNoteSteps(book, events, by);
  const sheets = yield* eventSheetSteps(bySheet);
  return {
    steps: [
      ...note.begin,
      ...sheets,
      ...appendSteps(book, "ChargeEvents", events.map(registerRow)),
      ...note.last,
      ...statusSteps(book, reversed),
      ...registerLooks(book, events, firstFreeRow(register)),
      ...overrideResetSteps(book, used),
      ...note.end,
    ],
    writes: { sheets: bySheet.length, rows: documents.length },
    before: [
      register,
      ...(used.length > 0 ? [assertTable(book, "Overrides")] : []),
      ...(book.tables.Settings ? [book.tables.Settings] : []),
    ],
    release: { seals: events.map(({ seal }) => seal), note: note.value, lastEvent: note.lastValue },
  };
}

/**
 * The steps that note a release down before it writes anything, those that name its last event, and those that clear the note.
 * Where no row names a last event yet, one is left free for it above the note, so that no gap stays when the note goes.
 */
function releaseNoteSteps(
  book: Book,
  events: readonly ChargeEvent[],
  by: string,
): {
  readonly value: string;
  readonly lastValue: string;
  readonly begin: readonly PlanStep[];
  readonly last: readonly PlanStep[];
  readonly end: readonly PlanStep[];
} {
  const numbers = events.map(({ event }) => Number(/\d+$/.exec(event)?.[0] ?? 0));
  const value = unfinishedValue({
    from: Math.min(...numbers),
    to: Math.max(...numbers),
    by,
    since: events[0]?.released ?? "",
    sheets: events.map(({ sheet }) => sheet),
  });
  const note = { Setting: settingNames.unfinished, Value: value };
  const lastEvent = events.at(-1);
  if (!lastEvent) throw new Error("A release has no events.");
  const last = lastEventRecord(lastEvent);
  const table = book.tables.Settings;
  const standing = table ? settingRow(table, settingNames.lastEvent) : -1;
  // Nothing is written into the free row yet: a colleague who releases at the same moment may have named an event there.
  const rows = standing < 0 ? [null, note] : [note];
  const free = table ? firstFreeRow(table) : 0;
  const settings = table ?? {
    name: schemas.Settings.table,
    headers: schemas.Settings.columns.map(({ title }) => title),
  };
  return {
    value,
    lastValue: last.Value,
    begin: table
      ? appendSteps(book, "Settings", rows)
      : missingTableSteps(book, () => rows.map((row) => row ?? {}), ["Settings"]),
    last:
      standing < 0
        ? [rowStep(settings, schemas.Settings, free, last)]
        : cellSteps(book, "Settings", standing, { Value: last.Value }),
    end: [clearRowStep(settings.name, free + rows.length - 1, settings.headers.length)],
  };
}

/** The row of the settings that names an event as the last. */
export function lastEventRecord(event: LastEvent): { readonly Setting: string; readonly Value: string } {
  return { Setting: settingNames.lastEvent, Value: lastEventValue(event) };
}

/** Marks events as reversed in their register rows. */
export function statusSteps(book: Book, reversed: readonly ChargeEvent[]): PlanStep[] {
  return reversed.flatMap((event) => {
    const row = registerRowOf(book, event);
    return row < 0 ? [] : cellSteps(book, "ChargeEvents", row, { Status: "Reversed" });
  });
}

/** Gives events of the register the status again that they had before, where it differs now. */
export function statusBackSteps(before: TableData, now: Book): PlanStep[] {
  const register = assertTable(now, "ChargeEvents");
  return before.rows.flatMap((_, index) => {
    const { Event: event, Seal: seal, Status: status } = rowRecordOf(before, schemas.ChargeEvents, index);
    const row = registerRowOf(now, { event: String(event), seal: String(seal) });
    if (row < 0 || status === undefined) return [];
    const standing = rowRecordOf(register, schemas.ChargeEvents, row)["Status"];
    return standing === status ? [] : cellSteps(now, "ChargeEvents", row, { Status: status });
  });
}

/** Where an event stands in the register, zero-based below the heading, told by its number and its seal; -1 where nowhere. */
export function registerRowOf(book: Book, { event, seal }: Pick<ChargeEvent, "event" | "seal">): number {
  const register = assertTable(book, "ChargeEvents");
  return register.rows.findIndex((_, row) => {
    const record = rowRecordOf(register, schemas.ChargeEvents, row);
    return record["Event"] === event && record["Seal"] === seal;
  });
}

/** A charge event as a row of the register. */
export function registerRow(event: ChargeEvent): RowRecord {
  return {
    Event: event.event,
    Agreement: event.agreement,
    Rate: event.rate,
    Customer: event.customer,
    "Period start": event.periodStart,
    "Period end": event.periodEnd,
    "Billing option": event.billingOption,
    "Billing point": event.billingPoint,
    Counted: event.counted,
    Billed: toDouble(event.billed),
    "Override reason": event.overrideReason,
    Mechanism: event.mechanism,
    "Price list": event.priceList,
    Charge: toDouble(event.charge),
    Currency: event.currency,
    Status: event.status,
    Reverses: event.reverses,
    Released: event.released,
    Sheet: event.sheet,
    Seal: event.seal,
  };
}

/**
 * Charges in their currency's format: all in that of most events, then each run of others in their own; a link on each sheet's
 * name.
 *
 * @param from the first event's row, zero-based below the heading; the others follow it
 */
export function registerLooks(book: Book, events: readonly ChargeEvent[], from: number): PlanStep[] {
  const register = assertTable(book, "ChargeEvents");
  const columns = tableColumns(register, schemas.ChargeEvents);
  const first = from + 1;
  const area = (title: string, row: number, rows: number) => {
    const column = columns.get(title);
    return column === undefined ? null : { table: register.name, row: first + row, column, rows, columns: 1 };
  };
  const steps: PlanStep[] = [];
  const formatCharges = (currency: string, row: number, rows: number): void => {
    const charges = area("Charge", row, rows);
    const format = moneyFormat(currency, minorUnits(currency) ?? 2);
    if (charges) steps.push({ do: "number format", area: charges, format });
  };
  const [usual = ""] = [...groupBy(events, ({ currency }) => currency)]
    .sort(([, some], [, others]) => others.length - some.length)
    .map(([currency]) => currency);
  formatCharges(usual, 0, events.length);
  for (let row = 0; row < events.length;) {
    const currency = events[row]?.currency ?? "";
    const next = events.findIndex((event, index) => index > row && event.currency !== currency);
    const end = next < 0 ? events.length : next;
    if (currency !== usual) formatCharges(currency, row, end - row);
    row = end;
  }
  const links = area("Sheet", 0, events.length);
  if (links) steps.push({ do: "links", area: links, sheets: events.map(({ sheet }) => sheet) });
  return steps;
}
