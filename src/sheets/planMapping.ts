import { cellText, rateKey } from "../agreements";
import type { Finding, Place, SheetsCode } from "../messages";
import type { Book } from "./book";
import { schemas } from "./schema/schemas";
import { tableColumns } from "./tableColumns";
import type { TableData } from "./tableData";
import { assertTable } from "./assertTable";
import { cellSteps } from "./tableRows";
import type { PlanStep, WorkbookPlan } from "./workbookPlan";

/** The asset types that a rate shall cover from now on. */
export interface MappingChange {
  /** Where the rate's row stood when it was read. */
  readonly place: Place;
  /** The pair that the row is known by, should it have moved since. */
  readonly agreement: string;
  readonly rate: string;
  readonly assetTypes: readonly string[];
}

/**
 * Writes the asset types of rates into their cells of the Agreements table. A row is found by its agreement and rate
 * where it is no longer the one at its place; one that is gone is a finding, and then nothing is planned.
 */
export function planMapping(
  book: Book,
  changes: readonly MappingChange[],
): { readonly plan: WorkbookPlan; readonly findings: readonly Finding<SheetsCode>[] } {
  const table = assertTable(book, "Agreements");
  const steps: PlanStep[] = [];
  const findings: Finding<SheetsCode>[] = [];
  for (const change of changes) {
    const row = findRateRow(table, change);
    if (row === null) {
      const values = { agreement: change.agreement, rate: change.rate };
      findings.push({ code: "sheets.rate_not_found", severity: "error", place: { table: table.name }, values });
    } else steps.push(...cellSteps(book, "Agreements", row, { "Asset types": change.assetTypes.join("; ") }));
  }
  if (findings.length > 0) return { plan: { steps: [], writes: { sheets: 0, rows: 0 }, before: [] }, findings };
  return { plan: { steps, writes: { sheets: 0, rows: steps.length }, before: [table] }, findings };
}

function findRateRow(table: TableData, change: MappingChange): number | null {
  const columns = tableColumns(table, schemas.Agreements);
  const holds = (row: number): boolean => {
    const cell = (title: string): string => cellText(table.rows[row]?.[columns.get(title) ?? -1] ?? "");
    return rateKey(cell("Agreement"), cell("Rate")) === rateKey(change.agreement, change.rate);
  };
  const placed = (change.place.row ?? 0) - table.headerRow - 2;
  if (holds(placed)) return placed;
  const rows = table.rows.map((_, row) => row).filter(holds);
  return rows.length === 1 ? (rows[0] ?? null) : null;
}
