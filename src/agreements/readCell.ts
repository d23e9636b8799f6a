import type { CellValue } from "../bands";
import { readNumber, type Exact } from "../money";
import { dayFromISO } from "./day";
import type { Day } from "./rate";

/** A cell that holds what it should, is blank, or cannot be read. */
export type CellReading<T> = { readonly value: T } | "blank" | "unreadable";

export function isBlankCell(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** Excel's own last date; anything above is a number, not a date. */
const lastDay = 2_958_465;

/** A date: a serial day (a time of day is dropped) or a text "2026-09-30". */
export function readDay(cell: CellValue): CellReading<Day> {
  if (isBlankCell(cell)) return "blank";
  const day = typeof cell === "number" ? Math.floor(cell) : typeof cell === "string" ? dayFromISO(cell) : Number.NaN;
  return day >= 1 && day <= lastDay ? { value: day } : "unreadable";
}

/** A number, from a number or a text as people write it. */
export function readAmount(cell: CellValue): CellReading<Exact> {
  if (isBlankCell(cell)) return "blank";
  const reading = readNumber(cell);
  return reading.number && !reading.number.percent ? { value: reading.number.value } : "unreadable";
}

/** One of a column's words, without regard to letter case. */
export function readWord<T extends string>(cell: CellValue, words: readonly T[]): CellReading<T> {
  if (isBlankCell(cell)) return "blank";
  const key = String(cell).trim().toLowerCase();
  const word = words.find((one) => one.toLowerCase() === key);
  return word === undefined ? "unreadable" : { value: word };
}

/** TRUE, Yes, 1 or FALSE, No, 0. */
export function readYesNo(cell: CellValue): CellReading<boolean> {
  if (isBlankCell(cell)) return "blank";
  const key = String(cell).trim().toLowerCase();
  if (["true", "yes", "y", "1"].includes(key)) return { value: true };
  return ["false", "no", "n", "0"].includes(key) ? { value: false } : "unreadable";
}
