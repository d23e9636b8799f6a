import {
  findCoverage,
  isInForce,
  periodOn,
  samePriceList,
  type Asset,
  type BillingPeriod,
  type Day,
  type Rate,
} from "../agreements";
import { countAssets, groupBy, overrideKey, stands, type ChargeEvent } from "../billing";
import { readDouble } from "../money";
import { indexMapping, tryMapping } from "./triedMapping";
import { keyOf, notOfTypes, type CountedBook, type MovedAsset, type Scope, type TriedCount } from "./triedCount";

/**
 * What every rate in force of the scope counts now and would count, as the preview counts: the active, not excluded assets of
 * its customer and types; an average or a peak over its period at hand; and what an override of that period bills in their
 * place. A count at the billing point is made from today's sheet, whatever the billing date.
 */
export function countToday(book: CountedBook, { priceList, mapping }: Scope, today: Day): readonly TriedCount[] {
  const tried = indexMapping(mapping);
  const events = groupBy(book.events.filter(stands), keyOf);
  const overrides = new Map(book.overrides.map((one) => [overrideKey(one, one.periodStart), one]));
  const others = mapping.length === 0 ? null : ratesOfAssets(tryMapping(book.rates, tried), book.assets, today);
  // From the newest import's day on, today's sheet is what counts.
  const sheetDay = book.assets.reduce((last, { asOf }) => Math.max(last, asOf ?? last), today);
  const scope = book.rates.filter(
    (rate) => isInForce(rate, today) && (samePriceList(rate.priceList, priceList) || tried.has(keyOf(rate))),
  );
  return scope.map((rate): TriedCount => {
    const period = periodAtHand(rate, events.get(keyOf(rate)) ?? [], today);
    const types = tried.get(keyOf(rate));
    const now = countAssets(rate, period, sheetDay, book.history);
    const then = types ? countAssets({ ...rate, assetTypes: types }, period, sheetDay, book.history) : now;
    const override = overrides.get(overrideKey(rate, period.start));
    const moved = (assets: readonly Asset[], without: readonly string[]) =>
      notOfTypes(assets, without).map((asset) => movedAsset(asset, rate, others));
    return {
      customer: rate.customer,
      agreement: rate.agreement,
      rate: rate.rate,
      terms: rate,
      event: null,
      period: { ...period, start: period.wholeStart, end: period.wholeEnd },
      counted: now.counted,
      tried: then.counted,
      billed: override?.billed ?? readDouble(now.counted),
      triedBilled: override?.billed ?? readDouble(then.counted),
      override: override?.reason ?? "",
      comesIn: types ? moved(then.assets, rate.assetTypes) : [],
      goesOut: types ? moved(now.assets, types) : [],
      fault: null,
    };
  });
}

/**
 * The period that a rate in force is billed for next: the one that ended last where it is billed in arrears and not released
 * yet, else the one that runs.
 */
function periodAtHand(rate: Rate, events: readonly ChargeEvent[], today: Day): BillingPeriod {
  const running = periodOn(rate, today);
  if (running === null) throw new Error(`The rate ${rate.rate} is in force but has no period on its day ${today}.`);
  const last = rate.billingOption === "In arrears" ? periodOn(rate, running.start - 1) : null;
  const isOpen = last && !events.some((event) => event.periodStart === last.start && event.periodEnd === last.end);
  return isOpen ? last : running;
}

function movedAsset(asset: Asset, rate: Rate, others: ReadonlyMap<Asset, readonly Rate[]> | null): MovedAsset {
  const { id, name, assetType, serial, site } = asset;
  const counting = others?.get(asset)?.filter((one) => keyOf(one) !== keyOf(rate)) ?? [];
  return { id, name, assetType, serial, site, otherRates: counting.map((one) => `${one.agreement}, ${one.rate}`) };
}

function ratesOfAssets(
  rates: readonly Rate[],
  assets: readonly Asset[],
  today: Day,
): ReadonlyMap<Asset, readonly Rate[]> {
  const found = new Map<Asset, Rate[]>();
  for (const { rate, assets: covered } of findCoverage(rates, assets, today).rates) {
    for (const asset of covered) {
      const list = found.get(asset);
      if (list) list.push(rate);
      else found.set(asset, [rate]);
    }
  }
  return found;
}
