import { cellText } from "../reading/cellText";
import type { FieldSink } from "./fieldSink";
import { ValueList } from "./valueList";

/**
 * Why a row cannot be trusted: a quotation mark in it was never closed, it is longer than any row may be, or the file is
 * damaged from here on. "" = it can.
 */
export type RowFault = "" | "unclosed quote" | "too long" | "damaged";

/** One row of the file as text. */
export interface SourceRow {
  readonly cells: readonly string[];
  readonly fault: RowFault;
}

/**
 * Some rows of a source in their order. It is valid until the next batch is asked for: texts are cut out of the file only
 * where a cell is asked for, since most columns of an export play no role.
 */
export interface RowBatch {
  readonly rows: number;
  /** True where merged cells may spread values to the rows below them. */
  readonly isSpread: boolean;
  readonly fault: (row: number) => RowFault;
  /** Number of the row's fields. */
  readonly width: (row: number) => number;
  /** The same, with those that merged cells may spread values to. */
  readonly reach: (row: number) => number;
  /** Characters of the row's fields together, or more: their bytes. */
  readonly length: (row: number) => number;
  /** Makes `cell` quick for these columns of all rows; the texts must not be kept when the batch is gone. */
  readonly load: (columns: readonly number[]) => void;
  /** The text of a field, or the one that a merged cell above spreads to it; "" beyond the row's last one. */
  readonly cell: (row: number, column: number) => string;
  /** The same as a value, as `cellText` gives it, by its number in the source's list: quick where values come again often. */
  readonly value: (row: number, column: number) => number;
  /** Puts the field into a column; false where nothing was put in. */
  readonly give: (row: number, column: number, sink: FieldSink) => boolean;
  /** True where the field itself holds more than spaces: what a merged cell above spreads to it does not count. */
  readonly isFilled: (row: number, column: number) => boolean;
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
  /** True where no line end stands behind the last row: the file may have been cut off in it. */
  readonly endsOpen: boolean;
  /**
   * Reads from the first row, in batches, as often as it is called. Blank rows are included; an XLSX file's blank rows
   * after the last filled one are not.
   *
   * @param width Number of columns of the header once it is known: cells to the right of it may be left out, and a text
   * record that has more is suspected of a stray quotation mark. 0 = not known.
   * @param values Takes the values in that the batches give by their numbers.
   */
  readonly batches: (width: number, values?: ValueList) => Iterable<RowBatch>;
}

/** Rows whose cells are texts already, as a batch. */
export function batchOf(rows: readonly SourceRow[], values = new ValueList()): RowBatch {
  return {
    rows: rows.length,
    isSpread: false,
    fault: (row) => rows[row]!.fault,
    width: (row) => rows[row]!.cells.length,
    reach: (row) => rows[row]!.cells.length,
    length: (row) => rows[row]!.cells.reduce((sum, cell) => sum + cell.length, 0),
    cell: (row, column) => rows[row]!.cells[column] ?? "",
    load: () => undefined,
    value: (row, column) => values.number(cellText(rows[row]!.cells[column])),
    give: (row, column, sink) => sink.addText(rows[row]!.cells[column] ?? ""),
    isFilled: (row, column) => isFilled(rows[row]!.cells[column] ?? ""),
  };
}

/** All texts of one row. */
export function cellsOf(batch: RowBatch, row: number): readonly string[] {
  return Array.from({ length: batch.reach(row) }, (_, column) => batch.cell(row, column));
}

/** The first rows of a source, as many as there are up to the limit, to be kept. */
export function takeRows(batches: Iterable<RowBatch>, limit = Infinity): readonly SourceRow[] {
  const rows: SourceRow[] = [];
  for (const batch of batches) {
    for (let row = 0; row < batch.rows; row++) {
      rows.push({ cells: cellsOf(batch, row), fault: batch.fault(row) });
      if (rows.length === limit) return rows;
    }
  }
  return rows;
}

const isFilled = (text: string) => text !== "" && text.trim() !== "";
