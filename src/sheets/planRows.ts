import { cellText } from "../agreements";
import type { Book } from "./book";
import { assertTable } from "./assertTable";
import type { RowRecord } from "./rowRecord";
import { schemas } from "./schema/schemas";
import type { TableName } from "./schema/tableName";
import { tableColumns } from "./tableColumns";
import { appendSteps, cellSteps } from "./tableRows";
import type { PlanStep, WorkbookPlan } from "./workbookPlan";

/**
 * Writes records into a table whose rows are known by one column, such as type rules by their source type: into the row
 * that has the same word there, whatever its case, else into a new row.
 *
 * @param records Each with an entry for `key`; no two with the same word.
 */
export function planRows(book: Book, name: TableName, key: string, records: readonly RowRecord[]): WorkbookPlan {
  const table = assertTable(book, name);
  const column = tableColumns(table, schemas[name]).get(key) ?? -1;
  const word = (cell: RowRecord[string] | undefined) => cellText(cell ?? "").toLowerCase();
  const rowOf = new Map(table.rows.map((row, index) => [word(row[column]), index]));
  const steps: PlanStep[] = [];
  const added: RowRecord[] = [];
  for (const record of records) {
    const row = rowOf.get(word(record[key]));
    if (row === undefined) added.push(record);
    else steps.push(...cellSteps(book, name, row, record));
  }
  return {
    steps: [...steps, ...appendSteps(book, name, added)],
    writes: { sheets: 0, rows: records.length },
    before: [table],
  };
}
