import type { Area } from "./store";

/** The part that two areas share, or null. */
export function sharedArea(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function coveringArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of an area without another: at most four pieces. */
export function withoutArea(area: Area, hole: Area): Area[] {
  const shared = sharedArea(area, hole);
  if (!shared) return [area];
  const pieces: Area[] = [];
  const below = shared.row + shared.rows;
  const right = shared.column + shared.columns;
  if (shared.row > area.row) pieces.push({ ...area, rows: shared.row - area.row });
  if (below < area.row + area.rows) pieces.push({ ...area, row: below, rows: area.row + area.rows - below });
  if (shared.column > area.column) {
    pieces.push({ row: shared.row, rows: shared.rows, column: area.column, columns: shared.column - area.column });
  }
  if (right < area.column + area.columns) {
    pieces.push({
      row: shared.row,
      rows: shared.rows,
      column: right,
      columns: area.column + area.columns - right,
    });
  }
  return pieces;
}

/** Cells that were put in or taken out, and the direction in which the cells behind them moved. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly area: Area;
  readonly along: "rows" | "columns";
}

/**
 * Where an area lies after a shift, or null when all of it was deleted. An area that the shift does not cover across its
 * whole breadth stays, because Excel does not tear it apart either.
 */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (shift.along === "rows") {
    if (shift.area.column > area.column || shift.area.column + shift.area.columns < area.column + area.columns) {
      return area;
    }
    const moved = shiftSpan(area.row, area.rows, shift.area.row, shift.area.rows, shift.kind);
    return moved && { ...area, row: moved.start, rows: moved.length };
  }
  if (shift.area.row > area.row || shift.area.row + shift.area.rows < area.row + area.rows) return area;
  const moved = shiftSpan(area.column, area.columns, shift.area.column, shift.area.columns, shift.kind);
  return moved && { ...area, column: moved.start, columns: moved.length };
}

function shiftSpan(
  start: number,
  length: number,
  at: number,
  count: number,
  kind: "insert" | "delete",
): { start: number; length: number } | null {
  if (kind === "insert") {
    if (at <= start) return { start: start + count, length };
    return at < start + length ? { start, length: length + count } : { start, length };
  }
  const overlap = Math.min(start + length, at + count) - Math.max(start, at);
  const left = length - Math.max(overlap, 0);
  if (left === 0) return null;
  const before = Math.max(Math.min(at + count, start) - at, 0);
  return { start: start - before, length: left };
}
