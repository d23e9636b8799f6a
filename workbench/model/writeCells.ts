import { invalidArgument, RichApiError } from "../interpreter/richApiError";
import type { Area, StoredValue } from "../store/store";
import { sharedArea } from "../store/area";
import { nameColumns } from "./nameColumns";
import type { RangeState } from "./range";

export type Cells = (StoredValue | null)[][];

/** What one cell holds in Excel, in characters. */
const longestText = 32_767;
const longestFormula = 8_192;

/** Writes values or formulas as `range.values` does. Headings of tables that are written over stay whole and unlike. */
export function writeCells({ context, sheetId, area }: RangeState, cells: Cells): void {
  context.store.write(sheetId, area, cells);
  for (const table of context.store.tables()) {
    if (table.sheetId !== sheetId || !sharedArea({ ...table.area, rows: 1 }, area)) continue;
    nameColumns(context, sheetId, table.area);
  }
}

/** A 2-D array of the range's own shape; a single value fills it, as in Excel. */
export function shapedCells(cells: unknown, area: Area): Cells {
  if (!Array.isArray(cells)) {
    const value = storable(cells);
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
  }
  const rows = cells as unknown[];
  const fits =
    rows.length === area.rows &&
    rows.every((row): row is unknown[] => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw new RichApiError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (rows as unknown[][]).map((row) => row.map(storable));
}

function storable(value: unknown): StoredValue | null {
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") throw invalidArgument();
  if (value.startsWith("=") && value.length > longestFormula) {
    throw new RichApiError(
      "FormulaLengthExceedsLimit",
      "The formula is longer than Excel's limit of 8,192 characters.",
    );
  }
  if (value.length > longestText) throw invalidArgument();
  return value;
}
