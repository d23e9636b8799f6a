import type { ChargeEvent } from "../../src/billing";
import type { RecordedCount, RecordedCounts } from "../../src/whatIf";
import { readRecordedCounts } from "../../src/workbook";
import { useReadOfEvents } from "./useReadOfEvents";

const known = new Map<string, RecordedCount | null>();

/** What events counted, by their own sheets; null until it has been read. */
export function useRecordedCounts(events: readonly ChargeEvent[]): RecordedCounts | null {
  return useReadOfEvents(known, readRecordedCounts, events);
}
