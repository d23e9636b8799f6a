import type { ChargeEvent } from "../billing";
import { readRecordedCount } from "../sheets";
import type { RecordedCounts } from "../whatIf";
import { readEventSheets } from "./readEventSheets";

/** What events counted, as their own sheets say; null for one whose sheet is gone or no longer says. */
export async function readRecordedCounts(events: readonly ChargeEvent[]): Promise<RecordedCounts> {
  if (events.length === 0) return new Map();
  const read = await readEventSheets(events);
  return new Map(read.map(({ event, sheet }) => [event.event, sheet && readRecordedCount(sheet.cells)]));
}
