import type { CellValue } from "../bands";
import type { Book } from "./book";
import type { TableData } from "./tableData";
import type { PlanCell, PlanStep } from "./workbookPlan";

/**
 * What brings tables back to how they were read before a plan that stopped half-way: their number of rows, and those
 * cells that differ now. Cells that did not change are not written, so formulas in them live on. Null where a table is
 * gone or its columns were moved meanwhile: then nobody can say which cell is whose.
 */
export function planRestore(before: readonly TableData[], now: Book): PlanStep[] | null {
  const steps: PlanStep[] = [];
  for (const table of before) {
    const present = Object.values(now.tables).find((other) => other?.name === table.name);
    if (!present || present.headers.join("\n") !== table.headers.join("\n")) return null;
    steps.push(...restoreTable(table, present));
  }
  return steps;
}

function restoreTable(before: TableData, now: TableData): PlanStep[] {
  const columns = before.headers.length;
  const rows = before.rows.length;
  const steps: PlanStep[] = [];
  if (now.rows.length > rows) {
    const surplus = { table: before.name, row: rows + 1, column: 0, rows: now.rows.length - rows, columns };
    steps.push({ do: "clear contents", area: surplus });
  }
  if (now.rows.length < rows && now.occupiedBelow) {
    const missing = { table: before.name, row: now.rows.length + 1, column: 0, rows: rows - now.rows.length, columns };
    steps.push({ do: "insert cells", area: missing });
  }
  if (now.rows.length !== rows) steps.push({ do: "resize table", table: before.name, rows, columns });
  const cells = before.rows.map((row, index) =>
    row.map((cell, column) => changedCell(cell, now.rows[index]?.[column])),
  );
  if (cells.some((row) => row.some((cell) => cell !== null))) {
    steps.push({ do: "write", area: { table: before.name, row: 1, column: 0, rows, columns }, cells });
  }
  return steps;
}

function changedCell(before: CellValue, now: CellValue | undefined): PlanCell {
  return before === now ? null : (before ?? "");
}
