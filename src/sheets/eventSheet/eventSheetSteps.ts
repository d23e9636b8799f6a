import { isoFromDay } from "../../agreements";
import { amountText, zero } from "../../money";
import type { PlanCell, PlanStep } from "../workbookPlan";
import { assetHeading } from "./assetRows";
import { rowMarks } from "./cellMarks";
import { copyLooks } from "./copyLooks";
import type { DocumentRow } from "./documentRow";
import { eventColumns, markColumn } from "./eventColumns";
import type { EventDocument } from "./eventDocument";

/** Points; together they fill the width of a page in portrait. A narrow column parts them from the marks. */
const widths = [112, 132, 84, 124, 112, 92, 12, 76];

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
export function eventSheetSteps(sheets: readonly (readonly PlacedDocument[])[]): PlanStep[] {
  const laid = sheets.flatMap((placed) => sheetRows(placed) ?? []);
  const looks = copyLooks(laid.flatMap(({ sheet, parts }) => parts.map((part) => ({ ...part, sheet }))));
  return [
    ...laid.flatMap((one) => sheetSteps(one, looks.splice(0, one.parts.length).flat())),
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

function sheetSteps({ sheet, parts }: LaidSheet, looks: readonly PlanStep[]): PlanStep[] {
  const cells = parts.flatMap(markedCells);
  const isOnly = parts.length === 1;
  return [
    { do: "add sheet", sheet },
    ...looks,
    { do: "write", area: { sheet, row: 0, column: 0, rows: cells.length, columns: markColumn + 1 }, cells },
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
        rows: cells.length,
        leftFooter: footerText(titleOf(parts)),
        rightFooter: "Page &P of &N",
      },
    },
  ];
}

/** The rows as they are written, each row of the document itself with its marks; not those of the seal, which nothing seals. */
function markedCells({ document, row, rows, start }: LaidDocument): PlanCell[][] {
  const above = start - row;
  return rows.map(({ cells }, index) => {
    const isSealed = index >= above && index < above + document.rows.length;
    const mark = isSealed ? rowMarks(cells, eventColumns) : "";
    return [...Array.from({ length: markColumn }, (_, column) => cells[column] ?? ""), mark];
  });
}

function titleOf(parts: readonly PlacedDocument[]): string {
  const events = parts.map(({ document }) => document.event);
  const [first] = events;
  const customer = first && events.every((event) => event.customer === first.customer) ? `, ${first.customer}` : "";
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

function columnWidths(documents: readonly EventDocument[]): number[] {
  const amount = Math.max(...documents.map(amountWidth));
  return widths.map((points, column) =>
    Math.max(points, textWidth(documents, column), amountColumns.includes(column) ? amount : 0),
  );
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

/** In a footer "&" begins a code; doubled it is itself. */
function footerText(text: string): string {
  return text.replaceAll("&", "&&");
}
