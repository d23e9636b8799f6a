import type { CellValue } from "../bands";
import type { DeviceImport, ImportOptions } from "./device";
import { batchOf, type RowSource } from "./file/rowSource";
import { readDevices } from "./readDevices";

/**
 * Reads devices from cells of the workbook, such as the range that the user has selected, by the same rules as a file.
 * Dates that come as Excel's serial numbers are read as such in the columns that hold dates.
 *
 * @param name What the cells are called in findings, for example the range's address.
 */
export function devicesFromCells(
  cells: readonly (readonly CellValue[])[],
  name: string,
  options: ImportOptions,
): DeviceImport {
  const rows = cells.map((row) => ({ cells: row.map(textOf), fault: "" as const }));
  const lastFilled = rows.findLastIndex((row) => row.cells.some((cell) => cell.trim() !== ""));
  const source: RowSource = {
    sheet: "",
    fieldForEveryColumn: false,
    endsOpen: false,
    batches: (_, values) => [batchOf(rows.slice(0, lastFilled + 1), values)],
  };
  return readDevices({ sources: [source], encoding: "", findings: [] }, name, options);
}

function textOf(cell: CellValue): string {
  if (cell === null) return "";
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}
