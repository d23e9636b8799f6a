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

/**
 * The sheet of a charge event: the document, its covered assets as a native table with a filter, its seal, and beside each row
 * the marks by which verifying finds an edited cell.
 *
 * @param table name of the table of covered assets
 */
export function eventSheetSteps(document: EventDocument, table: string): PlanStep[] {
  const { event, after, rows, facts, table: assets } = document;
  const { sheet } = event;
  const columns = eventColumns;
  const sealed: DocumentRow[] = [
    ...rows,
    { cells: [] },
    { cells: ["Seal", event.seal] },
    { cells: ["Seal before", after] },
  ];
  return [
    { do: "add sheet", sheet },
    ...documentSteps(sheet, columns, sealed),
    ...markSteps(sheet, rows),
    {
      do: "add table",
      area: { sheet, row: assets.row, column: 0, rows: assets.rows, columns },
      table,
      style: assetTableStyle,
    },
    {
      do: "style",
      area: { sheet, row: assets.row, column: lastSeenColumn, rows: assets.rows, columns: 1 },
      style: { horizontal: "Left" },
    },
    { do: "column widths", sheet, column: 0, points: [idWidth(document), ...widths.slice(1)] },
    // Dates and counts stand beside their labels; only the columns of figures are aligned to the right.
    { do: "style", area: { sheet, row: 0, column: 0, rows: facts, columns }, style: { horizontal: "Left" } },
    { do: "hide gridlines", sheet },
    { do: "freeze rows", sheet, rows: titleRows },
    {
      do: "page",
      sheet,
      page: {
        orientation: "Portrait",
        titleRows: `$1:$${titleRows}`,
        columns,
        leftFooter: footerText(`${event.event}, ${event.customer}, ${isoFromDay(event.periodStart)}`),
        rightFooter: "Page &P of &N",
      },
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

function markSteps(sheet: string, rows: readonly DocumentRow[]): PlanStep[] {
  const area = { sheet, row: 0, column: markColumn, rows: rows.length, columns: 1 };
  return [
    { do: "number format", area, format: "@" },
    { do: "write", area, cells: rows.map(({ cells }) => [rowMarks(cells, eventColumns)]) },
    { do: "style", area, style: { size: 8 } },
  ];
}

/** In a footer "&" begins a code; doubled it is itself. */
function footerText(text: string): string {
  return text.replaceAll("&", "&&");
}
