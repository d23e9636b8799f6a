import type { Book } from "./book";
import { bookChoices, choiceRange, type ChoiceSource } from "./columnSteps";
import { newTableSteps } from "./newTableSteps";
import type { RowRecord } from "./rowRecord";
import { schemas } from "./schema/schemas";
import { tableNames, type TableName } from "./schema/tableName";
import { uniqueSheetName } from "./sheetName";
import type { PlanStep, WorkbookPlan } from "./workbookPlan";

/**
 * Makes the tables that the workbook lacks, each on a sheet of its own, empty. What stands in the workbook stays: where
 * a sheet of the wanted title is there without the table, the new one gets a number behind its title.
 */
export function planSetUp(book: Book): WorkbookPlan {
  const steps = missingTableSteps(book, () => []);
  const first = steps.find((step) => step.do === "add sheet");
  if (first) steps.push({ do: "show sheet", sheet: first.sheet });
  return { steps, writes: { sheets: steps.filter((step) => step.do === "add sheet").length, rows: 0 }, before: [] };
}

/** The steps that make each of these tables that is missing, with the rows it shall hold. */
export function missingTableSteps(
  book: Book,
  rowsOf: (name: TableName) => readonly RowRecord[],
  names: readonly TableName[] = tableNames,
): PlanStep[] {
  const taken = [...book.sheetNames];
  const sheets = new Map<TableName, string>();
  for (const name of names) {
    if (book.tables[name] !== null) continue;
    const sheet = uniqueSheetName(schemas[name].sheet, taken);
    taken.push(sheet);
    sheets.set(name, sheet);
  }
  const present = bookChoices(book);
  const choicesIn: ChoiceSource = (name, column) => {
    const sheet = sheets.get(name);
    if (sheet === undefined) return present(name, column);
    return choiceRange(
      sheet,
      1,
      schemas[name].columns.findIndex(({ title }) => title === column),
    );
  };
  // All sheets first: a drop-down may look at a table that comes later.
  const steps: PlanStep[] = [...sheets.values()].map((sheet) => ({ do: "add sheet", sheet }));
  for (const [name, sheet] of sheets) {
    steps.push(...newTableSteps(schemas[name], sheet, rowsOf(name), choicesIn));
  }
  return steps;
}
