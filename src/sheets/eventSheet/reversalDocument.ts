import { cellText } from "../../agreements";
import type { CellValue } from "../../bands";
import type { ChargeEvent } from "../../billing";
import { minorUnits, toDouble } from "../../money";
import { moneyFormat, numberFormats, priceFormat } from "../schema/numberFormat";
import { assetHeading, assetHeadingRow, assetLook, coveredRows, lastSeenColumn } from "./assetRows";
import { section, sectionTitles, type EventDocument } from "./eventDocument";
import type { DocumentRow } from "./documentRow";
import { assetSpan, eventSections, findFact, type EventCells, type RowSpan } from "./eventSections";
import { headingFacts, leftAligned, longFact, priceFact, quantityFact } from "./eventFacts";
import type { PlanCell } from "../workbookPlan";

/** Zero-based column of amounts in the charge section. */
const amountColumn = 5;

/** Zero-based columns of the charge section in which prices and amounts stand. */
const priceColumns = [2, 3, amountColumn];

/**
 * The document of a reversal: the same quantities, bands and assets as the event that it cancels, every amount negated.
 *
 * @param event the reversal, named
 * @param original the event that it cancels
 * @param cells the original's sheet from A1; null where it is no longer in the workbook, which the document then says
 */
export function reversalDocument(
  event: ChargeEvent,
  original: ChargeEvent,
  reason: string,
  cells: EventCells | null,
): EventDocument {
  const parts = cells && eventSections(cells);
  const account = cells && parts ? findFact(cells, parts.facts, "Account") : null;
  const facts = leftAligned([
    ...headingFacts(event, account && cells ? cellText(cells[account.row]?.[account.column] ?? "") : ""),
    ...longFact("Reverses", original.event),
    ...longFact("Reason", reason),
  ]);
  const rowsOf = (span: RowSpan | null | undefined): EventCells =>
    cells && span ? cells.slice(span.from, span.to) : [];
  const quantity = rowsOf(parts?.sections.quantity);
  const charge = rowsOf(parts?.sections.charge);
  const span = cells && parts ? assetSpan(cells, parts) : null;
  const assets = cells && span ? assetCells(cells, span) : [];
  const above: DocumentRow[] = [
    ...facts,
    ...section(
      sectionTitles.quantity,
      quantity.length > 0
        ? quantity.map((row) => quantityRow(row, event))
        : [quantityFact("Counted", original.counted), quantityFact("Billed", toDouble(original.billed))],
    ),
    ...section(sectionTitles.charge, charge.length > 0 ? chargeAgain(charge, event) : [totalRow(event)]),
    ...section(`${sectionTitles.assets}: ${assets.length}`, []),
  ];
  const table: DocumentRow[] = [assetHeadingRow, ...(assets.length > 0 ? assets : coveredRows([]))];
  const below = cells === null ? section(sectionTitles.imports, [{ cells: [goneWords(original)] }]) : [];
  return {
    event,
    after: "",
    rows: [...above, ...table, ...below],
    table: { row: above.length, rows: table.length },
  };
}

function goneWords({ event }: ChargeEvent): string {
  return `The sheet of ${event} is no longer in the workbook, so its bands and assets are not repeated here.`;
}

function assetCells(cells: EventCells, span: RowSpan): DocumentRow[] {
  return cells.slice(span.from, span.to).flatMap((row): DocumentRow[] => {
    const own = assetHeading.map((_, column): PlanCell => row[column] ?? "");
    if (own.every((cell) => cell === "")) return [];
    const { formats, ...look } = assetLook;
    return [{ cells: own, ...look, ...(typeof own[lastSeenColumn] === "number" ? { formats } : {}) }];
  });
}

/** A row of the quantity section as it stood, included units and limits too: the amounts follow from them. */
function quantityRow([label = "", value = ""]: readonly CellValue[], event: ChargeEvent): DocumentRow {
  if (typeof value !== "number") return { cells: [label, value] };
  return label === "Minimum" || label === "Maximum"
    ? priceFact(label, value, event)
    : quantityFact(String(label), value);
}

/** The charge section as it stood, its amounts negated. */
function chargeAgain(rows: EventCells, event: ChargeEvent): DocumentRow[] {
  const amounts = rows.flatMap((row) =>
    priceColumns.flatMap((column) => {
      const cell = row[column];
      return typeof cell === "number" ? [cell] : [];
    }),
  );
  const price = priceFormat(event.currency, amounts);
  return rows.map((row) => negatedRow(row, event, price));
}

function negatedRow(row: readonly CellValue[], event: ChargeEvent, price: string): DocumentRow {
  const cells = Array.from({ length: amountColumn + 1 }, (_, column): PlanCell => {
    const cell = row[column] ?? "";
    return column === amountColumn && typeof cell === "number" && cell !== 0 ? -cell : cell;
  });
  if (cells[4] === "Total") return totalRow(event);
  const isHeading = cells.every((cell) => typeof cell !== "number") && cells[4] === "Units";
  const formats = Object.fromEntries(
    cells.flatMap((cell, column): [number, string][] =>
      typeof cell !== "number" ? [] : [[column, priceColumns.includes(column) ? price : numberFormats.quantity]],
    ),
  );
  return {
    cells,
    formats,
    ...(isHeading ? { style: { italic: true, horizontal: "Right" } } : { columnStyles: rightTexts(cells) }),
  };
}

function rightTexts(cells: readonly PlanCell[]): NonNullable<DocumentRow["columnStyles"]> {
  return Object.fromEntries(
    [1, 4].flatMap((column) =>
      typeof cells[column] === "string" && cells[column] !== "" ? [[column, { horizontal: "Right" as const }]] : [],
    ),
  );
}

function totalRow(event: ChargeEvent): DocumentRow {
  return {
    cells: ["", "", "", "", "Total", toDouble(event.charge)],
    formats: { [amountColumn]: moneyFormat(event.currency, minorUnits(event.currency) ?? 2) },
    columnStyles: { 4: { horizontal: "Right" } },
    style: { bold: true, lineAbove: true },
  };
}
