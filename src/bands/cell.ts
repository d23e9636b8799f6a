/** A cell as it comes from the workbook: Excel's own value types. Blank is "" (Excel) or null (some hosts); an error is its text. */
export type CellValue = string | number | boolean | null;

/** True for a cell with nothing in it. On desktop Excel such a cell reaches a custom function as 0: see `isBlankOrZero`. */
export function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** True for a cell that is blank or may be: a blank cell reaches a custom function as 0 on desktop Excel. */
export function isBlankOrZero(cell: CellValue): boolean {
  return cell === 0 || isBlank(cell);
}
