import { cellText, dayFromISO, isoFromDay } from "../agreements";
import { byNumber, sealOf, type ChargeEvent, type Digest } from "../billing";
import type { CellValue } from "../bands";
import type { Finding, Place, VerifyCode } from "../messages";
import { readDouble } from "../money";
import { cellAddress } from "./cellAddress";
import { lastSeenColumn } from "./eventSheet/assetRows";
import { changedColumns, rowMarks } from "./eventSheet/cellMarks";
import { checkArithmetic } from "./eventSheet/checkArithmetic";
import { eventColumns, markColumn } from "./eventSheet/eventColumns";
import { releasedText } from "./eventSheet/eventFacts";
import {
  assetSpan,
  eventSections,
  findFact,
  longFactText,
  type EventCells,
  type EventSections,
  type RowSpan,
} from "./eventSheet/eventSections";

/** An event's own rows of a sheet, which it may share with others. */
export interface EventOnSheet {
  readonly name: string;
  /** From the event's title row on, marks included. */
  readonly cells: EventCells;
  /** Zero-based row of the sheet that the title stands in. */
  readonly firstRow: number;
}

/** "CE-000014" for the title of that event's sheet; null for any other text. */
export function titledEvent(title: string): string | null {
  return /^Charge event (CE-\d+)$/.exec(title)?.[1] ?? null;
}

/**
 * Cuts an event's rows out of its sheet's cells, by its title. Where no row has the title (somebody has edited it), all rows up
 * to the next event's are taken.
 */
export function cutEvent(name: string, cells: EventCells, { event }: Pick<ChargeEvent, "event">): EventOnSheet {
  const title = (row: readonly CellValue[] | undefined) => titledEvent(cellText(row?.[0] ?? "")) !== null;
  const at = cells.findIndex((row) => row[0] === `Charge event ${event}`);
  const firstRow = Math.max(at, 0);
  const next = cells.findIndex((row, index) => index > firstRow && title(row));
  const own = cells.slice(firstRow, next < 0 ? cells.length : next);
  // Blank rows part it from the next event's.
  const last = own.findLastIndex((row) => row.some((cell) => cell !== "" && cell !== null));
  return { name, cells: own.slice(0, last + 1), firstRow };
}

/** A charge event with its sheet as it stands; null where the sheet is no longer in the workbook. */
export interface EventWithSheet {
  readonly event: ChargeEvent;
  readonly sheet: EventOnSheet | null;
}

export interface EventToVerify extends EventWithSheet {
  /** Where a fact of the event stands in the register. */
  readonly placeOf: (column: string) => Place;
}

export interface VerifiedEvent {
  readonly event: ChargeEvent;
  /** What is not as it was released; empty where all is. */
  readonly findings: readonly Finding<VerifyCode>[];
}

/**
 * Checks events against their seals, each other and their own arithmetic: the content's hash, the chain from each event to
 * the one before it, register row against sheet, lines and total against bands and quantity, reversals against what they
 * cancel. What differs is named cell by cell, as far as the marks beside the rows tell, or a seal that fits once a change is
 * thought away.
 *
 * The chain runs by the events' numbers; that the register's rows stand in another order is a finding of its own.
 *
 * @param all every event of the register, in its order
 */
export async function verifyEvents(all: readonly EventToVerify[], digest: Digest): Promise<VerifiedEvent[]> {
  const verified: VerifiedEvent[] = [];
  /** The event of the number before, or the two that merged work has given that number; and those of this number so far. */
  let before: readonly ChargeEvent[] = [];
  let same: readonly ChargeEvent[] = [];
  const owners = new Map(all.map(({ event, sheet }) => [sheet?.name ?? "", event.event]));
  const byName = new Map(all.map(({ event }) => [event.event, event]));
  const moments = [...new Set(all.map(({ event }) => event.released))];
  const moved = findMoved(all.map(({ event }) => event));
  for (const one of [...all].sort((a, b) => byNumber(a.event, b.event))) {
    const { event, placeOf } = one;
    if (same[0] && same[0].event !== event.event) [before, same] = [same, []];
    const findings = [
      ...(await checkSheet(one, before, moments, digest)),
      ...(moved === event ? [registerFault("verify.order", event, placeOf("Event"))] : []),
      ...checkLink(one, owners),
      ...(same.length > 0 ? [registerFault("verify.sameNumber", event, placeOf("Event"))] : []),
      ...checkReversal(one, byName.get(event.reverses) ?? null),
      ...checkStatus(one),
    ];
    verified.push({ event, findings });
    same = [...same, event];
  }
  return verified;
}

/** The first event that stands below one of a higher number; null where all rows stand in their order. */
function findMoved(events: readonly ChargeEvent[]): ChargeEvent | null {
  return events.find((event, index) => index > 0 && byNumber(events[index - 1] ?? event, event) > 0) ?? null;
}

function registerFault(
  code: VerifyCode,
  { event }: ChargeEvent,
  place: Place,
  values: Finding["values"] = {},
): Finding<VerifyCode> {
  return { code, severity: "error", place, values: { event, ...values } };
}

async function checkSheet(
  { event, sheet, placeOf }: EventToVerify,
  before: readonly ChargeEvent[],
  moments: readonly string[],
  digest: Digest,
): Promise<Finding<VerifyCode>[]> {
  const name = event.event;
  const fault = (code: VerifyCode, values: Finding["values"] = {}, cell?: string): Finding<VerifyCode> => ({
    code,
    severity: "error",
    place: sheet ? { sheet: sheet.name, ...(cell === undefined ? {} : { cell }) } : {},
    values: { event: name, ...values },
  });
  if (sheet === null) return [registerFault("verify.noSheet", event, placeOf("Sheet"))];
  const differs = (values: Finding["values"]) =>
    registerFault("verify.registerDiffers", event, placeOf(String(values["column"])), values);
  const { cells, firstRow } = sheet;
  const parts = eventSections(cells);
  const content = cells.slice(0, parts.sealed.to).map((row) => row.slice(0, eventColumns));
  const seal = parts.seal < 0 ? "" : cellText(cells[parts.seal]?.[1] ?? "");
  const after = parts.seal < 0 ? "" : cellText(cells[parts.seal + 1]?.[1] ?? "");
  const chained = before.length === 0 ? [""] : before.map((one) => one.seal);
  const edited = (at: CellOfEvent) =>
    fault("verify.cellEdited", { value: shownText(cells, parts, at) }, cellAddress(firstRow + at.row, at.column));
  const sealed = (over: Partial<ChargeEvent> = {}, rows: EventCells = content, previous = after) =>
    sealOf({ ...event, ...over }, rows, previous, digest);
  const arithmetic = checkArithmetic(event, sheet, parts);

  if (parts.seal < 0) return [fault("verify.noSeal"), ...arithmetic];
  const worked = await sealed();
  if (seal !== event.seal) {
    // Of two seals that differ, the one that fits the content was not edited.
    if (worked === event.seal) return [edited({ row: parts.seal, column: 1 }), ...arithmetic];
    if (worked === seal) return [differs({ column: "Seal", register: event.seal, sheet: seal }), ...arithmetic];
    return [fault("verify.noSeal"), ...arithmetic];
  }
  const found = worked === event.seal ? [] : await explained();
  if (!chained.includes(after) && found.every(({ place }) => place.cell !== afterCell()))
    found.push(fault("verify.chain", { before: before[0]?.event ?? "" }));
  return [...found, ...arithmetic];

  function afterCell(): string {
    return cellAddress(firstRow + parts.seal + 1, 1);
  }

  /** Why the seal does not fit: the one change without which it does, else the cells that the marks point to. */
  async function explained(): Promise<Finding<VerifyCode>[]> {
    const is = async (...of: Parameters<typeof sealed>) => (await sealed(...of)) === event.seal;
    for (const sealBefore of chained.includes(after) ? [] : chained)
      if (await is({}, content, sealBefore)) return [edited({ row: parts.seal + 1, column: 1 })];
    if (event.sheet !== sheet?.name && sheet && (await is({ sheet: sheet.name })))
      return [differs({ column: "Sheet", register: event.sheet, sheet: sheet.name })];
    const sorted = rowsByMarks(cells, parts);
    if (sorted && (await is({}, sorted))) return [fault("verify.sorted")];
    for (const row of blankRows(content)) {
      if (await is({}, content.toSpliced(row, 1)))
        return [fault("verify.rowInserted", {}, cellAddress(firstRow + row, 0))];
    }
    const byMarks = editedCells(cells, parts);
    // Only where all marks fit their rows is it the register's cell that was edited.
    const differing = registerDifferences(event, cells, parts).map((values) =>
      byMarks?.length === 0 ? differs(values) : fault("verify.registerDiffers", values),
    );
    if (byMarks === null) return [fault("verify.edited"), ...differing];
    const named = [...byMarks.map(edited), ...differing];
    if (named.length > 0) return named;
    for (const released of nearMoments(event.released, moments)) {
      if (!(await is({ released }))) continue;
      const values = { column: "Released", register: event.released, sealed: released };
      return [registerFault("verify.registerEdited", event, placeOf("Released"), values)];
    }
    return [fault("verify.edited")];
  }
}

/**
 * Moments that an event may have been released at, were the seconds of its own edited, which its sheet does not show: those of
 * the other events in the same minute, since a release has one moment for all, then each second of the minute.
 */
function nearMoments(released: string, moments: readonly string[]): string[] {
  const minute = released.slice(0, 16);
  const rest = released.slice(19);
  const seconds = Array.from({ length: 60 }, (_, second) => `${minute}:${String(second).padStart(2, "0")}${rest}`);
  return [...moments.filter((moment) => moment !== released && moment.startsWith(minute)), ...seconds];
}

interface CellOfEvent {
  readonly row: number;
  readonly column: number;
}

/** A cell as a person reads it: days as dates, in the columns that hold them. */
function shownText(cells: EventCells, parts: EventSections, { row, column }: CellOfEvent): string {
  const cell = cells[row]?.[column] ?? "";
  const assets = assetSpan(cells, parts);
  const within = (span: RowSpan | null) => span !== null && row >= span.from && row < span.to;
  const isDay =
    (column === 4 && dateLabels.includes(cellText(cells[row]?.[3] ?? ""))) ||
    (column === 3 && within(parts.sections.imports)) ||
    (column === lastSeenColumn && within(assets));
  return isDay && typeof cell === "number" ? dayText(cell) : cellText(cell);
}

/** Labels in the fourth column that have a day beside them. */
const dateLabels: readonly string[] = ["Period from", "Period to", "Billing point"];

/** "2026-10-01"; with the time of day where somebody has given it one. */
function dayText(day: number): string {
  const date = isoFromDay(Math.floor(day));
  const minutes = Math.round((day % 1) * 24 * 60);
  const two = (part: number) => String(part).padStart(2, "0");
  return minutes === 0 ? date : `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The cells that are not as they were marked; null where the marks tell nothing: they are gone, or stand beside other rows. */
function editedCells(cells: EventCells, { sealed }: EventSections): readonly CellOfEvent[] | null {
  const edited: CellOfEvent[] = [];
  let marked = 0;
  for (let row = sealed.from; row < sealed.to; row += 1) {
    const own = cells[row] ?? [];
    const marks = cellText(own[markColumn] ?? "");
    if (marks !== "") marked += 1;
    const columns = changedColumns(own.slice(0, eventColumns), marks, eventColumns);
    for (const column of columns ?? []) edited.push({ row, column });
  }
  // Rows that were added or removed shift every row below them: then no cell can be named.
  const rows = new Set(edited.map(({ row }) => row));
  return marked === 0 || rows.size > Math.max(20, (sealed.to - sealed.from) / 2) ? null : edited;
}

/** The event's rows in the order of the marks beside them; null where a mark has no row, so that more than order changed. */
function rowsByMarks(cells: EventCells, { sealed }: EventSections): EventCells | null {
  const own = cells.slice(sealed.from, sealed.to);
  const rows = new Map<string, (readonly CellValue[])[]>();
  for (const row of own) {
    const content = row.slice(0, eventColumns);
    const marks = rowMarks(content, eventColumns);
    rows.set(marks, [...(rows.get(marks) ?? []), content]);
  }
  const ordered: (readonly CellValue[])[] = [];
  for (const row of own) {
    const next = rows.get(cellText(row[markColumn] ?? ""))?.shift();
    if (next === undefined) return null;
    ordered.push(next);
  }
  return ordered;
}

function blankRows(content: EventCells): number[] {
  return content.flatMap((row, index) => (row.every((cell) => cell === "" || cell === null) ? [index] : []));
}

/** Columns of the register whose value is not that of the same fact on the sheet. */
function registerDifferences(event: ChargeEvent, cells: EventCells, parts: EventSections): Finding["values"][] {
  const { facts } = parts;
  const quantity = parts.sections.quantity ?? facts;
  const fact = (span: typeof facts, label: string): CellValue => {
    const at = findFact(cells, span, label);
    return at ? (cells[at.row]?.[at.column] ?? "") : "";
  };
  const pairs: readonly (readonly [string, CellValue, CellValue])[] = [
    // A title that is no event's is an edited cell, not another number.
    ["Event", event.event, titledEvent(cellText(cells[0]?.[0] ?? "")) ?? event.event],
    ["Customer", event.customer, cells[1]?.[0] ?? ""],
    ["Agreement", event.agreement, fact(facts, "Agreement")],
    ["Rate", event.rate, fact(facts, "Rate")],
    ["Mechanism", event.mechanism, fact(facts, "Mechanism")],
    ["Price list", event.priceList, fact(facts, "Price list")],
    ["Period start", event.periodStart, dayOf(fact(facts, "Period from"))],
    ["Period end", event.periodEnd, dayOf(fact(facts, "Period to"))],
    ["Billing option", event.billingOption, fact(facts, "Billing option")],
    ["Billing point", event.billingPoint, dayOf(fact(facts, "Billing point"))],
    ["Counted", event.counted, fact(quantity, "Counted")],
    ["Billed", event.billed.toNumber(), fact(quantity, "Billed")],
    ["Released", releasedText(event.released), fact(facts, "Released")],
    ["Currency", event.currency, fact(facts, "Currency")],
    ["Reverses", event.reverses, fact(facts, "Reverses")],
    ["Charge", event.charge.toNumber(), totalOf(cells, parts)],
    [
      "Override reason",
      event.overrideReason.trim().replace(/\s+/g, " "),
      longFactText(cells, event.reverses === "" ? quantity : facts, "Reason"),
    ],
  ];
  return pairs.flatMap(([column, register, sheet]) =>
    register === sheet ? [] : [{ column, register: shown(column, register), sheet: shown(column, sheet) }],
  );
}

const dayColumns: readonly string[] = ["Period start", "Period end", "Billing point"];

function shown(column: string, cell: CellValue): string {
  return typeof cell === "number" && dayColumns.includes(column) ? dayText(cell) : cellText(cell);
}

/** A day that the sheet has as a text; any other text stays as it is. */
function dayOf(cell: CellValue): CellValue {
  const day = typeof cell === "string" ? dayFromISO(cell) : Number.NaN;
  return Number.isNaN(day) ? cell : day;
}

function totalOf(cells: EventCells, { sections }: EventSections): CellValue {
  const span = sections.charge;
  if (span === null) return "";
  const row = cells.slice(span.from, span.to).findLast((one) => one[4] === "Total");
  const total = row?.[5] ?? "";
  return typeof total === "number" ? readDouble(total).toNumber() : total;
}

/** Whether the sheet that the register names is that of another event, since the two were given each other's names. */
function checkLink(
  { event, sheet, placeOf }: EventToVerify,
  owners: ReadonlyMap<string, string>,
): Finding<VerifyCode>[] {
  const other = owners.get(event.sheet);
  if (sheet === null || sheet.name === event.sheet || other === undefined) return [];
  const values = { leads: event.sheet, other, sheet: sheet.name };
  return [registerFault("verify.otherSheet", event, placeOf("Sheet"), values)];
}

function checkReversal({ event, placeOf }: EventToVerify, reversed: ChargeEvent | null): Finding<VerifyCode>[] {
  if (event.reverses === "" && event.status !== "Reversal") return [];
  if (reversed?.charge.eq(event.charge.neg()) === true) return [];
  const values = {
    reverses: event.reverses,
    charge: event.charge.toFixed(),
    reversed: reversed?.charge.toFixed() ?? "",
  };
  return [registerFault("verify.reversal", event, placeOf("Reverses"), values)];
}

function checkStatus({ event, placeOf }: EventToVerify): Finding<VerifyCode>[] {
  if (event.statedStatus === undefined) return [];
  const values = { status: event.statedStatus, wanted: event.status };
  return [registerFault("verify.status", event, placeOf("Status"), values)];
}
