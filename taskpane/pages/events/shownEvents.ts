import { rateKey } from "../../../src/agreements";
import { eventStatuses, type ChargeEvent } from "../../../src/billing";
import { zero, type Exact } from "../../../src/money";

export const eventStatusFilters = ["All", ...eventStatuses] as const;

export interface EventView {
  readonly search: string;
  readonly status: (typeof eventStatusFilters)[number];
}

/** Events that were released together, newest release first. */
export interface ReleasedTogether {
  readonly released: string;
  readonly events: readonly ChargeEvent[];
  readonly sums: readonly { readonly currency: string; readonly amount: Exact }[];
}

export function shownReleases(events: readonly ChargeEvent[], { search, status }: EventView): ReleasedTogether[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const byMoment = new Map<string, ChargeEvent[]>();
  for (const event of events) {
    const text = [event.event, event.customer, event.rate, event.agreement, event.priceList].join(" ").toLowerCase();
    if (!words.every((word) => text.includes(word)) || (status !== "All" && event.status !== status)) continue;
    const list = byMoment.get(event.released) ?? [];
    byMoment.set(event.released, list);
    list.push(event);
  }
  return [...byMoment]
    .map(([released, list]) => ({ released, events: list, sums: sumsOf(list) }))
    .sort((a, b) => (a.released < b.released ? 1 : -1));
}

function sumsOf(events: readonly ChargeEvent[]): ReleasedTogether["sums"] {
  const sums = new Map<string, Exact>();
  for (const { currency, charge } of events) sums.set(currency, (sums.get(currency) ?? zero).plus(charge));
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}

/** The standing events of an event's rate, earliest period first, itself among them where it stands. */
export function eventsOfRate(events: readonly ChargeEvent[], { agreement, rate }: ChargeEvent): readonly ChargeEvent[] {
  const key = rateKey(agreement, rate);
  return events
    .filter((one) => one.status === "Released" && rateKey(one.agreement, one.rate) === key)
    .sort((a, b) => a.periodStart - b.periodStart);
}
