/**
 * A finding is something that was noticed in untrusted input: data, not an exception. It carries a code, a place
 * and the values that its sentence needs; the sentence itself is worded in this folder and nowhere else.
 */

/** Where in the user's world something stands. Rows and columns are those the user sees: rows from 1, columns by title. */
export interface Place {
  /** Name of the file that was read. */
  readonly file?: string;
  /** Name of the worksheet, in the workbook or in an imported .xlsx file. */
  readonly sheet?: string;
  /** Name of the table in the workbook. */
  readonly table?: string;
  /** Row as the user counts it: the sheet's row number, or the record number in a file or a range. */
  readonly row?: number;
  /** Title of the column. */
  readonly column?: string;
  /** A1 address on the sheet, where one cell is meant. */
  readonly cell?: string;
}

export type Severity = "error" | "warning" | "info";

export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  /** What the sentence names; already in the user's own words, never formatted for a locale. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** A sentence for each code of one area. */
export type Sentences<Code extends string> = Readonly<
  Record<Code, (values: Readonly<Record<string, string | number>>) => string>
>;
