import { apiNotFound, invalidArgument } from "../interpreter/richApiError";
import { setHyperlink, type Link } from "./hyperlink";
import type { RangeState } from "./range";

/** As much of `SettableCellProperties` as is kept. */
export interface CellProperties {
  readonly hyperlink?: Link;
}

/** A link for each cell of the range; a cell whose properties name none keeps what it has. */
export function setCellProperties(state: RangeState, cells: readonly (readonly CellProperties[])[]): void {
  const { area } = state;
  if (cells.length !== area.rows || cells.some((row) => row.length !== area.columns)) throw invalidArgument();
  cells.forEach((properties, row) =>
    properties.forEach(({ hyperlink, ...others }, column) => {
      const [unmodelled] = Object.keys(others);
      if (unmodelled !== undefined) throw apiNotFound("Range", `setCellProperties with ${unmodelled}`);
      if (hyperlink === undefined) return;
      const cell = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      setHyperlink({ ...state, area: cell }, hyperlink);
    }),
  );
}
