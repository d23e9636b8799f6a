import type { CellValue } from "../bands";
import type { ChargeEvent, EventAsset } from "../billing";
import { eventOfTable, readEventAssets as assetsOf } from "../sheets";
import { fillAnswers } from "./fillAnswers";
import { runExcel } from "./runExcel";

/** Assets to one answer of Excel's, which takes at most 5 MB; a row of six cells takes some 150 bytes. */
const assetsPerAnswer = 25_000;

/**
 * The assets that events covered, as their own sheets list them; null for an event whose table is gone or changed. Two syncs,
 * one more for each 25,000 assets; none where there are no events.
 */
export async function readEventAssets(
  events: readonly Pick<ChargeEvent, "event" | "counted">[],
): Promise<ReadonlyMap<string, readonly EventAsset[] | null>> {
  const found = new Map<string, readonly EventAsset[] | null>(events.map(({ event }) => [event, null]));
  if (events.length === 0) return found;
  return runExcel(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    const tableOf = new Map<string, Excel.Table>();
    for (const table of tables.items) {
      const event = eventOfTable(table.name);
      if (event !== null && !tableOf.has(event)) tableOf.set(event, table);
    }
    for (const batch of fillAnswers(events, ({ counted }) => counted, assetsPerAnswer)) {
      const ranges = batch.flatMap(({ event }) => {
        const table = tableOf.get(event);
        return table ? [{ event, range: table.getRange() }] : [];
      });
      await readRanges(
        context,
        ranges.map(({ range }) => range),
      );
      for (const { event, range } of ranges) found.set(event, assetsOf(range.values as CellValue[][]));
    }
    return found;
  });
}

async function readRanges(context: Excel.RequestContext, ranges: readonly Excel.Range[]): Promise<void> {
  for (const range of ranges) range.load("values");
  await context.sync();
}
