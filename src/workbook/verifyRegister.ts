import type { CellValue } from "../bands";
import type { ChargeEvent } from "../billing";
import { eventOfTable, readContents, verifyEvents, type EventToVerify, type VerifiedEvent } from "../sheets";
import { readBook } from "./readBook";
import { runExcel } from "./runExcel";
import { sha256 } from "./sha256";

/** Assets to one answer of Excel's; a row of a charge event's sheet takes some 200 bytes with its marks. */
const rowsPerAnswer = 20_000;
/** Columns that a charge event's sheet fills, marks included. */
const sheetColumns = 8;

export interface VerifyOptions {
  readonly onProgress?: (progress: { readonly rows: number; readonly of: number }) => void;
  readonly signal?: AbortSignal;
}

/** Reads every event's sheet as it stands and verifies the register; writes nothing. */
export async function verifyRegister(options: VerifyOptions = {}): Promise<VerifiedEvent[]> {
  const { events } = readContents(await readBook());
  const read: EventToVerify[] = [];
  for (const batch of batches(events)) {
    if (options.signal?.aborted) break;
    read.push(...(await readEventSheets(batch)));
    options.onProgress?.({ rows: read.length, of: events.length });
  }
  return verifyEvents(read, sha256);
}

/** The events' sheets, found by their tables, else by the names in the register; null for one that is gone. */
export function readEventSheets(events: readonly ChargeEvent[]): Promise<EventToVerify[]> {
  return runExcel(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const tableOf = new Map(tables.items.map((table) => [eventOfTable(table.name), table]));
    const sheetNames = new Set(worksheets.items.map(({ name }) => name));
    const found = events.map((event) => {
      const table = tableOf.get(event.event);
      const sheet =
        table?.worksheet ?? (sheetNames.has(event.sheet) ? context.workbook.worksheets.getItem(event.sheet) : null);
      return {
        event,
        sheet: sheet?.load("name") ?? null,
        used: sheet?.getUsedRange(true).load("rowIndex,rowCount") ?? null,
      };
    });
    await context.sync();
    const ranges = found.map(({ event, sheet, used }) => ({
      event,
      sheet,
      range:
        sheet && used
          ? sheet.getRangeByIndexes(0, 0, used.rowIndex + used.rowCount, sheetColumns).load("values")
          : null,
    }));
    await context.sync();
    return ranges.map(({ event, sheet, range }) => ({
      event,
      sheet: sheet && range ? { name: sheet.name, cells: range.values as CellValue[][] } : null,
    }));
  });
}

function batches(events: readonly ChargeEvent[]): ChargeEvent[][] {
  const made: { rows: number; events: ChargeEvent[] }[] = [];
  for (const event of events) {
    const rows = event.counted + 60;
    const last = made.at(-1);
    if (last && last.rows + rows <= rowsPerAnswer) {
      last.rows += rows;
      last.events.push(event);
    } else made.push({ rows, events: [event] });
  }
  return made.map((batch) => batch.events);
}
