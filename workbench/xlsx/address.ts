import type { Area } from "../store/store";

/** "A1:C9" of an area; "A1" of a single cell. */
export function addressOf(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The area of "A1", "A1:C9" or the same with dollar signs; null for anything else. */
export function readAddress(address: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address);
  if (!match) return null;
  const [, startLetters = "", startRow = "", endLetters = startLetters, endRow = startRow] = match;
  const row = Number(startRow) - 1;
  const column = columnNumber(startLetters);
  return { row, column, rows: Number(endRow) - row, columns: columnNumber(endLetters) - column + 1 };
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A sheet's name as it stands in a reference. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
