import type { CellStyle, PlanCell } from "../workbookPlan";

/** One row of a document that is laid out on a sheet: what stands in it, and how it looks beside what all rows have. */
export interface DocumentRow {
  readonly cells: readonly PlanCell[];
  /** Number format by zero-based column; columns without one hold text for ever. */
  readonly formats?: Readonly<Record<number, string>>;
  /** Looks of the whole row. */
  readonly style?: CellStyle;
  /** Looks of single columns, zero-based. */
  readonly columnStyles?: Readonly<Record<number, CellStyle>>;
}

/** Adjacent rows of a document that look alike. */
export interface LookRun {
  /** Zero-based row of the sheet. */
  readonly row: number;
  readonly rows: number;
  readonly look: Omit<DocumentRow, "cells">;
  /** The same for rows that look alike. */
  readonly key: string;
}

/** @param first zero-based row of the sheet on which the rows begin */
export function lookRuns(rows: readonly DocumentRow[], first: number): LookRun[] {
  const runs: (LookRun & { rows: number })[] = [];
  rows.forEach((row, index) => {
    const last = runs.at(-1);
    const above = rows[index - 1];
    const key = last && above && hasLooksOf(above, row) ? last.key : keyOf(row);
    if (last?.key === key) last.rows += 1;
    else {
      const { formats = {}, style = {}, columnStyles = {} } = row;
      runs.push({ row: first + index, rows: 1, look: { formats, style, columnStyles }, key });
    }
  });
  return runs;
}

/** Thousands of assets have the very same looks, which need not be looked into. */
function hasLooksOf(above: DocumentRow, row: DocumentRow): boolean {
  return above.formats === row.formats && above.style === row.style && above.columnStyles === row.columnStyles;
}

function keyOf({ formats = {}, style = {}, columnStyles = {} }: DocumentRow): string {
  return JSON.stringify([formats, style, columnStyles]);
}
