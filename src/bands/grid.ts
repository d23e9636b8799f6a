import type { Place } from "../messages";
import { readNumber } from "../money";
import type { CellValue } from "./cell";
import { isBlank, isBlankOrZero } from "./cell";
import { columnRole, type ColumnRole } from "./columnRole";
import { isErrorText } from "./readBound";
import { isBandText } from "./readBandText";

/** One band's cells. */
export interface GridLine {
  /** Row of the range, counted as the user counts it; for a transposed range, its column. */
  readonly row: number;
  readonly cells: readonly CellValue[];
}

/** The range turned so that each line is a band, with the header taken off. */
export interface Grid {
  readonly transposed: boolean;
  /** Titles of the columns as written; null where the range has no header. */
  readonly headers: readonly string[] | null;
  readonly roles: readonly ColumnRole[];
  readonly lines: readonly GridLine[];
  readonly width: number;
  /** Where a line's cell stands; without a column, where the line stands. `title` names a column that has no header. */
  place(line: GridLine, column?: number | null, title?: string): Place;
}

/** How the caller's cells are known to the user. */
export interface ReadBandsOptions {
  /** Where the cells come from, such as a table's name; put into every finding's place. */
  readonly place?: Place;
  /** The number under which the user knows each row of cells; without it rows are counted from 1. */
  readonly rows?: readonly number[];
}

/** Finds the header and the direction of the bands. Blank rows and a title above a header are passed over. */
export function readGrid(cells: readonly (readonly CellValue[])[], options: ReadBandsOptions): Grid {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const rows = cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const numberOf = (row: number): number => options.rows?.[row] ?? row + 1;
  const header = findHeaderRow(rows);
  if (header === null || !header.certain) {
    const firstColumn = rows.map((row) => row[0] ?? null);
    if (width > 1 && headerStrength(firstColumn) === "certain") return transposedGrid(rows, options, numberOf);
  }
  const first = header === null ? 0 : header.row + 1;
  const headers = header === null ? null : titles(rows[header.row] ?? []);
  return {
    transposed: false,
    headers,
    roles: headers?.map(columnRole) ?? [],
    lines: rows.slice(first).map((row, index) => ({ row: numberOf(first + index), cells: row })),
    width,
    place: (line, column, title) => {
      const header = column === undefined || column === null ? "" : (headers?.[column] ?? "");
      const named = header === "" ? title : header;
      return { ...options.place, row: line.row, ...(named === undefined ? {} : { column: named }) };
    },
  };
}

function transposedGrid(
  rows: readonly (readonly CellValue[])[],
  options: ReadBandsOptions,
  numberOf: (row: number) => number,
): Grid {
  const headers = titles(rows.map((row) => row[0] ?? null));
  const bands = (rows[0] ?? []).length - 1;
  return {
    transposed: true,
    headers,
    roles: headers.map(columnRole),
    lines: Array.from({ length: bands }, (_, band) => ({
      row: band + 2,
      cells: rows.map((row) => row[band + 1] ?? null),
    })),
    width: rows.length,
    place: (line, attribute) => ({
      ...options.place,
      ...(attribute === undefined || attribute === null ? {} : { row: numberOf(attribute) }),
      column: String(line.row),
    }),
  };
}

function findHeaderRow(rows: readonly (readonly CellValue[])[]): { row: number; certain: boolean } | null {
  for (const [row, cells] of rows.entries()) {
    const strength = headerStrength(cells);
    if (strength !== "none") return { row, certain: strength === "certain" };
    if (!cells.every(isBlankOrZero) && !isTitle(cells)) return null;
  }
  return null;
}

/** A row with one text and nothing else, such as the price list's name above its header. */
function isTitle(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isBlankOrZero(cell));
  return cells.length > 1 && filled.length === 1 && isHeaderText(filled[0] ?? null);
}

/** "certain" where the words name both a bound and a price; "possible" where every cell is a word and one of them is known. */
function headerStrength(cells: readonly CellValue[]): "certain" | "possible" | "none" {
  const filled = cells.filter((cell) => !isBlankOrZero(cell));
  if (filled.length === 0 || !filled.every(isHeaderText)) return "none";
  const roles = filled.map((cell) => columnRole(String(cell)));
  const bound = roles.some((role) => role === "from" || role === "to" || role === "bounds");
  const price = roles.some((role) => ["rate", "weak rate", "cost", "flat", "fee"].includes(role));
  if (bound && price) return "certain";
  return filled.length > 1 && (bound || price) ? "possible" : "none";
}

function isHeaderText(cell: CellValue): boolean {
  return typeof cell === "string" && readNumber(cell, ".").number === null && !isBandText(cell) && !isErrorText(cell);
}

function titles(cells: readonly CellValue[]): string[] {
  return cells.map((cell) => (isBlank(cell) || cell === 0 ? "" : String(cell).trim()));
}
