import { isoFromDay } from "../../agreements";
import type { PlanStep } from "../workbookPlan";
import { lastSeenColumn } from "./assetRows";
import { rowMarks } from "./cellMarks";
import { documentSteps, type DocumentRow } from "./documentSteps";
import { eventColumns, type EventDocument } from "./eventDocument";

/** Points; together they fill the width of a page in portrait. A narrow column parts them from the marks. */
const widths = [112, 132, 84, 124, 112, 92, 12, 76];

/** Points that a character of an id takes, and the most that a column of ids gets: a UUID fits. */
const characterPoints = 5.6;
const widestId = 208;

/** Zero-based; beyond the columns that print. */
export const markColumn = 7;

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
 * The sheet of one or several charge events, below each other: each one's document, its covered assets as a native table with a
 * filter, its seal, and beside each row the marks by which verifying finds an edited cell.
 */
export function eventSheetSteps(placed: readonly PlacedDocument[]): PlanStep[] {
  const [first] = placed;
  if (!first) return [];
  const { event } = first.document;
  const { sheet } = event;
  const columns = eventColumns;
  const all: DocumentRow[] = [];
  const starts = placed.map(({ document }) => {
    if (all.length > 0) all.push(...Array.from({ length: gap }, () => ({ cells: [] })));
    const start = all.length;
    all.push(...sealedRows(document));
    return start;
  });
  const isOnly = placed.length === 1;
  const customers = new Set(placed.map(({ document }) => document.event.customer));
  const named = isOnly
    ? `${event.event}, ${event.customer}, ${isoFromDay(event.periodStart)}`
    : `${placed.length} charge events${customers.size === 1 ? `, ${event.customer}` : ""}`;
  return [
    { do: "add sheet", sheet },
    ...documentSteps(sheet, columns, all),
    ...markSteps(sheet, all, placed, starts),
    ...placed.flatMap((one, index) => tableSteps(sheet, one, starts[index] ?? 0)),
    {
      do: "column widths",
      sheet,
      column: 0,
      points: [Math.max(...placed.map(({ document }) => idWidth(document))), ...widths.slice(1)],
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
        columns,
        rows: all.length,
        leftFooter: footerText(named),
        rightFooter: "Page &P of &N",
      },
    },
  ];
}

function sealedRows({ rows, event, after }: EventDocument): DocumentRow[] {
  return [...rows, { cells: [] }, { cells: ["Seal", event.seal] }, { cells: ["Seal before", after] }];
}

function tableSteps(sheet: string, { document, table }: PlacedDocument, start: number): PlanStep[] {
  const { table: assets, facts } = document;
  const row = start + assets.row;
  return [
    {
      do: "add table",
      area: { sheet, row, column: 0, rows: assets.rows, columns: eventColumns },
      table,
      style: assetTableStyle,
    },
    {
      do: "style",
      area: { sheet, row, column: lastSeenColumn, rows: assets.rows, columns: 1 },
      style: { horizontal: "Left" },
    },
    // Dates and counts stand beside their labels; only the columns of figures are aligned to the right.
    {
      do: "style",
      area: { sheet, row: start, column: 0, rows: facts, columns: eventColumns },
      style: { horizontal: "Left" },
    },
  ];
}

/** Wide enough for the longest id; the page is scaled to its columns when it is printed. */
function idWidth({ rows, table }: EventDocument): number {
  const longest = rows
    .slice(table.row, table.row + table.rows)
    .reduce((most, { cells }) => Math.max(most, String(cells[0] ?? "").length), 0);
  return Math.min(widestId, Math.max(widths[0] ?? 0, Math.round(longest * characterPoints)));
}

function markSteps(
  sheet: string,
  all: readonly DocumentRow[],
  placed: readonly PlacedDocument[],
  starts: readonly number[],
): PlanStep[] {
  const marks = all.map(() => "");
  placed.forEach(({ document }, index) => {
    document.rows.forEach(({ cells }, row) => {
      marks[(starts[index] ?? 0) + row] = rowMarks(cells, eventColumns);
    });
  });
  const area = { sheet, row: 0, column: markColumn, rows: all.length, columns: 1 };
  return [
    { do: "number format", area, format: "@" },
    { do: "write", area, cells: marks.map((mark) => [mark]) },
    { do: "style", area, style: { size: 8 } },
  ];
}

/** In a footer "&" begins a code; doubled it is itself. */
function footerText(text: string): string {
  return text.replaceAll("&", "&&");
}
