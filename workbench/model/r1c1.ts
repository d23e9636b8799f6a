import type { StoredValue } from "../store/store";
import { columnName } from "./address";

/** A formula in R1C1 style as A1, for the cell it stands in; other values as they are. */
export function formulaFromR1C1(cell: StoredValue | null, row: number, column: number): StoredValue | null {
  if (typeof cell !== "string" || !cell.startsWith("=")) return cell;
  // Text in quotes may hold what looks like a reference.
  return cell
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 === 1 ? piece : references(piece, row, column)))
    .join("");
}

function references(text: string, row: number, column: number): string {
  return text.replace(
    /(?<![A-Za-z0-9_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![A-Za-z0-9_(])/g,
    (_match, r?: string, c?: string) => {
      const [rowIndex, fixedRow] = position(r, row);
      const [columnNumber, fixedColumn] = position(c, column);
      return `${fixedColumn ? "$" : ""}${columnName(columnNumber)}${fixedRow ? "$" : ""}${rowIndex + 1}`;
    },
  );
}

function position(part: string | undefined, here: number): [number, boolean] {
  if (part === undefined) return [here, false];
  return part.startsWith("[") ? [here + Number(part.slice(1, -1)), false] : [Number(part) - 1, true];
}
