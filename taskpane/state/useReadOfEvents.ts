import { useEffect, useMemo, useState } from "react";
import type { ChargeEvent } from "../../src/billing";

type Read<T> = ReadonlyMap<string, T | null>;

/**
 * What is read of events' own sheets, by the events' numbers; null until all of it has been read. A released event never
 * changes, so each is read once while the pane is open.
 *
 * @param known What has been read, kept for the pane's life; by number and seal, which tell events apart.
 */
export function useReadOfEvents<T>(
  known: Map<string, T | null>,
  read: (events: readonly ChargeEvent[]) => Promise<Read<T>>,
  events: readonly ChargeEvent[],
): Read<T> | null {
  const [times, setTimes] = useState(0);
  const wanted = events.map(keyOf).join(" ");
  useEffect(() => {
    const missing = events.filter((event) => !known.has(keyOf(event)));
    if (missing.length === 0) return;
    let left = false;
    const keep = (found: Read<T>) => {
      for (const event of missing) known.set(keyOf(event), found.get(event.event) ?? null);
      if (!left) setTimes((before) => before + 1);
    };
    // Where Excel does not answer, the user is told that the event's sheet cannot be read; the next start asks again.
    read(missing).then(keep, () => keep(new Map()));
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
    // eslint-disable-next-line react-hooks/exhaustive-deps -- likewise; `times` says when there is more
    [wanted, times],
  );
}

const keyOf = ({ event, seal }: ChargeEvent): string => `${event}|${seal}`;
