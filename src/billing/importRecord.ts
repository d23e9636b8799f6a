import { text, type TableRecord } from "../agreements";

/** One import that the workbook remembers, as its row of the Imports table says; what a charge event gives as its source. */
export interface ImportRecord {
  readonly source: string;
  readonly file: string;
  /** As the sheet holds them: a day, or text where a user typed one. */
  readonly asOf: string | number;
  readonly imported: string;
  readonly rows: number;
  readonly devices: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly skipped: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string;
}

/** Reads the Imports table, in the sheet's order: the last of a source is the one that stands. */
export function readImports(records: readonly TableRecord[]): readonly ImportRecord[] {
  return records.map((record) => {
    const number = (column: string) => Number(record.cells[column]) || 0;
    const asOf = record.cells["As of"] ?? "";
    return {
      source: text(record, "Source"),
      file: text(record, "File"),
      asOf: typeof asOf === "number" ? asOf : text(record, "As of"),
      imported: text(record, "Imported"),
      rows: number("Rows"),
      devices: number("Devices"),
      duplicates: number("Duplicates"),
      rejected: number("Rejected"),
      skipped: number("Skipped"),
      hash: text(record, "Hash"),
    };
  });
}
