import {
  billingPointOf,
  isoFromDay,
  periodsDueBy,
  rateKey,
  type Asset,
  type BillingPeriod,
  type Day,
  type Rate,
  type UnreadableRate,
} from "../agreements";
import type { Finding } from "../messages";
import { amountText, readDouble } from "../money";
import { AssetHistory } from "./assetHistory";
import type { ChargeEvent } from "./chargeEvent";
import { countAssets } from "./countAssets";
import { findCliff } from "./findCliff";
import { groupBy } from "./groupBy";
import type { Override, PreviewLine, RunInput, RunPreview, RunTotal } from "./preview";
import { lineKey, priceLine } from "./priceLine";
import { stands } from "./readChargeEvents";
import { overrideKey } from "./readOverrides";
import { sumByCurrency } from "./sumByCurrency";

/** A rate with more unreleased periods than this has a Start that cannot be meant: ten years of months. */
const mostOverdue = 120;
/** More periods than any agreement has run for; keeps a Start of 1900 from being reckoned through week by week. */
const mostPeriods = 6_000;
/** Days before the billing date after which an import is warned of, where the user sets none. */
export const defaultImportTooOldAfterDays = 7;

/**
 * What is due on a billing date: each rate's periods that are not yet released, earliest first, with the assets that led to
 * the quantity and the charge. A billing point that an import after it has passed over is counted from the last import before
 * it, any other from today's sheet. Cost is linear in assets and lines.
 */
export function previewRun(input: RunInput): RunPreview {
  const { assets, past = [], imports = [], fromSheet = false } = input;
  const context: RunContext = {
    input,
    history: new AssetHistory(assets, fromSheet ? [] : past, fromSheet ? [] : imports),
    eventsOf: groupBy(input.events.filter(stands), (event) => rateKey(event.agreement, event.rate)),
    overrideOf: new Map(input.overrides.map((one) => [overrideKey(one, one.periodStart), one])),
    asOf: newestImports(input.assets),
  };
  const unreadable: UnreadableRate[] = [...input.unreadable];
  const lines: PreviewLine[] = [];
  for (const rate of input.rates) {
    const due = duePeriods(rate, context);
    if ("finding" in due) {
      const { agreement, customer, rate: name, place } = rate;
      unreadable.push({ place, agreement, customer, rate: name, findings: [due.finding] });
    } else {
      for (const { period, overlaps } of due.periods) lines.push(previewLine(rate, period, overlaps, context));
    }
  }
  return { billingDate: input.billingDate, history: context.history, lines, unreadable, totals: totalsOf(lines) };
}

interface RunContext {
  readonly input: RunInput;
  readonly history: AssetHistory;
  /** Standing events by rate. */
  readonly eventsOf: ReadonlyMap<string, readonly ChargeEvent[]>;
  readonly overrideOf: ReadonlyMap<string, Override>;
  /** Date of the newest import by source. */
  readonly asOf: ReadonlyMap<string, Day>;
}

interface DuePeriod {
  readonly period: BillingPeriod;
  /** A standing event whose period overlaps this one without being it. */
  readonly overlaps: ChargeEvent | null;
}

function duePeriods(rate: Rate, context: RunContext): { periods: readonly DuePeriod[] } | { finding: Finding } {
  const events = context.eventsOf.get(rateKey(rate.agreement, rate.rate)) ?? [];
  const periods = periodsDueBy(rate, context.input.billingDate, mostPeriods);
  const open = periods.filter(
    ({ start, end }) => !events.some((event) => event.periodStart === start && event.periodEnd === end),
  );
  if (open.length > mostOverdue) {
    const values = { start: isoFromDay(rate.start), periods: open.length > mostPeriods ? mostPeriods : open.length };
    return { finding: { code: "billing.tooManyPeriods", severity: "error", place: rate.place, values } };
  }
  return {
    periods: open.map((period) => ({
      period,
      overlaps: events.find((event) => event.periodStart <= period.end && event.periodEnd >= period.start) ?? null,
    })),
  };
}

function previewLine(
  rate: Rate,
  period: BillingPeriod,
  overlaps: ChargeEvent | null,
  context: RunContext,
): PreviewLine {
  const billingPoint = billingPointOf(period, rate.billingOption);
  const count = countAssets(rate, period, billingPoint, context.history);
  const { assets, counted } = count;
  const override = context.overrideOf.get(overrideKey(rate, period.start)) ?? null;
  const billed = override?.billed ?? readDouble(counted);
  const priced = priceLine(rate, period, billed);
  const refused = overlaps ? overlapFinding(rate, overlaps) : priced.finding;
  return {
    key: lineKey(rate, period),
    rate,
    period,
    billingPoint,
    ...count,
    billed,
    override,
    charge: refused ? null : priced.charge,
    amount: refused ? null : priced.amount,
    proration: priced.proration,
    previous: previousEvent(rate, period, context),
    findings: [...(refused ? [refused] : []), ...warnings({ rate, assets, counted, override, billed }, context)],
  };
}

function overlapFinding(rate: Rate, event: ChargeEvent): Finding {
  const values = {
    event: event.event,
    start: isoFromDay(event.periodStart),
    end: isoFromDay(event.periodEnd),
  };
  return { code: "billing.overlap", severity: "error", place: rate.place, values };
}

/** The last standing event of the rate before this period. */
function previousEvent(rate: Rate, period: BillingPeriod, { eventsOf }: RunContext): ChargeEvent | null {
  const events = eventsOf.get(rateKey(rate.agreement, rate.rate)) ?? [];
  return events
    .filter((event) => event.periodStart < period.start)
    .reduce<ChargeEvent | null>((last, event) => (last && last.periodStart >= event.periodStart ? last : event), null);
}

type Counted = Pick<PreviewLine, "rate" | "assets" | "counted" | "override" | "billed">;

function warnings({ rate, assets, counted, override, billed }: Counted, context: RunContext): Finding[] {
  const { billingDate } = context.input;
  const found: Finding[] = [];
  const warn = (code: string, values: Finding["values"]) =>
    found.push({ code, severity: "warning", place: rate.place, values });
  if (counted === 0) warn("billing.noAsset", { customer: rate.customer, types: rate.assetTypes.join(", ") });
  if (override && override.countedThen !== counted) {
    warn("billing.staleOverride", { then: override.countedThen, now: counted, billed: override.billed.toString() });
  }
  const tooOld = context.input.settings?.importTooOldAfterDays ?? defaultImportTooOldAfterDays;
  for (const source of new Set(assets.map((asset) => asset.source))) {
    const asOf = context.asOf.get(source);
    if (source !== "" && asOf !== undefined && billingDate - asOf > tooOld) {
      warn("billing.oldImport", { source, asOf: isoFromDay(asOf), days: billingDate - asOf });
    }
  }
  const cliff = findCliff(rate, billed);
  if (cliff) {
    const { currency } = rate;
    warn("billing.cliff", {
      quantity: cliff.quantity.toString(),
      charge: amountText(cliff.charge, currency),
      currency,
    });
  }
  return found;
}

function totalsOf(lines: readonly PreviewLine[]): RunTotal[] {
  const amounts = lines.flatMap(({ rate, amount }) => (amount ? [{ amount, currency: rate.currency }] : []));
  return [...sumByCurrency(amounts)].sort((a, b) => a.currency.localeCompare(b.currency, "en"));
}

function newestImports(assets: readonly Asset[]): ReadonlyMap<string, Day> {
  const newest = new Map<string, Day>();
  for (const { source, asOf } of assets) {
    if (asOf !== null && asOf > (newest.get(source) ?? -Infinity)) newest.set(source, asOf);
  }
  return newest;
}
