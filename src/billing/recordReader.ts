import { readAmount, readDay, text, type Day, type TableRecord } from "../agreements";
import type { Finding } from "../messages";
import type { Exact } from "../money";

/** Reads the cells of one row of a table that DeviceBill itself wrote; a cell that people changed may be anything. */
export class RecordReader {
  readonly findings: Finding[] = [];

  constructor(readonly record: TableRecord) {}

  text(column: string): string {
    return text(this.record, column);
  }

  day(column: string): Day {
    const reading = readDay(this.record.cells[column] ?? "");
    if (typeof reading !== "string") return reading.value;
    this.fault(column);
    return Number.NaN;
  }

  amount(column: string): Exact | null {
    const reading = readAmount(this.record.cells[column] ?? "");
    if (typeof reading !== "string") return reading.value;
    this.fault(column);
    return null;
  }

  word<T extends string>(column: string, words: readonly T[]): T | null {
    const word = words.find((one) => one.toLowerCase() === this.text(column).toLowerCase());
    if (word === undefined) this.fault(column);
    return word ?? null;
  }

  required(column: string): string {
    const value = this.text(column);
    if (value === "") this.fault(column);
    return value;
  }

  fault(column: string): void {
    const place = this.record.placeOf(column);
    this.findings.push({
      code: "billing.badCell",
      severity: "error",
      place,
      values: { column, text: this.text(column) },
    });
  }
}
