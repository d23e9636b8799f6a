import type { CellValue } from "../bands";
import { atOnce, mapInSlices, type InSlices } from "../slices";
import type { Book } from "./book";
import { bookChoices, columnSteps } from "./columnSteps";
import { rowCells, type RowRecord } from "./rowRecord";
import { schemas } from "./schema/schemas";
import type { TableName } from "./schema/tableName";
import type { TableSchema } from "./schema/tableSchema";
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
 *
 * @param records null makes room for a row and writes nothing into it, not over what another user has written there meanwhile
 */
export function appendSteps(book: Book, name: TableName, records: readonly (RowRecord | null)[]): PlanStep[] {
  return atOnce(appendInSlices(book, name, records));
}

/** The same of many rows. */
export function* appendInSlices(
  book: Book,
  name: TableName,
  records: readonly (RowRecord | null)[],
): InSlices<PlanStep[]> {
  if (records.length === 0) return [];
  const table = assertTable(book, name);
  const first = firstFreeRow(table);
  return [
    ...growSteps(table, Math.max(table.rows.length, first + records.length)),
    ...(yield* rowSteps(book, table, name, first, records)),
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

/**
 * Writes one row in one block, so that no stop leaves half of it; columns that are the user's own are not touched.
 *
 * @param row zero-based below the heading, of a row that the table has by then
 */
export function rowStep(
  table: Pick<TableData, "name" | "headers">,
  schema: TableSchema,
  row: number,
  record: RowRecord,
): PlanStep {
  const titles = ownTitles(table, schema);
  return { do: "write", area: areaIn(table, row, 1)(0, titles.length), cells: [rowCells(record, titles)] };
}

/** A row as it shall stand: `from` is where it stands now, zero-based below the heading, or null for a new row. */
export interface KeptOrNewRow {
  readonly from: number | null;
  readonly record: RowRecord;
}

/** More runs of gone rows than this are not deleted one by one: the whole table is written anew. */
const mostDeletes = 500;

/**
 * Whether `rewriteSteps` writes these rows anew, so that kept ones move up row by row: a stop half-way then leaves some of
 * them twice. Otherwise each stays where it is, or moves up as others are deleted.
 */
export function isWrittenAnew(book: Book, name: TableName, rows: readonly KeptOrNewRow[]): boolean {
  const table = assertTable(book, name);
  return goneRuns(table, rows).length > mostDeletes && foreignColumns(table, name).length === 0;
}

/**
 * Gives a table exactly these rows: those kept in their present order, then the new ones. Rows that are gone are deleted
 * as Excel deletes table rows, and only cells that change are written, so that whatever else a user has put beside or
 * into a row (columns, formulas, a colour) stays with it.
 */
export function rewriteSteps(book: Book, name: TableName, rows: readonly KeptOrNewRow[]): PlanStep[] {
  return atOnce(rewriteInSlices(book, name, rows));
}

/** The same of a table with many rows. */
export function* rewriteInSlices(book: Book, name: TableName, rows: readonly KeptOrNewRow[]): InSlices<PlanStep[]> {
  const table = assertTable(book, name);
  if (isWrittenAnew(book, name, rows)) return yield* writtenAnew(book, table, name, rows);
  yield;

  const kept = keptRows(rows);
  const spared = sparedRows(kept);
  const deletes = goneRuns(table, rows).map((run): PlanStep => ({
    do: "delete cells",
    area: areaIn(table, run.from, run.rows)(0, table.headers.length),
  }));
  const emptied = spared.map((row): PlanStep => ({
    do: "clear contents",
    area: areaIn(table, row, 1)(0, table.headers.length),
  }));
  const left = kept.length + spared.length;
  const grown = growSteps({ ...table, rows: table.rows.slice(0, left) }, Math.max(rows.length, 1));
  const records = rows.map(({ record }) => record);
  const standing = rows.map(({ from }) => (from === null ? null : (table.rows[from] ?? null)));
  return [...deletes, ...emptied, ...grown, ...(yield* rowSteps(book, table, name, 0, records, standing))];
}

function keptRows(rows: readonly KeptOrNewRow[]): number[] {
  return rows.flatMap(({ from }) => (from === null ? [] : [from]));
}

/** Excel does not delete a table's last row; where none is kept, the first one is emptied and used again. */
function sparedRows(kept: readonly number[]): number[] {
  return kept.length === 0 ? [0] : [];
}

/** Runs of adjacent rows that are not kept, the lowest on the sheet first, so that deleting one does not move the next. */
function goneRuns(table: TableData, rows: readonly KeptOrNewRow[]): { from: number; rows: number }[] {
  const kept = keptRows(rows);
  const stays = new Set(kept);
  for (const row of sparedRows(kept)) stays.add(row);
  const runs: { from: number; rows: number }[] = [];
  for (let row = table.rows.length - 1; row >= 0; row -= 1) {
    if (stays.has(row)) continue;
    const last = runs.at(-1);
    if (last && last.from === row + 1) {
      last.from = row;
      last.rows += 1;
    } else runs.push({ from: row, rows: 1 });
  }
  return runs;
}

function foreignColumns(table: TableData, name: TableName): number[] {
  const own = [...tableColumns(table, schemas[name]).values()];
  return table.headers.flatMap((_, column) => (own.includes(column) ? [] : [column]));
}

function* writtenAnew(
  book: Book,
  table: TableData,
  name: TableName,
  rows: readonly KeptOrNewRow[],
): InSlices<PlanStep[]> {
  const columns = table.headers.length;
  const wanted = Math.max(rows.length, 1);
  const records = rows.map(({ record }) => record);
  const steps = [...growSteps(table, wanted), ...(yield* rowSteps(book, table, name, 0, records))];
  const surplus = table.rows.length - rows.length;
  if (surplus > 0) steps.push({ do: "clear contents", area: areaIn(table, rows.length, surplus)(0, columns) });
  if (table.rows.length > wanted) steps.push({ do: "resize table", table: table.name, rows: wanted, columns });
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

/** @param standing the cells of a row that is kept, as they are; such as do not change are not written again */
function* rowSteps(
  book: Book,
  table: TableData,
  name: TableName,
  first: number,
  records: readonly (RowRecord | null)[],
  standing: readonly (readonly CellValue[] | null)[] = [],
): InSlices<PlanStep[]> {
  if (records.length === 0) return [];
  const schema = schemas[name];
  const columns = tableColumns(table, schema);
  const titles = ownTitles(table, schema);
  const areaOf = areaIn(table, first, records.length);
  const cells = yield* mapInSlices(records, (record, index) => {
    const row = rowCells(record, titles);
    const present = standing[index];
    return present ? row.map((cell, column) => (cell === (present[column] ?? "") ? null : cell)) : row;
  });
  if (cells.every((row) => row.every((cell) => cell === null))) return [];
  return [
    ...columnSteps(schema, columns, areaOf, bookChoices(book)),
    { do: "write", area: areaOf(0, titles.length), cells },
  ];
}

/** The schema's titles in the order of a table's columns; null for a column that is the user's own. */
function ownTitles(table: Pick<TableData, "headers">, schema: TableSchema): (string | null)[] {
  const titles: (string | null)[] = table.headers.map(() => null);
  for (const [title, position] of tableColumns(table, schema)) titles[position] = title;
  return titles;
}

/** Areas of some rows of a table, `first` zero-based below the heading. */
function areaIn(
  table: Pick<TableData, "name">,
  first: number,
  rows: number,
): (column: number, columns: number) => PlanArea {
  return (column, columns) => ({ table: table.name, row: first + 1, column, rows, columns });
}
