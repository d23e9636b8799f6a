import { useEffect, useMemo, useState } from "react";
import { Bridges, type AssetHistory, type ChargeEvent, type EventAsset } from "../../src/billing";
import { readEventAssets } from "../../src/workbook";

type Known = ReadonlyMap<string, readonly EventAsset[] | null>;

/** What events covered never changes, so each is read once while the pane is open; by seal, which tells them apart. */
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
export function useEventAssets(events: readonly ChargeEvent[]): Known | null {
  const [read, setRead] = useState(0);
  const wanted = events.map(keyOf).join(" ");
  useEffect(() => {
    const missing = events.filter((event) => !known.has(keyOf(event)));
    if (missing.length === 0) return;
    let left = false;
    const keep = (found: Known) => {
      for (const event of missing) known.set(keyOf(event), found.get(event.event) ?? null);
      if (!left) setRead((times) => times + 1);
    };
    // Where Excel does not answer, the bridge says that the assets are not to be had; the next start asks again.
    readEventAssets(missing).then(keep, () => keep(new Map()));
    return () => {
      left = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `wanted` says when other events are asked for
  }, [wanted]);
  return useMemo(
    () =>
      events.every((event) => known.has(keyOf(event)))
        ? new Map(events.map((event) => [event.event, known.get(keyOf(event)) ?? null]))
        : null,
    // eslint-disable-next-line react-hooks/exhaustive-deps -- likewise; `read` says when there is more
    [wanted, read],
  );
}

const keyOf = ({ event, seal }: ChargeEvent): string => `${event}|${seal}`;
