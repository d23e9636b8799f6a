import type { Book } from "./book";
import { missingTableSteps } from "./planSetUp";
import { schemas } from "./schema/schemas";
import { settingRow } from "./settings/settingRow";
import { appendSteps, cellSteps, firstFreeRow } from "./tableRows";
import type { PlanStep } from "./workbookPlan";

/**
 * The steps that note in the Settings table that something has begun, before it writes anything, and those that clear the
 * note when it has ended. A note of the name that stands already is written over.
 */
export function noteSteps(
  book: Book,
  setting: string,
  value: string,
): { readonly begin: readonly PlanStep[]; readonly end: readonly PlanStep[] } {
  const record = { Setting: setting, Value: value };
  const table = book.tables.Settings;
  if (table === null) {
    const begin = missingTableSteps(book, () => [record], ["Settings"]);
    return { begin, end: [clearRowStep("Settings", 0, schemas.Settings.columns.length)] };
  }
  const standing = settingRow(table, setting);
  const begin =
    standing < 0 ? appendSteps(book, "Settings", [record]) : cellSteps(book, "Settings", standing, { Value: value });
  const row = standing < 0 ? firstFreeRow(table) : standing;
  return { begin, end: [clearRowStep(table.name, row, table.headers.length)] };
}

/** @param row zero-based below the heading */
export function clearRowStep(table: string, row: number, columns: number): PlanStep {
  return { do: "clear contents", area: { table, row: row + 1, column: 0, rows: 1, columns } };
}
