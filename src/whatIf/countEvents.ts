import {
  assetTypeKey,
  dayFromISO,
  isoFromDay,
  periodOn,
  samePriceList,
  type Asset,
  type BillingPeriod,
  type CountBasis,
  type Day,
  type Rate,
} from "../agreements";
import { assetOfEvent, countAssets, MachineStates, stands, type ChargeEvent, type EventAsset } from "../billing";
import type { Finding, WhatIfCode } from "../messages";
import { readDouble } from "../money";
import { indexMapping } from "./triedMapping";
import {
  keyOf,
  notOfTypes,
  sameName,
  type CountedBook,
  type MovedAsset,
  type Scope,
  type TriedCount,
} from "./triedCount";

/** What a charge event's own sheet says of its count. */
export interface RecordedCount {
  readonly assetTypes: readonly string[];
  readonly count: CountBasis;
  /** The covered assets. */
  readonly assets: readonly EventAsset[];
}

/** Recorded counts by the events' numbers; null where the sheet is gone or no longer says. */
export type RecordedCounts = ReadonlyMap<string, RecordedCount | null>;

/** The standing events of the scope. */
function eventsInScope({ events }: Pick<CountedBook, "events">, scope: Scope): readonly ChargeEvent[] {
  const tried = indexMapping(scope.mapping);
  return events.filter(
    (event) => stands(event) && (samePriceList(event.priceList, scope.priceList) || tried.has(keyOf(event))),
  );
}

/** Those of them whose sheets must be read, because another mapping is tried on their rates. */
export function eventsToRead(book: Pick<CountedBook, "events">, scope: Scope): readonly ChargeEvent[] {
  const tried = indexMapping(scope.mapping);
  return eventsInScope(book, scope).filter((event) => tried.has(keyOf(event)));
}

/**
 * What every standing event of the scope counted and would have counted. Asset types that it counted are taken from its own
 * sheet, as it recorded them; types that come in from the import that it was counted from, the last at its billing point. A peak or average
 * is worked out anew from the imports of its period, where they give the figure that was recorded. Where the sheet or the
 * import is not to be had the count is null, and its fault says so. A reversed event is left out.
 */
export function countOnEvents(book: CountedBook, scope: Scope, recorded: RecordedCounts): readonly TriedCount[] {
  const tried = indexMapping(scope.mapping);
  const rates = new Map(book.rates.map((rate) => [keyOf(rate), rate]));
  return eventsInScope(book, scope).map((event): TriedCount => {
    const terms = rates.get(keyOf(event)) ?? null;
    const types = tried.get(keyOf(event));
    const same: Recount = { tried: event.counted, comesIn: [], goesOut: [] };
    const count =
      terms === null
        ? { fault: rateGone(event) }
        : types === undefined
          ? same
          : recount(event, terms, types, recorded.get(event.event) ?? null, book);
    const isKnown = "tried" in count;
    const isOverridden = event.overrideReason !== "";
    const { customer, agreement, rate } = event;
    return {
      customer,
      agreement,
      rate,
      terms,
      event,
      period: periodOfEvent(event, terms),
      counted: event.counted,
      tried: isKnown ? count.tried : null,
      billed: event.billed,
      triedBilled: isOverridden || count === same ? event.billed : isKnown ? readDouble(count.tried) : null,
      override: event.overrideReason,
      comesIn: isKnown ? count.comesIn : [],
      goesOut: isKnown ? count.goesOut : [],
      fault: isKnown ? null : count.fault,
    };
  });
}

interface Recount {
  readonly tried: number;
  readonly comesIn: readonly MovedAsset[];
  readonly goesOut: readonly MovedAsset[];
}

interface NoCount {
  readonly fault: Finding<WhatIfCode>;
}

function recount(
  event: ChargeEvent,
  terms: Rate,
  types: readonly string[],
  recorded: RecordedCount | null,
  book: CountedBook,
): Recount | NoCount {
  if (recorded === null) return { fault: noEventSheet(event) };
  if (recorded.count !== "Billing point") return recountPeriod(event, terms, types, recorded, book);
  if (recorded.assets.length !== event.counted) return { fault: noEventSheet(event) };
  const goesOut = notOfTypes(recorded.assets, types);
  const added = types.filter((type) => !hasType(recorded.assetTypes, type));
  const coming = added.length === 0 ? [] : assetsThen(event, added, recorded, book.history);
  if ("fault" in coming) return coming;
  // A row that was typed over since may show a machine in another type than it was counted as.
  const known = new MachineStates(recorded.assets.map((asset) => assetOfEvent(asset, event.customer)));
  const comesIn = coming.filter((asset) => known.at(event.customer, asset).length === 0);
  return {
    tried: event.counted - goesOut.length + comesIn.length,
    comesIn: comesIn.map(moved),
    goesOut: goesOut.map(moved),
  };
}

/** A peak or an average counts other days with other types, so the devices that were recorded are not enough. */
function recountPeriod(
  event: ChargeEvent,
  terms: Rate,
  types: readonly string[],
  recorded: RecordedCount,
  { history }: CountedBook,
): Recount | NoCount {
  const [source] = unknownSources(event, event.periodStart, history);
  if (source !== undefined) return { fault: noSnapshot(event, source, event.periodStart, types) };
  const rate = { ...terms, customer: event.customer, count: recorded.count };
  const period = { start: event.periodStart, end: event.periodEnd };
  const count = (assetTypes: readonly string[]) =>
    countAssets({ ...rate, assetTypes }, period, event.billingPoint, history);
  const [now, then] = [count(recorded.assetTypes), count(types)];
  if (now.counted !== event.counted) return { fault: otherCount(event, now.counted, recorded.count) };
  return {
    tried: then.counted,
    comesIn: notOfTypes(then.assets, recorded.assetTypes).map(moved),
    goesOut: notOfTypes(now.assets, types).map(moved),
  };
}

/**
 * The active, not excluded assets of these types at an event's customer, as they stood when it was counted: each source as its
 * last import before the billing point had it; one that was imported only after it, as the last import before the release. Such
 * a late source is believed only where it gives the very count that was recorded.
 */
function assetsThen(
  event: ChargeEvent,
  types: readonly string[],
  recorded: RecordedCount,
  history: CountedBook["history"],
): readonly Asset[] | NoCount {
  const { customer, billingPoint } = event;
  const releaseDay = dayFromISO(event.released.slice(0, 10));
  const unknown = unknownSources(event, billingPoint, history);
  // A source that nothing is remembered of before the release had no devices then; one that only its devices remember had.
  const late = unknown.filter((source) => (history.firstImport(source) ?? 0) <= releaseDay);
  const lost = unknown.find((source) => !late.includes(source) && (history.firstKnown(source) ?? 0) <= releaseDay);
  const stateOf = (assetTypes: readonly string[]) => [
    ...billedOf(history, billingPoint, customer, assetTypes).filter(({ source }) => !hasName(unknown, source)),
    ...(late.length === 0 ? [] : billedOf(history, releaseDay, customer, assetTypes)).filter(({ source }) =>
      hasName(late, source),
    ),
  ];
  const isOther = unknown.length > 0 && stateOf(recorded.assetTypes).length !== event.counted;
  const source = lost ?? (isOther ? unknown[0] : undefined);
  if (source !== undefined) return { fault: noSnapshot(event, source, billingPoint, types) };
  return stateOf(types);
}

function billedOf(
  history: CountedBook["history"],
  day: Day,
  customer: string,
  assetTypes: readonly string[],
): readonly Asset[] {
  return history
    .on(day)
    .index.activeOf({ customer, assetTypes })
    .filter(({ excluded }) => excluded === "");
}

/** The sources of the customer's whose devices on a day no import remembers. */
function unknownSources({ customer }: ChargeEvent, day: Day, history: CountedBook["history"]): readonly string[] {
  return history.sourcesOf(customer).filter((source) => (history.firstImport(source) ?? day) > day);
}

function hasName(names: readonly string[], name: string): boolean {
  return names.some((one) => sameName(one, name));
}

/** The rate's own period, by which a short one was prorated; where Start was changed since, the event's as a whole one. */
function periodOfEvent({ periodStart: start, periodEnd: end }: ChargeEvent, terms: Rate | null): BillingPeriod {
  const period = terms && periodOn(terms, start);
  return period?.start === start && period.end === end ? period : { start, end, wholeStart: start, wholeEnd: end };
}

function hasType(types: readonly string[], type: string): boolean {
  return types.some((one) => assetTypeKey(one) === assetTypeKey(type));
}

function moved({ id, name, assetType, serial, site }: EventAsset): MovedAsset {
  return { id, name, assetType, serial, site, otherRates: null };
}

function fault(code: WhatIfCode, values: Finding["values"]): Finding<WhatIfCode> {
  return { code, severity: "warning", place: {}, values };
}

function rateGone({ event, agreement, rate }: ChargeEvent): Finding<WhatIfCode> {
  return fault("whatIf.rateGone", { event, agreement, rate });
}

function noEventSheet({ event, counted }: ChargeEvent): Finding<WhatIfCode> {
  return fault("whatIf.noEventSheet", { event, counted });
}

function noSnapshot({ event }: ChargeEvent, source: string, day: Day, types: readonly string[]) {
  return fault("whatIf.noSnapshot", { event, source, day: isoFromDay(day), types: types.join(", ") });
}

function otherCount({ event, counted }: ChargeEvent, now: number, basis: CountBasis): Finding<WhatIfCode> {
  return fault("whatIf.otherCount", { event, counted, recount: now, basis: basis.toLowerCase() });
}
