import type { Book } from "./book";
import { bookChoices, columnSteps } from "./columnSteps";
import { recordCells, type RowRecord } from "./rowRecord";
import { schemas } from "./schema/schemas";
import type { TableName } from "./schema/tableName";
import { assertTable } from "./assertTable";
import { tableColumns } from "./tableColumns";
import type { TableData } from "./tableData";
import type { PlanArea, PlanStep } from "./workbookPlan";

/** Zero-based position below the heading where new rows go: after the last row that holds anything. */
export function firstFreeRow(table: TableData): number {
  return table.rows.findLastIndex((row) => row.some((cell) => cell !== "" && cell !== null)) + 1;
}

/**
 * Adds rows below the last one that holds something: makes room, then formats, then one block. Columns that are the
 * user's own are not touched, so a column that Excel calculates goes on calculating.
 */
export function appendSteps(book: Book, name: TableName, records: readonly RowRecord[]): PlanStep[] {
  if (records.length === 0) return [];
  const table = assertTable(book, name);
  const first = firstFreeRow(table);
  return [
    ...growSteps(table, Math.max(table.rows.length, first + records.length)),
    ...rowSteps(book, table, name, first, records),
  ];
}

/** Rewrites one row in place, `row` zero-based below the heading; titles without an entry are left as they are. */
export function cellSteps(book: Book, name: TableName, row: number, record: RowRecord): PlanStep[] {
  const table = assertTable(book, name);
  const columns = tableColumns(table, schemas[name]);
  return Object.entries(record).flatMap(([title, value]): PlanStep[] => {
    const column = columns.get(title);
    if (column === undefined) return [];
    return [{ do: "write", area: areaIn(table, row, 1)(column, 1), cells: [[value]] }];
  });
}

/** A row as it shall stand: `from` is where it stands now, zero-based below the heading, or null for a new row. */
export interface KeptOrNewRow {
  readonly from: number | null;
  readonly record: RowRecord;
}

/**
 * Gives a table exactly these rows: those kept in their present order, then the new ones. Cells in columns of the user's
 * own stay with their row.
 */
export function rewriteSteps(book: Book, name: TableName, rows: readonly KeptOrNewRow[]): PlanStep[] {
  const table = assertTable(book, name);
  const present = table.rows.length;
  const kept = rows.flatMap(({ from }) => (from === null ? [] : [from]));
  const ownColumns = tableColumns(table, schemas[name]);
  const foreign = table.headers.flatMap((_, column) => ([...ownColumns.values()].includes(column) ? [] : [column]));
  const records = rows.map(({ record }) => record);
  // A table keeps one row, blank if need be.
  const wanted = Math.max(rows.length, 1);

  const steps: PlanStep[] = [];
  let standing = present;
  if (foreign.length > 0) {
    const gone = rowsNotIn(kept, present);
    // Excel does not delete a table's last row; where none is kept, the first one is emptied and used again.
    const spared = kept.length === 0 ? 0 : null;
    for (const run of runsFromBelow(gone.filter((row) => row !== spared))) {
      steps.push({ do: "delete cells", area: areaIn(table, run.from, run.rows)(0, table.headers.length) });
      standing -= run.rows;
    }
    if (spared !== null) {
      for (const column of foreign) steps.push({ do: "clear contents", area: areaIn(table, spared, 1)(column, 1) });
    }
  }
  if (wanted > standing) steps.push(...growSteps({ ...table, rows: table.rows.slice(0, standing) }, wanted));
  steps.push(...rowSteps(book, table, name, 0, records));
  const written = records.length;
  if (standing > written) {
    steps.push({
      do: "clear contents",
      area: areaIn(table, written, standing - written)(0, table.headers.length),
    });
  }
  if (standing > wanted) {
    steps.push({ do: "resize table", table: table.name, rows: wanted, columns: table.headers.length });
  }
  return steps;
}

function growSteps(table: TableData, rows: number): PlanStep[] {
  const more = rows - table.rows.length;
  if (more <= 0) return [];
  const columns = table.headers.length;
  // The table grows before anything is written, so that what a stop half-way leaves behind is inside the table.
  const resize: PlanStep = { do: "resize table", table: table.name, rows, columns };
  if (!table.occupiedBelow) return [resize];
  return [{ do: "insert cells", area: areaIn(table, table.rows.length, more)(0, columns) }, resize];
}

function rowSteps(
  book: Book,
  table: TableData,
  name: TableName,
  first: number,
  records: readonly RowRecord[],
): PlanStep[] {
  if (records.length === 0) return [];
  const schema = schemas[name];
  const columns = tableColumns(table, schema);
  const titles: (string | null)[] = table.headers.map(() => null);
  for (const [title, position] of columns) titles[position] = title;
  const areaOf = areaIn(table, first, records.length);
  return [
    ...columnSteps(schema, columns, areaOf, bookChoices(book)),
    { do: "write", area: areaOf(0, titles.length), cells: recordCells(records, titles) },
  ];
}

/** Areas of some rows of a table, `first` zero-based below the heading. */
function areaIn(table: TableData, first: number, rows: number): (column: number, columns: number) => PlanArea {
  return (column, columns) => ({ table: table.name, row: first + 1, column, rows, columns });
}

function rowsNotIn(kept: readonly number[], present: number): number[] {
  const keptRows = new Set(kept);
  return Array.from({ length: present }, (_, row) => row).filter((row) => !keptRows.has(row));
}

/** Runs of adjacent rows, the lowest on the sheet first, so that deleting one does not move the next. */
function runsFromBelow(rows: readonly number[]): { from: number; rows: number }[] {
  const runs: { from: number; rows: number }[] = [];
  for (const row of [...rows].reverse()) {
    const last = runs.at(-1);
    if (last && last.from === row + 1) {
      last.from = row;
      last.rows += 1;
    } else runs.push({ from: row, rows: 1 });
  }
  return runs;
}
