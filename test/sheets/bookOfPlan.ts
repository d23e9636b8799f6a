import { schemas, tableNames, type Book, type PlanStep, type TableName } from "../../src/sheets";
import { makeBook, makeTable } from "./makeBook";

/** The workbook that a plan makes out of an empty one, as far as its tables go. */
export function bookOfPlan(steps: readonly PlanStep[]): Book {
  const tables = steps.flatMap((step) => {
    if (step.do !== "add table") return [];
    const name = tableNames.find((table) => table === step.table) as TableName;
    const sheet = step.area.sheet;
    const block = steps.find((other) => other.do === "write" && "sheet" in other.area && other.area.sheet === sheet);
    const rows = block?.do === "write" ? block.cells.slice(1) : [];
    const blank = schemas[name].columns.map(() => "");
    return [makeTable(name, rows.length > 0 ? rows : [blank], { sheet })];
  });
  return makeBook(tables);
}
