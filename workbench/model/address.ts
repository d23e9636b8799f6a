import type { Area } from "../store/store";
import { invalidArgument, itemNotFound } from "../interpreter/richApiError";
import type { ModelContext } from "./context";

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `Sheet!A1:B2` as Excel writes it: the sheet quoted where it must be, whole columns and rows in short. */
export function addressOf(sheetName: string, area: Area): string {
  return `${quoteSheet(sheetName)}!${localAddress(area)}`;
}

export function localAddress({ row, column, rows, columns }: Area): string {
  if (rows === sheetRows) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === sheetColumns) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** `Sheet!$A$1:$B$2`, as a name keeps it: it means the same cells wherever it is used. */
export function absoluteAddress(sheetName: string, area: Area): string {
  const local = localAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quoteSheet(sheetName)}!${local}`;
}

export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Reads `A1`, `A1:B2`, `A:B`, `1:2`, with or without a sheet and dollar signs, or the workbook's name of a range. */
export function readAddress(text: string, context: ModelContext, sheetId: string): { sheetId: string; area: Area } {
  const named = context.store.names().find(({ name }) => sameName(name, text));
  if (named) return readAddress(named.reference, context, sheetId);
  const split = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  const name = split ? (split[1]?.replaceAll("''", "'") ?? split[2] ?? "") : null;
  const sheet = name === null ? null : context.store.sheets().find((one) => sameName(one.name, name));
  if (name !== null && !sheet) throw itemNotFound();
  return { sheetId: sheet?.id ?? sheetId, area: readLocalAddress((split?.[3] ?? text).replaceAll("$", "")) };
}

function readLocalAddress(text: string): Area {
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, fromColumn = "", fromRow = "", toColumn = fromColumn, toRow = fromRow] = cells;
    return between(Number(fromRow) - 1, columnIndex(fromColumn), Number(toRow) - 1, columnIndex(toColumn));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return between(0, columnIndex(columns[1] ?? ""), sheetRows - 1, columnIndex(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, sheetColumns - 1);
  throw invalidArgument();
}

function between(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return checkArea({
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rows: Math.abs(row - otherRow) + 1,
    columns: Math.abs(column - otherColumn) + 1,
  });
}

/** Refuses what lies outside the sheet. */
export function checkArea(area: Area): Area {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1) throw invalidArgument();
  if (row + rows > sheetRows || column + columns > sheetColumns) throw invalidArgument();
  return area;
}

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
