import { cellText, dayFromISO } from "../agreements";
import { sealOf, type ChargeEvent, type Digest } from "../billing";
import type { CellValue } from "../bands";
import type { Finding, VerifyCode } from "../messages";
import { readDouble } from "../money";
import { cellAddress } from "./cellAddress";
import { changedColumns } from "./eventSheet/cellMarks";
import { checkArithmetic } from "./eventSheet/checkArithmetic";
import { eventColumns, markColumn } from "./eventSheet/eventColumns";
import { eventSections, findFact, longFactText, type EventCells, type EventSections } from "./eventSheet/eventSections";

/** An event's own rows of a sheet, which it may share with others. */
export interface EventOnSheet {
  readonly name: string;
  /** From the event's title row on, marks included. */
  readonly cells: EventCells;
  /** Zero-based row of the sheet that the title stands in. */
  readonly firstRow: number;
}

/**
 * Cuts an event's rows out of its sheet's cells, by its title. Where no row has the title (somebody has edited it), all rows up
 * to the next event's are taken.
 */
export function cutEvent(name: string, cells: EventCells, { event }: Pick<ChargeEvent, "event">): EventOnSheet {
  const title = (row: readonly CellValue[] | undefined) => /^Charge event CE-\d+$/.test(cellText(row?.[0] ?? ""));
  const at = cells.findIndex((row) => row[0] === `Charge event ${event}`);
  const firstRow = Math.max(at, 0);
  const next = cells.findIndex((row, index) => index > firstRow && title(row));
  const own = cells.slice(firstRow, next < 0 ? cells.length : next);
  // Blank rows part it from the next event's.
  const last = own.findLastIndex((row) => row.some((cell) => cell !== "" && cell !== null));
  return { name, cells: own.slice(0, last + 1), firstRow };
}

/** A charge event with its sheet as it stands; null where the sheet is no longer in the workbook. */
export interface EventToVerify {
  readonly event: ChargeEvent;
  readonly sheet: EventOnSheet | null;
}

export interface VerifiedEvent {
  readonly event: ChargeEvent;
  /** What is not as it was released; empty where all is. */
  readonly findings: readonly Finding<VerifyCode>[];
}

/**
 * Checks events against their seals, each other and their own arithmetic: the content's hash, the chain from each event to
 * the one before it, register row against sheet, lines and total against bands and quantity, reversals against what they
 * cancel. What differs is named cell by cell, as far as the marks beside the rows tell.
 *
 * @param all every event of the register, in its order
 */
export async function verifyEvents(all: readonly EventToVerify[], digest: Digest): Promise<VerifiedEvent[]> {
  const verified: VerifiedEvent[] = [];
  let before: ChargeEvent | null = null;
  const byName = new Map(all.map(({ event }) => [event.event, event]));
  for (const one of all) {
    const { event } = one;
    const findings = [
      ...(await checkSheet(one, before, digest)),
      ...checkReversal(event, byName.get(event.reverses) ?? null),
      ...checkStatus(event),
    ];
    verified.push({ event, findings });
    before = event;
  }
  return verified;
}

async function checkSheet(
  { event, sheet }: EventToVerify,
  before: ChargeEvent | null,
  digest: Digest,
): Promise<Finding<VerifyCode>[]> {
  const name = event.event;
  const fault = (code: VerifyCode, values: Finding["values"] = {}, cell?: string): Finding<VerifyCode> => ({
    code,
    severity: "error",
    place: sheet ? { sheet: sheet.name, ...(cell === undefined ? {} : { cell }) } : {},
    values: { event: name, ...values },
  });
  if (sheet === null) return [fault("verify.noSheet")];
  const { cells, firstRow } = sheet;
  const parts = eventSections(cells);
  const seal = parts.seal < 0 ? "" : cellText(cells[parts.seal]?.[1] ?? "");
  const after = parts.seal < 0 ? "" : cellText(cells[parts.seal + 1]?.[1] ?? "");
  if (seal !== event.seal) return [fault("verify.noSeal"), ...checkArithmetic(event, sheet, parts)];

  const content = cells.slice(0, parts.sealed.to).map((row) => row.slice(0, eventColumns));
  const found: Finding<VerifyCode>[] = [];
  if ((await sealOf(event, content, after, digest)) !== event.seal) {
    const edited = editedCells(cells, parts).map(({ row, column }) =>
      fault("verify.cellEdited", { value: cellText(cells[row]?.[column] ?? "") }, cellAddress(firstRow + row, column)),
    );
    const differing = registerDifferences(event, cells, parts).map((values) => fault("verify.registerDiffers", values));
    found.push(...edited, ...differing);
    // The marks say that the sheet is as it was, so it is the register; else rows were shifted, or marks edited with cells.
    if (found.length === 0) found.push(fault(marksHold(cells, parts) ? "verify.registerEdited" : "verify.edited"));
  }
  if (after !== (before?.seal ?? "")) found.push(fault("verify.chain", { before: before?.event ?? "" }));
  return [...found, ...checkArithmetic(event, sheet, parts)];
}

function editedCells(cells: EventCells, { sealed }: EventSections): { row: number; column: number }[] {
  const edited: { row: number; column: number }[] = [];
  for (let row = sealed.from; row < sealed.to; row += 1) {
    const own = cells[row] ?? [];
    const columns = changedColumns(own.slice(0, eventColumns), cellText(own[markColumn] ?? ""), eventColumns);
    for (const column of columns ?? []) edited.push({ row, column });
  }
  // Rows that were added or removed shift every row below them: then no cell can be named.
  const rows = new Set(edited.map(({ row }) => row));
  return rows.size > Math.max(20, (sealed.to - sealed.from) / 2) ? [] : edited;
}

function marksHold(cells: EventCells, parts: EventSections): boolean {
  for (let row = parts.sealed.from; row < parts.sealed.to; row += 1) {
    const own = cells[row] ?? [];
    const columns = changedColumns(own.slice(0, eventColumns), cellText(own[markColumn] ?? ""), eventColumns);
    if (columns === null || columns.length > 0) return false;
  }
  return true;
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
    ["Reverses", event.reverses, fact(facts, "Reverses")],
    ["Charge", event.charge.toNumber(), totalOf(cells, parts)],
    [
      "Override reason",
      event.overrideReason.trim().replace(/\s+/g, " "),
      longFactText(cells, event.reverses === "" ? quantity : facts, "Reason"),
    ],
  ];
  return pairs.flatMap(([column, register, sheet]) =>
    register === sheet ? [] : [{ column, register: cellText(register), sheet: cellText(sheet) }],
  );
}

const dayOf = (cell: CellValue): CellValue => (typeof cell === "string" ? dayFromISO(cell) : cell);

function totalOf(cells: EventCells, { sections }: EventSections): CellValue {
  const span = sections.charge;
  if (span === null) return "";
  const row = cells.slice(span.from, span.to).findLast((one) => one[4] === "Total");
  const total = row?.[5] ?? "";
  return typeof total === "number" ? readDouble(total).toNumber() : total;
}

function checkReversal(event: ChargeEvent, reversed: ChargeEvent | null): Finding<VerifyCode>[] {
  if (event.reverses === "" && event.status !== "Reversal") return [];
  if (reversed?.charge.eq(event.charge.neg()) === true) return [];
  const values = {
    event: event.event,
    reverses: event.reverses,
    charge: event.charge.toFixed(),
    reversed: reversed?.charge.toFixed() ?? "",
  };
  return [{ code: "verify.reversal", severity: "error", place: {}, values }];
}

function checkStatus(event: ChargeEvent): Finding<VerifyCode>[] {
  if (event.statedStatus === undefined) return [];
  const values = { event: event.event, status: event.statedStatus, wanted: event.status };
  return [{ code: "verify.status", severity: "error", place: {}, values }];
}
