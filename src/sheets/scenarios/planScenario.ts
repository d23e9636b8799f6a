import { cellText } from "../../agreements";
import { bandCells } from "../../whatIf";
import type { Finding, SheetsCode } from "../../messages";
import { assertTable } from "../assertTable";
import type { Book } from "../book";
import { rowRecordOf, type RowRecord } from "../rowRecord";
import { schemas } from "../schema/schemas";
import { tableColumns } from "../tableColumns";
import { firstFreeRow, rewriteSteps } from "../tableRows";
import type { WorkbookPlan } from "../workbookPlan";
import { scenarioKey, type Scenario } from "./scenario";

const mappingTitles = ["Agreement", "Rate", "Asset types"] as const;

/** Puts a scenario into the Scenarios table, in place of one with the same name. */
export function planScenario(book: Book, scenario: Scenario): WorkbookPlan {
  const { name, priceList, mechanism, bands, mapping } = scenario;
  const common = { Scenario: name, "Price list": priceList, Mechanism: mechanism ?? "" };
  const rows = bandCells(bands).map(([from = "", to = "", unitPrice = "", flatFee = ""]): RowRecord => ({
    ...common,
    From: from,
    To: to,
    "Unit price": unitPrice,
    "Flat fee": flatFee,
  }));
  const mapped = mapping.map(({ agreement, rate, assetTypes }): RowRecord => ({
    ...common,
    Agreement: agreement,
    Rate: rate,
    "Asset types": assetTypes.join("; "),
  }));
  return planRewrite(book, name, [...rows, ...mapped]);
}

/** Why a scenario's mapping cannot be kept: the table was made before it had columns for one. Null where it can. */
export function findMappingObstacle(book: Book, { mapping }: Pick<Scenario, "mapping">): Finding<SheetsCode> | null {
  if (mapping.length === 0) return null;
  const table = assertTable(book, "Scenarios");
  const found = tableColumns(table, schemas.Scenarios);
  const missing = mappingTitles.filter((title) => !found.has(title));
  if (missing.length === 0) return null;
  const values = { columns: missing.join(", "), count: missing.length };
  return {
    code: "sheets.missing_columns",
    severity: "error",
    place: { sheet: table.sheet, table: table.name },
    values,
  };
}

/** Takes a scenario's rows out of the Scenarios table. */
export function planScenarioRemoval(book: Book, name: string): WorkbookPlan {
  return planRewrite(book, name, []);
}

function planRewrite(book: Book, name: string, added: readonly RowRecord[]): WorkbookPlan {
  const table = assertTable(book, "Scenarios");
  const kept = table.rows.slice(0, firstFreeRow(table)).flatMap((_, from) => {
    const record = rowRecordOf(table, schemas.Scenarios, from);
    return scenarioKey(cellText(record["Scenario"] ?? "")) === scenarioKey(name) ? [] : [{ from, record }];
  });
  const steps = rewriteSteps(book, "Scenarios", [...kept, ...added.map((record) => ({ from: null, record }))]);
  return { steps, writes: { sheets: 0, rows: added.length }, before: [table] };
}
