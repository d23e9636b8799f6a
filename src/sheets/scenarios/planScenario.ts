import { cellText } from "../../agreements";
import { bandCells } from "../../whatIf";
import { assertTable } from "../assertTable";
import type { Book } from "../book";
import { rowRecordOf, type RowRecord } from "../rowRecord";
import { schemas } from "../schema/schemas";
import { firstFreeRow, rewriteSteps } from "../tableRows";
import type { WorkbookPlan } from "../workbookPlan";
import { scenarioKey, type Scenario } from "./scenario";

/** Puts a scenario into the Scenarios table, in place of one with the same name. */
export function planScenario(book: Book, scenario: Scenario): WorkbookPlan {
  const { name, priceList, mechanism, bands } = scenario;
  const rows = bandCells(bands).map(([from = "", to = "", unitPrice = "", flatFee = ""]): RowRecord => ({
    Scenario: name,
    "Price list": priceList,
    Mechanism: mechanism,
    From: from,
    To: to,
    "Unit price": unitPrice,
    "Flat fee": flatFee,
  }));
  return planRewrite(book, name, rows);
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
