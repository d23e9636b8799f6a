import { isoFromDay } from "../../agreements";
import { amountText, zero } from "../../money";
import { mapInSlices, type InSlices } from "../../slices";
import type { PlanCell, PlanStep } from "../workbookPlan";
import { assetHeading } from "./assetRows";
import { rowMarks } from "./cellMarks";
import { copyLooks, type LaidLooks } from "./copyLooks";
import type { DocumentRow } from "./documentRow";
import { eventColumns, markColumn } from "./eventColumns";
import type { EventDocument } from "./eventDocument";

/** Points of the columns that print; together they fill the width of a page in portrait. */
const widths = [112, 132, 84, 124, 112, 92];

/** Points that a character takes. */
const characterPoints = 5.6;

/** The most points that a column of the covered assets gets, by its heading, where its longest text needs them: a UUID fits. */
const widest: Readonly<Partial<Record<(typeof assetHeading)[number], number>>> = {
  "Device ID": 208,
  Name: 208,
  Serial: 160,
  Site: 160,
};

/** Zero-based columns in which an event's charge stands, in bold, and the points that a character of it takes. */
const amountColumns = [4, 5];
const boldCharacterPoints = 6.6;

/** Black and grey only, so that the page prints as it looks. */
const assetTableStyle = "TableStyleLight1";

/** The rows that each printed page repeats, and that stay in sight: the event's number and the customer. */
const titleRows = 2;

/** Characters of a customer's name in a footer, which holds 255 in all; an "&" counts twice there. */
const longestFooterName = 90;

/** A document with the name of its table of covered assets. */
export interface PlacedDocument {
  readonly document: EventDocument;
  readonly table: string;
}

/** Blank rows between two documents on one sheet. */
const gap = 2;

/**
 * The sheets of charge events, one or several events on each, below each other: each one's document, its covered assets as a
 * native table with a filter, its seal, and beside each row the marks by which verifying finds an edited cell.
 */
export function* eventSheetSteps(sheets: readonly (readonly PlacedDocument[])[]): InSlices<PlanStep[]> {
  const laid = sheets.flatMap((placed) => sheetRows(placed) ?? []);
  const looks = yield* copyLooks(laid.flatMap(({ sheet, parts }) => parts.map((part) => ({ ...part, sheet }))));
  const written: PlanStep[][] = [];
  for (const one of laid) {
    written.push(yield* sheetSteps(one, looks.splice(0, one.parts.length)));
    yield;
  }
  return [
    ...written.flat(),
    // Excel would copy what a table's style shows: no table is made before all looks are copied.
    ...laid.flatMap(tableSteps),
  ];
}

/** A sheet with the rows of its documents. */
interface LaidSheet {
  readonly sheet: string;
  readonly parts: readonly LaidDocument[];
}

interface LaidDocument extends PlacedDocument {
  /** Zero-based row of the sheet on which its rows begin, blank ones above it included. */
  readonly row: number;
  readonly rows: readonly DocumentRow[];
  /** Zero-based row of the sheet on which the document itself begins. */
  readonly start: number;
}

function sheetRows(placed: readonly PlacedDocument[]): LaidSheet | null {
  const [first] = placed;
  if (!first) return null;
  let row = 0;
  const parts = placed.map((one): LaidDocument => {
    const above = row === 0 ? [] : Array.from({ length: gap }, (): DocumentRow => ({ cells: [] }));
    const laid = { ...one, row, rows: [...above, ...sealedRows(one.document)], start: row + above.length };
    row += laid.rows.length;
    return laid;
  });
  return { sheet: first.document.event.sheet, parts };
}

function sealedRows({ rows, event, after }: EventDocument): DocumentRow[] {
  return [...rows, { cells: [] }, { cells: ["Seal", event.seal] }, { cells: ["Seal before", after] }];
}

function* sheetSteps({ sheet, parts }: LaidSheet, looks: readonly LaidLooks[]): InSlices<PlanStep[]> {
  const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const isOnly = parts.length === 1;
  const writes: PlanStep[] = [];
  for (const [index, part] of parts.entries()) {
    writes.push(...(yield* writeSteps(sheet, part, looks[index]?.blocks ?? [])));
  }
  return [
    { do: "add sheet", sheet },
    ...looks.flatMap(({ steps }) => steps),
    ...writes,
    {
      do: "column widths",
      sheet,
      column: 0,
      points: columnWidths(parts.map(({ document }) => document)),
    },
    { do: "hide gridlines", sheet },
    // Only where one event fills the sheet are its number and customer what every page should repeat.
    ...(isOnly ? [{ do: "freeze rows", sheet, rows: titleRows } as const] : []),
    {
      do: "page",
      sheet,
      page: {
        orientation: "Portrait",
        ...(isOnly ? { titleRows: `$1:$${titleRows}` } : {}),
        columns: eventColumns,
        rows,
        leftFooter: footerText(titleOf(parts)),
        rightFooter: "Page &P of &N",
      },
    },
  ];
}

function* writeSteps(sheet: string, part: LaidDocument, blocks: readonly number[]): InSlices<PlanStep[]> {
  const cells = yield* markedCells(part);
  let from = 0;
  return blocks.map((rows) => {
    const area = { sheet, row: part.row + from, column: 0, rows, columns: markColumn + 1 };
    from += rows;
    return { do: "write", area, cells: cells.slice(from - rows, from) };
  });
}

/** The rows as they are written, each row of the document itself with its marks; not those of the seal, which nothing seals. */
function* markedCells({ document, row, rows, start }: LaidDocument): InSlices<PlanCell[][]> {
  const above = start - row;
  return yield* mapInSlices(rows, ({ cells }, index) => {
    const isSealed = index >= above && index < above + document.rows.length;
    const mark = isSealed ? rowMarks(cells, eventColumns) : "";
    return [...Array.from({ length: markColumn }, (_, column) => cells[column] ?? ""), mark];
  });
}

function titleOf(parts: readonly PlacedDocument[]): string {
  const events = parts.map(({ document }) => document.event);
  const [first] = events;
  const customer =
    first && events.every((event) => event.customer === first.customer) ? `, ${inFooter(first.customer)}` : "";
  if (first && events.length === 1) return `${first.event}${customer}, ${isoFromDay(first.periodStart)}`;
  return `${events.length} charge events${customer}`;
}

function tableSteps({ sheet, parts }: LaidSheet): PlanStep[] {
  return parts.map(({ document: { table: assets }, table, start }) => ({
    do: "add table",
    area: { sheet, row: start + assets.row, column: 0, rows: assets.rows, columns: eventColumns },
    table,
    style: assetTableStyle,
  }));
}

/** As wide a range as the cells are written to, which need not be looked up again; the columns of the marks stay as they are. */
function columnWidths(documents: readonly EventDocument[]): (number | null)[] {
  const amount = Math.max(...documents.map(amountWidth));
  return Array.from({ length: markColumn + 1 }, (_, column) => {
    const points = widths[column];
    if (points === undefined) return null;
    return Math.max(points, textWidth(documents, column), amountColumns.includes(column) ? amount : 0);
  });
}

/** Wide enough for the event's charge with its currency and separators: a number has no room beyond its cell. */
function amountWidth({ event: { charge, currency } }: EventDocument): number {
  const figures = amountText(charge.abs(), currency);
  const [whole = ""] = figures.split(".");
  const separators = Math.floor((whole.length - 1) / 3);
  const sign = charge.lt(zero) ? 1 : 0;
  return Math.ceil((currency.length + 1 + sign + figures.length + separators) * boldCharacterPoints);
}

/**
 * Wide enough for the longest text that the covered assets have in a column, since the cell beside it cuts it off; the page is
 * scaled to its columns when it is printed.
 */
function textWidth(documents: readonly EventDocument[], column: number): number {
  const title = assetHeading[column];
  const most = title === undefined ? undefined : widest[title];
  if (most === undefined) return 0;
  let longest = 0;
  for (const { rows, table } of documents)
    for (const { cells } of rows.slice(table.row, table.row + table.rows))
      longest = Math.max(longest, String(cells[column] ?? "").length);
  return Math.min(most, Math.round(longest * characterPoints));
}

function inFooter(name: string): string {
  return name.length > longestFooterName ? `${name.slice(0, longestFooterName - 1)}…` : name;
}

/** In a footer "&" begins a code; doubled it is itself. */
function footerText(text: string): string {
  return text.replaceAll("&", "&&");
}
