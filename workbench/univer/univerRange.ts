import type { IRange } from "@univerjs/core";
import type { Area } from "../store/store";

/** Univer's ranges name their last row and column; areas count them. */
export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

export function areaOf(range: { startRow: number; endRow: number; startColumn: number; endColumn: number }): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
