import type { Area } from "../store/store";

/** Covers a grid from its first cell on with areas of equal cells, so that formats are set in few calls. */
export function sameAreas<T>(rows: readonly (readonly T[])[], keyOf: (value: T) => string): { area: Area; value: T }[] {
  const cellsByKey = new Map<string, { value: T; cells: Place[] }>();
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      const key = keyOf(value);
      const same = cellsByKey.get(key) ?? { value, cells: [] };
      cellsByKey.set(key, same);
      same.cells.push({ row, column });
    }),
  );
  return [...cellsByKey.values()].flatMap(({ value, cells }) => areasOfCells(cells).map((area) => ({ area, value })));
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Few areas that cover just these cells: runs down a column, joined with equal runs in the columns beside it. */
export function areasOfCells(cells: readonly Place[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.rows === row)
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const areas: Area[] = [];
  const open = new Map<string, Area>();
  for (const run of runs) {
    const key = `${run.row}+${run.rows}`;
    const left = open.get(key);
    if (left && left.column + left.columns === run.column) {
      open.set(key, { ...left, columns: left.columns + 1 });
    } else {
      if (left) areas.push(left);
      open.set(key, run);
    }
  }
  return [...areas, ...open.values()];
}
