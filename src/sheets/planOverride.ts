import { cellText, rateKey, readDay, type Day } from "../agreements";
import type { CellValue } from "../bands";
import type { Override } from "../billing";
import { toDouble } from "../money";
import type { Book } from "./book";
import { assertTable } from "./assertTable";
import { schemas } from "./schema/schemas";
import { rowRecordOf } from "./rowRecord";
import { tableColumns } from "./tableColumns";
import { appendSteps, cellSteps, firstFreeRow, rewriteSteps } from "./tableRows";
import type { TableData } from "./tableData";
import type { PlanStep, WorkbookPlan } from "./workbookPlan";

/** The one rate and period that an override is for. */
export type OverrideKey = Pick<Override, "agreement" | "rate" | "periodStart">;

/** Writes an override into its row of the Overrides table, or into a new row. */
export function planOverride(book: Book, override: Override): WorkbookPlan {
  const table = assertTable(book, "Overrides");
  const record = {
    Agreement: override.agreement,
    Rate: override.rate,
    "Period start": override.periodStart,
    Billed: toDouble(override.billed),
    Reason: override.reason,
    "Counted then": override.countedThen,
  };
  const row = table.rows.findIndex((_, index) => isFor(table, index, override));
  const steps = row < 0 ? appendSteps(book, "Overrides", [record]) : cellSteps(book, "Overrides", row, record);
  return { steps, writes: { sheets: 0, rows: 1 }, before: [table] };
}

/** Takes an override's row out of the Overrides table. */
export function planOverrideReset(book: Book, key: OverrideKey): WorkbookPlan {
  const steps = overrideResetSteps(book, [key]);
  return { steps, writes: { sheets: 0, rows: steps.length > 0 ? 1 : 0 }, before: [assertTable(book, "Overrides")] };
}

/** The steps that take the overrides of some rates and periods out; none where there is nothing to take out. */
export function overrideResetSteps(book: Book, keys: readonly OverrideKey[]): PlanStep[] {
  const table = assertTable(book, "Overrides");
  const rows = table.rows.slice(0, firstFreeRow(table)).map((_, index) => index);
  const kept = rows.filter((index) => !keys.some((key) => isFor(table, index, key)));
  if (kept.length === rows.length) return [];
  const keptRows = kept.map((from) => ({ from, record: rowRecordOf(table, schemas.Overrides, from) }));
  return rewriteSteps(book, "Overrides", keptRows);
}

function isFor(table: TableData, row: number, key: OverrideKey): boolean {
  const columns = tableColumns(table, schemas.Overrides);
  const cell = (title: string): CellValue => table.rows[row]?.[columns.get(title) ?? -1] ?? "";
  return (
    rateKey(cellText(cell("Agreement")), cellText(cell("Rate"))) === rateKey(key.agreement, key.rate) &&
    isDay(cell("Period start"), key.periodStart)
  );
}

function isDay(cell: CellValue, day: Day): boolean {
  const reading = readDay(cell);
  return typeof reading !== "string" && reading.value === day;
}
