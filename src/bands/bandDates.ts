import type { CellValue } from "./cell";
import { isBlankOrZero } from "./cell";

/** The days from 1955 to 2118: Excel's number for 1-10 typed as a date of some year lies between them, a count of units hardly. */
export function isDateNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 20_000 && value <= 80_000;
}

/**
 * True for a column of numbers that are hardly counts of units: all of them days within one year of this century, which is
 * what Excel makes of texts such as 1-5 and 6-10.
 */
export function areDates(cells: readonly CellValue[]): boolean {
  const [first, last] = [36_526, 73_050];
  const days: number[] = [];
  for (const cell of cells) {
    if (isBlankOrZero(cell)) continue;
    if (typeof cell !== "number" || !Number.isInteger(cell) || cell < first || cell > last) return false;
    days.push(cell);
  }
  return days.length > 1 && Math.max(...days) - Math.min(...days) < 366;
}
