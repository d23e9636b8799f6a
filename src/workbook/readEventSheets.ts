import type { CellValue } from "../bands";
import { groupBy, type ChargeEvent } from "../billing";
import { cutEvent, eventOfTable, type EventWithSheet } from "../sheets";
import { fillAnswers } from "./fillAnswers";
import { runExcel } from "./runExcel";

/** Rows to one answer of Excel's; a row of a charge event's sheet takes some 200 bytes with its marks. */
const rowsPerAnswer = 20_000;
/** Columns that a charge event's sheet fills, marks included. */
const sheetColumns = 8;

export interface ReadOptions {
  readonly onProgress?: (progress: { readonly rows: number; readonly of: number }) => void;
  readonly signal?: AbortSignal;
}

/**
 * The events' own rows of their sheets, which are found by the events' tables, else by the names in the register; null for one
 * that is gone. Two syncs, one more for each 20,000 rows; a sheet that events share is read once.
 */
export function readEventSheets(events: readonly ChargeEvent[], options: ReadOptions = {}): Promise<EventWithSheet[]> {
  return runExcel(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const sheetNames = new Set(worksheets.items.map(({ name }) => name));
    const tablesOf = groupBy(tables.items, ({ name }) => eventOfTable(name) ?? "");
    const candidates = events.map((event) => {
      const named = sheetNames.has(event.sheet) ? [context.workbook.worksheets.getItem(event.sheet)] : [];
      const sheets = (tablesOf.get(event.event) ?? []).map(({ worksheet }) => worksheet);
      return { event, sheets: (sheets.length > 0 ? sheets : named).map((sheet) => sheet.load("name")) };
    });
    await context.sync();
    // Two events of one number, as two merged copies of a file bring them, each have a table: the register's name decides.
    const found = candidates.map(({ event, sheets }) => ({
      event,
      sheet: sheets.find(({ name }) => name === event.sheet) ?? sheets.at(-1) ?? null,
    }));

    const names = [...new Set(found.flatMap(({ sheet }) => sheet?.name ?? []))];
    const used = names.map((name) => ({
      name,
      range: context.workbook.worksheets.getItem(name).getUsedRange(true).load("rowIndex,rowCount"),
    }));
    await context.sync();
    const slices = used.flatMap(({ name, range }) => slicesOf(name, range.rowIndex + range.rowCount));
    const cellsOf = new Map<string, CellValue[][]>(names.map((name) => [name, []]));
    let rows = 0;
    const of = slices.reduce((sum, slice) => sum + slice.rows, 0);
    for (const batch of fillAnswers(slices, (slice) => slice.rows, rowsPerAnswer)) {
      if (options.signal?.aborted) break;
      for (const { name, values } of await readSlices(context, batch)) cellsOf.get(name)?.push(...values);
      rows += batch.reduce((sum, slice) => sum + slice.rows, 0);
      options.onProgress?.({ rows, of });
    }
    return found.map(({ event, sheet }) => ({
      event,
      sheet: sheet ? cutEvent(sheet.name, cellsOf.get(sheet.name) ?? [], event) : null,
    }));
  });
}

interface Slice {
  readonly name: string;
  readonly from: number;
  readonly rows: number;
}

function slicesOf(name: string, rows: number): Slice[] {
  return Array.from({ length: Math.ceil(rows / rowsPerAnswer) }, (_, index) => {
    const from = index * rowsPerAnswer;
    return { name, from, rows: Math.min(rowsPerAnswer, rows - from) };
  });
}

async function readSlices(
  context: Excel.RequestContext,
  slices: readonly Slice[],
): Promise<{ readonly name: string; readonly values: CellValue[][] }[]> {
  const read = slices.map(({ name, from, rows }) => ({
    name,
    range: context.workbook.worksheets.getItem(name).getRangeByIndexes(from, 0, rows, sheetColumns).load("values"),
  }));
  await context.sync();
  return read.map(({ name, range }) => ({ name, values: range.values as CellValue[][] }));
}
