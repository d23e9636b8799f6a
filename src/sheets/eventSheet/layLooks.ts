import type { CellStyle, PlanStep } from "../workbookPlan";
import type { LookRun } from "./documentRow";
import { eventColumns, markColumn } from "./eventColumns";

/**
 * The steps that give adjacent rows their looks, to be done before anything is written: all is text first, so that no name or
 * serial is taken for a number or a formula, and the marks are small; then come each run's own formats and looks, a step for
 * each span of columns however many rows it has.
 */
export function layLooks(sheet: string, runs: readonly LookRun[]): PlanStep[] {
  const row = runs[0]?.row ?? 0;
  const rows = runs.reduce((sum, run) => sum + run.rows, 0);
  const marks = { sheet, row, column: markColumn, rows, columns: 1 };
  return [
    { do: "number format", area: { sheet, row, column: 0, rows, columns: eventColumns }, format: "@" },
    { do: "number format", area: marks, format: "@" },
    { do: "style", area: marks, style: { size: 8 } },
    ...runs.flatMap((run) => ownLooks(sheet, run)),
  ];
}

function ownLooks(sheet: string, { row, rows, look }: LookRun): PlanStep[] {
  const { formats = {}, style = {}, columnStyles = {} } = look;
  const styled = Object.keys(style).length > 0 ? [{ column: 0, columns: eventColumns, value: style }] : [];
  return [
    ...spans(formats).map(({ column, columns, value }): PlanStep => ({
      do: "number format",
      area: { sheet, row, column, rows, columns },
      format: value,
    })),
    ...[...styled, ...spans(columnStyles)].flatMap(({ column, columns, value }) =>
      // A line runs along the edge of what is styled, so each row that has one is styled by itself.
      Array.from({ length: hasLine(value) ? rows : 1 }, (_, index): PlanStep => ({
        do: "style",
        area: { sheet, row: row + index, column, rows: hasLine(value) ? 1 : rows, columns },
        style: value,
      })),
    ),
  ];
}

function hasLine({ lineAbove = false, lineBelow = false }: CellStyle): boolean {
  return lineAbove || lineBelow;
}

/** Adjacent columns with the same value. */
function spans<T>(byColumn: Readonly<Record<number, T>>): { column: number; columns: number; value: T }[] {
  const found: { column: number; columns: number; value: T }[] = [];
  const columns = Object.keys(byColumn).map(Number);
  for (const column of columns.sort((a, b) => a - b)) {
    const value = byColumn[column] as T;
    const last = found.at(-1);
    const goesOn =
      last && last.column + last.columns === column && JSON.stringify(last.value) === JSON.stringify(value);
    if (goesOn) last.columns += 1;
    else found.push({ column, columns: 1, value });
  }
  return found;
}
