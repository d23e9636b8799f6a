import { useMemo } from "react";
import { Bridges, type AssetHistory, type ChargeEvent, type EventAsset } from "../../src/billing";
import { readEventAssets } from "../../src/workbook";
import { useReadOfEvents } from "./useReadOfEvents";

const known = new Map<string, readonly EventAsset[] | null>();

/**
 * The bridges of lines whose previous events these are, read in the background; null until they are there. An event whose
 * sheet cannot be read has a bridge that says so.
 */
export function useBridges(history: AssetHistory | null, events: readonly ChargeEvent[]): Bridges | null {
  const assets = useEventAssets(events);
  return useMemo(() => history && assets && new Bridges(history, assets), [history, assets]);
}

/** What events covered, by their numbers; null until it has been read. */
export function useEventAssets(
  events: readonly ChargeEvent[],
): ReadonlyMap<string, readonly EventAsset[] | null> | null {
  return useReadOfEvents(known, readEventAssets, events);
}
