import { columnSteps, type ChoiceSource } from "./columnSteps";
import type { TableSchema } from "./schema/tableSchema";
import { rowCells, type RowRecord } from "./rowRecord";
import { tablePage } from "./tablePage";
import type { PlanStep } from "./workbookPlan";

/** The look of the tables that a user works in. */
export const tableStyle = "TableStyleMedium2";

const headingRows = 1;

/**
 * One table from A1 of a new sheet: formats first, then heading and rows in one block, then the table, widths,
 * drop-downs, a note on each heading, and the heading frozen. A table without rows gets one blank row, as Excel's do.
 */
export function newTableSteps(
  schema: TableSchema,
  sheet: string,
  records: readonly RowRecord[],
  choicesIn: ChoiceSource,
): PlanStep[] {
  const titles = schema.columns.map(({ title }) => title);
  const positions = new Map(titles.map((title, index) => [title, index]));
  const rows = Math.max(records.length, 1);
  const whole = { sheet, row: 0, column: 0, rows: rows + headingRows, columns: titles.length };
  const cells = records.map((record) => rowCells(record, titles));
  return [
    ...columnSteps(
      schema,
      positions,
      (column, columns) => ({ sheet, row: headingRows, column, rows, columns }),
      choicesIn,
    ),
    { do: "write", area: { ...whole, rows: cells.length + headingRows }, cells: [titles, ...cells] },
    { do: "add table", area: whole, table: schema.table, style: tableStyle },
    { do: "column widths", sheet, column: 0, points: schema.columns.map(({ width }) => width) },
    { do: "freeze rows", sheet, rows: headingRows },
    { do: "page", sheet, page: tablePage(schema) },
    ...schema.columns.map(({ note }, column): PlanStep => ({
      do: "note",
      area: { sheet, row: 0, column, rows: 1, columns: 1 },
      text: note,
    })),
  ];
}
