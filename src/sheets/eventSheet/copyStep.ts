import type { PlanStep } from "../workbookPlan";
import { markColumn } from "./eventColumns";

/** Whole rows of a sheet, zero-based. */
export interface SheetRows {
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
}

/** Gives rows of a charge event's sheet the looks of others, the marks beside them included. */
export function copyStep(from: SheetRows, to: SheetRows): PlanStep {
  const area = ({ sheet, row, rows }: SheetRows) => ({ sheet, row, column: 0, rows, columns: markColumn + 1 });
  return { do: "copy looks", from: area(from), to: area(to) };
}
