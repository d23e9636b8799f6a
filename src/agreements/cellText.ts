import type { CellValue } from "../bands";
import type { TableRecord } from "./tableRecord";

/** The record's cell as trimmed text; a missing column is blank. */
export function text(record: TableRecord, column: string): string {
  return cellText(record.cells[column] ?? "");
}

export function cellText(cell: CellValue): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell ?? "").trim();
}
