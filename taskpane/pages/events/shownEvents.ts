import { isoFromDay, rateKey } from "../../../src/agreements";
import { eventStatuses, sumByCurrency, type ChargeEvent, type RunTotal } from "../../../src/billing";
import { searchWords } from "../../format/searchWords";

export const eventStatusFilters = ["All", ...eventStatuses] as const;

export interface EventView {
  readonly search: string;
  readonly status: (typeof eventStatusFilters)[number];
}

/** Events that were released together, newest release first. */
export interface ReleasedTogether {
  readonly released: string;
  readonly events: readonly ChargeEvent[];
  readonly sums: readonly RunTotal[];
}

export function shownReleases(events: readonly ChargeEvent[], { search, status }: EventView): ReleasedTogether[] {
  const holds = searchWords(search);
  const byMoment = new Map<string, ChargeEvent[]>();
  for (const event of events) {
    const days = [event.periodStart, event.periodEnd].map(isoFromDay);
    const { event: id, customer, rate, agreement, priceList, reverses } = event;
    if (!holds([id, customer, rate, agreement, priceList, reverses, ...days].join(" "))) continue;
    if (status !== "All" && event.status !== status) continue;
    const list = byMoment.get(event.released) ?? [];
    byMoment.set(event.released, list);
    list.push(event);
  }
  return [...byMoment]
    .map(([released, list]) => ({
      released,
      events: list,
      sums: sumByCurrency(list.map(({ charge, currency }) => ({ amount: charge, currency }))),
    }))
    .sort((a, b) => (a.released < b.released ? 1 : -1));
}

/** The standing events of an event's rate, earliest period first, itself among them where it stands. */
export function eventsOfRate(events: readonly ChargeEvent[], { agreement, rate }: ChargeEvent): readonly ChargeEvent[] {
  const key = rateKey(agreement, rate);
  return events
    .filter((one) => one.status === "Released" && rateKey(one.agreement, one.rate) === key)
    .sort((a, b) => a.periodStart - b.periodStart);
}
