/** One row of the file as text. */
export interface SourceRow {
  readonly cells: readonly string[];
  /**
   * Why the row cannot be trusted: a quotation mark in it was never closed, it is longer than any row may be, or the file
   * is damaged from here on.
   */
  readonly fault: "" | "unclosed quote" | "too long" | "damaged";
}

/** Something that rows can be read from: a text file, one sheet of an .xlsx file, a range of cells. */
export interface RowSource {
  /** Name of the sheet; "" for a text file. */
  readonly sheet: string;
  /**
   * True where the file writes a field for every column, so that a short row has lost one. In a workbook, blank cells at
   * the end of a row are simply not there.
   */
  readonly fieldForEveryColumn: boolean;
  /**
   * Reads from the first row, in batches, as often as it is called. Blank rows are included; an XLSX file's blank rows
   * after the last filled one are not.
   *
   * @param width Number of columns of the header once it is known: cells to the right of it may be left out, and a text
   * record that has more is suspected of a stray quotation mark. 0 = not known.
   */
  readonly batches: (width: number) => Iterable<readonly SourceRow[]>;
}
