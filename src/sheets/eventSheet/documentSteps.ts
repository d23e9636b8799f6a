import type { CellStyle, PlanCell, PlanStep } from "../workbookPlan";

/** One row of a document that is laid out on a sheet. */
export interface DocumentRow {
  readonly cells: readonly PlanCell[];
  /** Number format by zero-based column; columns without one hold text for ever. */
  readonly formats?: Readonly<Record<number, string>>;
  /** Looks of the whole row. */
  readonly style?: CellStyle;
  /** Looks of single columns, zero-based. */
  readonly columnStyles?: Readonly<Record<number, CellStyle>>;
}

/**
 * The steps that lay rows out from A1 of a sheet: the whole block is text first, so that no name or serial is taken for
 * a number or a formula; then the columns that hold numbers get their formats; then all cells in one write. Formats
 * and looks that run on down a column are one step.
 */
export function documentSteps(sheet: string, columns: number, rows: readonly DocumentRow[]): PlanStep[] {
  const cells = rows.map(({ cells: row }) => Array.from({ length: columns }, (_, column) => row[column] ?? ""));
  return [
    { do: "number format", area: { sheet, row: 0, column: 0, rows: rows.length, columns }, format: "@" },
    ...formatRuns(rows, columns).map(({ row, column, height, format }): PlanStep => ({
      do: "number format",
      area: { sheet, row, column, rows: height, columns: 1 },
      format,
    })),
    { do: "write", area: { sheet, row: 0, column: 0, rows: rows.length, columns }, cells },
    ...rows.flatMap(({ style, columnStyles = {} }, row): PlanStep[] => [
      ...(style ? [{ do: "style", area: { sheet, row, column: 0, rows: 1, columns }, style } as const] : []),
      ...Object.entries(columnStyles).map(([column, columnStyle]): PlanStep => ({
        do: "style",
        area: { sheet, row, column: Number(column), rows: 1, columns: 1 },
        style: columnStyle,
      })),
    ]),
  ];
}

interface FormatRun {
  readonly row: number;
  readonly column: number;
  height: number;
  readonly format: string;
}

function formatRuns(rows: readonly DocumentRow[], columns: number): FormatRun[] {
  const runs: FormatRun[] = [];
  for (let column = 0; column < columns; column += 1) {
    let open: FormatRun | null = null;
    rows.forEach(({ formats }, row) => {
      const format = formats?.[column];
      if (format === undefined) open = null;
      else if (open !== null && open.format === format) open.height += 1;
      else {
        open = { row, column, height: 1, format };
        runs.push(open);
      }
    });
  }
  return runs;
}
