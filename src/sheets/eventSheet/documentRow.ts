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
  const runs: LookRun[] = [];
  rows.forEach(({ formats = {}, style = {}, columnStyles = {} }, index) => {
    const key = JSON.stringify([formats, style, columnStyles]);
    const last = runs.at(-1);
    if (last?.key === key) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row: first + index, rows: 1, look: { formats, style, columnStyles }, key });
  });
  return runs;
}
