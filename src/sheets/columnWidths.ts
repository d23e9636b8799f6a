import type { PlanStep } from "./workbookPlan";

/**
 * A sheet's first columns with these widths, in points.
 * @param rows of the area by which the columns are named; an area that other steps name too is looked up once
 */
export function columnWidths(sheet: string, points: readonly number[], rows = 1): PlanStep {
  return { do: "column widths", area: { sheet, row: 0, column: 0, rows, columns: points.length }, points };
}
