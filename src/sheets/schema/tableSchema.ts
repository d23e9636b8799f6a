import type { TableName } from "./tableName";

/**
 * What a column's cells hold. It decides the number format, which is set before any value is written: ids, names and
 * words are text for ever ("@"), so that 00123, 1E5 and a name that starts with "=" survive.
 */
export type ColumnKind = "text" | "choice" | "integer" | "quantity" | "money" | "price" | "date" | "moment";

/** Where a column's drop-down gets its words from. */
export type Choices =
  | { readonly words: readonly string[]; /** False where the user may type other words too. */ readonly only: boolean }
  /** The words that stand in a column of another table; others may be typed. */
  | { readonly table: TableName; readonly column: string };

export interface ColumnSchema {
  readonly title: string;
  readonly kind: ColumnKind;
  /** Points. */
  readonly width: number;
  /** What belongs in the column, as a note on its heading. */
  readonly note: string;
  readonly choices?: Choices;
  /** True for a column that a table may lack: its cells count as blank, and are not written. */
  readonly optional?: true;
}

export interface TableSchema {
  readonly table: TableName;
  /** Title of the sheet that the table gets when it is made; a user may rename the sheet afterwards. */
  readonly sheet: string;
  readonly columns: readonly ColumnSchema[];
  /** Leading columns that say which row it is, repeated on each page across where the table is printed over several; 1 unless given. */
  readonly namedBy?: number;
  /** Leading columns that are printed, all unless given: what proves a row, or leads somewhere, says nothing on paper. */
  readonly printed?: number;
}
