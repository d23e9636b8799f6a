import type { Book } from "./book";
import { areaAddress, quotedSheet } from "./cellAddress";
import { numberFormats } from "./schema/numberFormat";
import { schemas } from "./schema/schemas";
import type { TableName } from "./schema/tableName";
import type { Choices, TableSchema } from "./schema/tableSchema";
import { tableColumns } from "./tableColumns";
import type { PlanArea, PlanStep } from "./workbookPlan";

/** Rows that a drop-down looks down another table's column, so that words added there later are offered too. */
const choiceRows = 1000;

/** A drop-down's words in a rule may be this long in all; longer ones belong on a sheet. */
const ruleLength = 255;

/** Where the words of a drop-down stand when they come from another table's column. */
export type ChoiceSource = (table: TableName, column: string) => string | null;

/** Finds the words in the tables of a workbook as it was read. */
export function bookChoices(book: Book): ChoiceSource {
  return (name, column) => {
    const table = book.tables[name];
    const position = table === null ? undefined : tableColumns(table, schemas[name]).get(column);
    if (table === null || position === undefined) return null;
    return choiceRange(table.sheet, table.headerRow + 1, table.firstColumn + position);
  };
}

/** A column of cells below a heading as a drop-down's source. */
export function choiceRange(sheet: string, firstRow: number, column: number): string {
  const [from, to] = areaAddress(firstRow, column, choiceRows, 1).split(":") as [string, string];
  return `=${quotedSheet(sheet)}!${absolute(from)}:${absolute(to)}`;
}

/**
 * Formats and drop-downs of a table's rows: one step per run of adjacent columns with the same format, whatever the
 * number of rows.
 * @param areaOf turns the table's own columns (zero-based) into an area of the rows meant
 */
export function columnSteps(
  schema: TableSchema,
  positions: ReadonlyMap<string, number>,
  areaOf: (column: number, columns: number) => PlanArea,
  choicesIn: ChoiceSource,
): PlanStep[] {
  const columns = schema.columns
    .flatMap((column) => {
      const position = positions.get(column.title);
      return position === undefined ? [] : [{ column, position }];
    })
    .sort((a, b) => a.position - b.position);

  const runs: { format: string; from: number; columns: number }[] = [];
  for (const { column, position } of columns) {
    const format = numberFormats[column.kind];
    const last = runs.at(-1);
    if (last && last.format === format && last.from + last.columns === position) last.columns += 1;
    else runs.push({ format, from: position, columns: 1 });
  }
  const steps: PlanStep[] = runs.map((run) => ({
    do: "number format",
    area: areaOf(run.from, run.columns),
    format: run.format,
  }));
  for (const { column, position } of columns) {
    const source = column.choices && choiceSource(column.choices, choicesIn);
    if (!column.choices || !source) continue;
    steps.push({
      do: "choices",
      area: areaOf(position, 1),
      source,
      only: "only" in column.choices && column.choices.only,
    });
  }
  return steps;
}

function choiceSource(choices: Choices, choicesIn: ChoiceSource): string | null {
  if ("table" in choices) return choicesIn(choices.table, choices.column);
  const words = choices.words.join(",");
  return words.length <= ruleLength ? words : null;
}

function absolute(address: string): string {
  return address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
