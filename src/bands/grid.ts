import type { Place } from "../messages";
import { bandFinding, type BandFinding } from "./bandFinding";
import { readNumber } from "../money";
import type { CellValue } from "./cell";
import { isBlank, isBlankOrZero } from "./cell";
import { columnRole, type ColumnRole } from "./columnRole";
import { isErrorText } from "./readBound";
import { isBandText, isTextBand } from "./readBandText";

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
  /** Why the range's header cannot be used, else null. */
  readonly fault: BandFinding | null;
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
    const named = withBandTitle(firstColumn, (row) => (rows[row] ?? []).slice(1));
    if (width > 1 && headerStrength(named) === "certain") return transposedGrid(rows, options, numberOf);
  }
  const first = header === null ? 0 : header.row + 1;
  const headers =
    header === null
      ? null
      : titles(withBandTitle(rows[header.row] ?? [], (column) => rows.slice(first).map((row) => row[column] ?? null)));
  return {
    transposed: false,
    headers,
    fault: header === null ? headerFault(rows, options, numberOf) : null,
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
  const column = rows.map((row) => row[0] ?? null);
  const headers = titles(withBandTitle(column, (row) => (rows[row] ?? []).slice(1)));
  const bands = (rows[0] ?? []).length - 1;
  return {
    transposed: true,
    headers,
    fault: null,
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

/** The header's row: the first that certainly is one, however many titles stand above it, else the first that may be. */
function findHeaderRow(rows: readonly (readonly CellValue[])[]): { row: number; certain: boolean } | null {
  let possible: number | null = null;
  for (const [row, cells] of rows.entries()) {
    const strength = headerStrength(cells);
    if (strength === "certain") return { row, certain: true };
    if (strength === "possible") possible ??= row;
    else if (!cells.every(isBlankOrZero) && !isTitle(cells)) break;
  }
  return possible === null ? null : { row: possible, certain: false };
}

/** What is wrong where no header was found: words that are none, or a header further down. */
function headerFault(
  rows: readonly (readonly CellValue[])[],
  options: ReadBandsOptions,
  numberOf: (row: number) => number,
): BandFinding | null {
  const first = rows.findIndex((cells) => !cells.every(isBlankOrZero) && !isTitle(cells));
  const header = rows.findIndex((cells) => headerStrength(cells) === "certain");
  const place = { ...options.place, row: numberOf(first) };
  if (header > first) return bandFinding("bands.aboveHeader", place, { header: numberOf(header) });
  const words = (rows[first] ?? []).filter((cell) => !isBlankOrZero(cell));
  if (words.length < 2 || !words.every(isHeaderText)) return null;
  return bandFinding("bands.headersUnknown", place, { headers: words.map((word) => `"${String(word)}"`).join(", ") });
}

/** The titles with "Band" in the place of a blank one beside texts such as 1-10. */
function withBandTitle(
  headers: readonly CellValue[],
  cellsBeside: (index: number) => readonly CellValue[],
): readonly CellValue[] {
  return headers.map((header, index) => {
    if (!isBlankOrZero(header)) return header;
    return cellsBeside(index).some(isTextBand) ? "Band" : header;
  });
}

/** A row with one text and nothing else, such as the price list's name above its header. */
function isTitle(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isBlankOrZero(cell));
  return cells.length > 1 && filled.length === 1 && isHeaderText(filled[0] ?? null);
}

/**
 * "certain" where the words name both a bound and a price; "possible" where every cell is a word and one of them is known, but
 * not of a lone word in the first column, which is more likely a title.
 */
function headerStrength(cells: readonly CellValue[]): "certain" | "possible" | "none" {
  const filled = cells.filter((cell) => !isBlankOrZero(cell));
  if (filled.length === 0 || !filled.every(isHeaderText)) return "none";
  const roles = filled.map((cell) => columnRole(String(cell)));
  const bound = roles.some((role) => ["from", "to", "under", "bounds", "widths"].includes(role));
  const price = roles.some((role) => ["rate", "weak rate", "cost", "flat", "fee"].includes(role));
  if (bound && price) return "certain";
  return (filled.length > 1 || isBlankOrZero(cells[0] ?? null)) && (bound || price) ? "possible" : "none";
}

function isHeaderText(cell: CellValue): boolean {
  if (typeof cell !== "string" || readNumber(cell, ".").number !== null || isErrorText(cell)) return false;
  // "Each additional" may head a column as well as name the last band.
  return !isBandText(cell) || !/\P{L}/u.test(cell.replace(/\s/g, ""));
}

function titles(cells: readonly CellValue[]): string[] {
  return cells.map((cell) => (isBlank(cell) || cell === 0 ? "" : String(cell).trim()));
}
