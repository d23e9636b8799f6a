import { firstQuantities, type Mechanism } from "../../charges";
import { minorUnits, toDouble, type Exact } from "../../money";
import { bandCells, type Pricing } from "../../whatIf";
import type { Book } from "../book";
import { columnLetters } from "../cellAddress";
import { uniqueSheetName } from "../sheetName";
import type { PlanArea, PlanCell, PlanStep, WorkbookPlan } from "../workbookPlan";

/** Two ways of charging, side by side. */
export interface Analysis {
  readonly priceList: string;
  readonly now: Pricing;
  /** With the same included units, minimum and maximum. */
  readonly then: Pricing;
  readonly quantity: Exact;
  /** To whose minor units charges are rounded; null for two decimals, where several currencies use the price list. */
  readonly currency: string | null;
}

/** Where the analysis was planned: its sheet, and the area of quantities and both charges, headings included, for a chart. */
export interface PlannedAnalysis {
  readonly plan: WorkbookPlan;
  readonly sheet: string;
  readonly curve: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
}

const functionOf: Readonly<Record<Mechanism, string>> = {
  "Look up": "LOOKUPCHARGE",
  "Fill up": "FILLUPCHARGE",
  Stairstep: "STAIRSTEPCHARGE",
};

const bandTitles = ["From", "To", "Unit price", "Flat fee"] as const;
/** Zero-based columns where the two band tables begin. */
const nowColumn = 0;
const thenColumn = 5;
const width = 9;

/**
 * The analysis on a sheet of its own: both band tables in cells, a quantity to play with, and live DEVICEBILL functions over
 * them, so that people go on in their own way.
 */
export function planAnalysis(book: Book, { priceList, now, then, quantity, currency }: Analysis): PlannedAnalysis {
  const sheet = uniqueSheetName(`What-if ${priceList}`, book.sheetNames);
  const area = (row: number, column: number, rows: number, columns: number): PlanArea & { sheet: string } => ({
    sheet,
    row,
    column,
    rows,
    columns,
  });
  const { included, minimum, maximum } = now;
  const terms = [included, minimum, maximum];
  const hasTerms = terms.some((term) => term !== undefined);
  /** Zero-based row of the band tables' titles, below the quantity and the rate's own terms. */
  const bandRow = hasTerms ? termRow + 3 : termRow + 2;
  const nowBands = bandCells(now.bands);
  const thenBands = bandCells(then.bands);
  const last = bandRow + Math.max(nowBands.length, thenBands.length);
  const rangeOf = (column: number, rows: number): string =>
    `$${columnLetters(column)}$${bandRow + 1}:$${columnLetters(column + 3)}$${bandRow + 1 + rows}`;
  const decimals = minorUnits(currency ?? "") ?? 2;
  const chargeOf = (mechanism: Mechanism, cell: string, bands: string) =>
    hasTerms
      ? `=DEVICEBILL.CHARGE(${cell},${bands},"${mechanism}",${termCells},${decimals})`
      : `=DEVICEBILL.${functionOf[mechanism]}(${cell},${bands},${decimals})`;
  const chargeNow = (cell: string) => chargeOf(now.mechanism, cell, rangeOf(nowColumn, nowBands.length));
  const chargeThen = (cell: string) => chargeOf(then.mechanism, cell, rangeOf(thenColumn, thenBands.length));

  const curveRow = last + 3;
  const quantities = curveQuantities([now, then], toDouble(quantity));
  const curve = quantities.map((units, index): PlanCell[] => {
    const row = curveRow + 2 + index;
    return [
      units,
      chargeNow(`A${row}`),
      chargeThen(`A${row}`),
      `=C${row}-B${row}`,
      "",
      `=B${row}/A${row}`,
      `=C${row}/A${row}`,
    ];
  });
  const money = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  const heading = { bold: true, lineBelow: true, horizontal: "Right" } as const;
  const steps: PlanStep[] = [
    { do: "add sheet", sheet },
    { do: "number format", area: area(0, 0, 1, 1), format: "@" },
    {
      do: "write",
      area: area(0, 0, 1, 1),
      cells: [[`What if: ${priceList}${currency === null ? "" : `, ${currency}`}`]],
    },
    {
      do: "write",
      area: area(1, 0, 1, 1),
      cells: [
        [
          `Change the quantity or the bands: every charge is worked out by a DEVICEBILL function in its cell, rounded to ${decimals} decimals.`,
        ],
      ],
    },
    { do: "write", area: area(3, 0, 1, 2), cells: [["Quantity", toDouble(quantity)]] },
    {
      do: "write formulas",
      area: area(3, 3, 1, 6),
      cells: [["Now", chargeNow("$B$4"), "What if", chargeThen("$B$4"), "Difference", "=G4-E4"]],
    },
    ...(hasTerms ? termSteps(area, terms, money) : []),
    { do: "write", area: area(bandRow - 1, nowColumn, 1, 1), cells: [[`Now: ${now.mechanism}`]] },
    { do: "write", area: area(bandRow - 1, thenColumn, 1, 1), cells: [[`What if: ${then.mechanism}`]] },
    {
      do: "write",
      area: area(bandRow, nowColumn, nowBands.length + 1, 4),
      cells: [[...bandTitles], ...nowBands],
    },
    {
      do: "write",
      area: area(bandRow, thenColumn, thenBands.length + 1, 4),
      cells: [[...bandTitles], ...thenBands],
    },
    {
      do: "write formulas",
      area: area(curveRow, 0, curve.length + 1, 7),
      cells: [["Quantity", "Now", "What if", "Difference", "", "Per unit, now", "Per unit, what if"], ...curve],
    },
    { do: "number format", area: area(3, 4, 1, 1), format: money },
    { do: "number format", area: area(3, 6, 1, 1), format: money },
    { do: "number format", area: area(3, 8, 1, 1), format: money },
    { do: "number format", area: area(bandRow + 1, 2, nowBands.length, 2), format: "#,##0.00####" },
    { do: "number format", area: area(bandRow + 1, 7, thenBands.length, 2), format: "#,##0.00####" },
    { do: "number format", area: area(curveRow + 1, 1, curve.length, 3), format: money },
    { do: "number format", area: area(curveRow + 1, 5, curve.length, 2), format: "#,##0.00##" },
    { do: "style", area: area(0, 0, 1, 1), style: { bold: true, size: 16 } },
    { do: "style", area: area(3, 0, 1, width), style: { bold: true } },
    // Each label stands beside its own figure, not beside the one before it.
    ...[3, 5, 7].map((column): PlanStep => ({
      do: "style",
      area: area(3, column, 1, 1),
      style: { bold: true, horizontal: "Right" },
    })),
    { do: "style", area: area(bandRow - 1, 0, 1, width), style: { bold: true } },
    { do: "style", area: area(bandRow, nowColumn, 1, 4), style: heading },
    { do: "style", area: area(bandRow, thenColumn, 1, 4), style: heading },
    { do: "style", area: area(curveRow, 0, 1, 7), style: heading },
    { do: "column widths", sheet, column: 0, points: [76, 76, 76, 76, 76, 96, 108, 76, 76] },
    { do: "hide gridlines", sheet },
    {
      do: "page",
      sheet,
      page: { orientation: "Landscape", centred: true, leftFooter: "&A", rightFooter: "Page &P of &N" },
    },
    { do: "show sheet", sheet },
  ];
  return {
    plan: { steps, writes: { sheets: 1, rows: curve.length }, before: [] },
    sheet,
    curve: { row: curveRow, column: 0, rows: curve.length + 1, columns: 3 },
  };
}

/** Where the rate's own terms stand, below the quantity: labels at the left of B5, E5 and G5. */
const termRow = 4;
const termCells = "$B$5,$E$5,$G$5";
const termTitles = [
  ["Included", 0],
  ["Minimum", 3],
  ["Maximum", 5],
] as const;

function termSteps(
  area: (row: number, column: number, rows: number, columns: number) => PlanArea & { sheet: string },
  terms: readonly (Exact | undefined)[],
  money: string,
): readonly PlanStep[] {
  return termTitles.flatMap(([title, column], index): PlanStep[] => {
    const term = terms[index];
    const cells = [[title, term === undefined ? "" : toDouble(term)]];
    const style: PlanStep = { do: "style", area: area(termRow, column, 1, 1), style: { horizontal: "Right" } };
    return [
      { do: "write", area: area(termRow, column, 1, 2), cells },
      { do: "number format", area: area(termRow, column + 1, 1, 1), format: index === 0 ? "General" : money },
      ...(index === 0 ? [] : [style]),
    ];
  });
}

/** The last and the first unit of every band of both, the quantity itself, and round numbers between. */
function curveQuantities(pricings: readonly Pricing[], quantity: number): readonly number[] {
  const starts = pricings.flatMap(({ bands, included }) => firstQuantities(bands, included).map(toDouble));
  const top = Math.ceil(Math.max(quantity * 2, ...starts.map((start) => start * 1.25), 20));
  const even = Array.from({ length: 10 }, (_, index) => Math.round((top * (index + 1)) / 10));
  const wanted = [1, quantity, ...starts, ...starts.map((start) => start - 1), ...even];
  return [...new Set(wanted)].filter((units) => units >= 1).sort((a, b) => a - b);
}
