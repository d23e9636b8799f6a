import { isoFromDay } from "../../agreements";
import type { ReleasedEvent } from "../../billing";
import type { PlanStep } from "../workbookPlan";
import { assetHeading, coveredRows, lastSeenColumn, excludedRows, provenanceRows } from "./assetRows";
import { chargeRows } from "./chargeRows";
import { documentSteps, type DocumentRow } from "./documentSteps";
import { eventFacts, previousFacts, quantityFacts } from "./eventFacts";

/** Points; together they fill the width of a page in portrait. */
const widths = [112, 132, 84, 124, 112, 92];

/** Black and grey only, so that the page prints as it looks. */
const assetTableStyle = "TableStyleLight1";

/** The rows that each printed page repeats, and that stay in sight: the event's number and the customer. */
const titleRows = 2;

/**
 * A charge event as a sheet that one would attach to an invoice: what was billed and how the charge came about, the
 * covered assets as a table with a filter, those left out, and where the figures come from. Values only, so that it
 * reads the same where nobody has the add-in.
 * @param table name of the table of covered assets
 */
export function eventSheetSteps(released: ReleasedEvent, table: string): PlanStep[] {
  const { event, line } = released;
  const { sheet } = event;
  const facts: DocumentRow[] = [...eventFacts(released), ...section("Quantity", quantityFacts(released))];
  const above: DocumentRow[] = [
    ...facts,
    ...section("Charge", chargeRows(released)),
    ...section(`Covered assets: ${line.assets.length}`, []),
  ];
  const assets: DocumentRow[] = [{ cells: assetHeading }, ...coveredRows(line.assets)];
  const below: DocumentRow[] = [
    ...(line.excluded.length > 0
      ? section(`Left out of billing: ${line.excluded.length}`, excludedRows(line.excluded))
      : []),
    ...section("Since the previous event", previousFacts(released)),
    ...section("Where the assets come from", provenanceRows(released)),
    { cells: [] },
    { cells: ["Seal", event.seal] },
  ];
  const columns = widths.length;
  return [
    { do: "add sheet", sheet },
    ...documentSteps(sheet, columns, [...above, ...assets, ...below]),
    {
      do: "add table",
      area: { sheet, row: above.length, column: 0, rows: assets.length, columns },
      table,
      style: assetTableStyle,
    },
    {
      do: "style",
      area: { sheet, row: above.length, column: lastSeenColumn, rows: assets.length, columns: 1 },
      style: { horizontal: "Left" },
    },
    { do: "column widths", sheet, column: 0, points: widths },
    // Dates and counts stand beside their labels; only the columns of figures are aligned to the right.
    { do: "style", area: { sheet, row: 0, column: 0, rows: facts.length, columns }, style: { horizontal: "Left" } },
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

function section(title: string, rows: readonly DocumentRow[]): DocumentRow[] {
  return [{ cells: [] }, { cells: [title], style: { bold: true, lineBelow: true } }, ...rows];
}

/** In a footer "&" begins a code; doubled it is itself. */
function footerText(text: string): string {
  return text.replaceAll("&", "&&");
}
