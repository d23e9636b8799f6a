import type { CellValue } from "../src/bands";

/**
 * A cell's value as Excel passes it. Cells with a data type, such as a formatted number or an error, arrive as objects with
 * their plain value inside; an error becomes its text, as it stands in a range read by the pane.
 */
export function decodeCell(cell: unknown): CellValue {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") return cell;
  const { basicValue, code } = cell as { basicValue?: unknown; code?: unknown };
  if (typeof basicValue === "string" || typeof basicValue === "number" || typeof basicValue === "boolean")
    return basicValue;
  return typeof code === "string" ? code : "#VALUE!";
}
