import type { Asset, BillingPeriod, Day, Rate } from "../agreements";
import { divide, halfAwayFromZero, readDouble, toDouble } from "../money";
import type { AssetHistory, AssetsOn } from "./assetHistory";

/** The quantity that a rate counts for a period, with what led to it. */
export interface CountedAssets {
  readonly counted: number;
  /** The covered assets: for an average, those of any day. */
  readonly assets: readonly Asset[];
  /** Active assets of the rate's customer and types that are left out, with their reason. */
  readonly excluded: readonly Asset[];
  readonly byType: readonly { readonly assetType: string; readonly count: number }[];
  /** The day that was counted: the billing point, or the first day of the peak; null for an average. */
  readonly countedOn: Day | null;
  /** Earlier imports than today's sheet that the count rests on; empty where it is today's. */
  readonly snapshots: AssetsOn["snapshots"];
}

/** Decimals of an average. */
const averageDecimals = 2;

/**
 * Counts the active, not excluded assets that a rate covers, by the rate's own basis: at the billing point; the peak, on the
 * first of the period's days with the most; or the average over the period's days, rounded to two decimals half away from
 * zero. Between two imports the assets stay as the earlier one had them.
 */
export function countAssets(
  rate: Rate,
  period: Pick<BillingPeriod, "start" | "end">,
  billingPoint: Day,
  history: AssetHistory,
): CountedAssets {
  if (rate.count === "Billing point") return countOn(rate, history.on(billingPoint), billingPoint);
  const days = [period.start, ...history.importDays(period.start, period.end)];
  const counts = days.map((day, index) => ({
    ...countOn(rate, history.on(day), day),
    days: (days[index + 1] ?? period.end + 1) - day,
  }));
  return rate.count === "Peak" ? peakOf(counts) : averageOf(rate, counts);
}

function countOn(rate: Rate, { index, snapshots }: AssetsOn, day: Day): CountedAssets {
  const active = index.activeOf(rate);
  const assets = active.filter(({ excluded }) => excluded === "");
  const byType = rate.assetTypes.map((assetType) => ({
    assetType,
    count: index
      .activeOf({ customer: rate.customer, assetTypes: [assetType] })
      .filter(({ excluded }) => excluded === "").length,
  }));
  const excluded = active.filter((asset) => asset.excluded !== "");
  return { counted: assets.length, assets, excluded, byType, countedOn: day, snapshots };
}

function peakOf(counts: readonly CountedAssets[]): CountedAssets {
  return counts.reduce((peak, one) => (one.counted > peak.counted ? one : peak));
}

function averageOf(rate: Rate, counts: readonly (CountedAssets & { readonly days: number })[]): CountedAssets {
  const days = counts.reduce((sum, one) => sum + one.days, 0);
  const mean = (countOf: (one: CountedAssets) => number): number => {
    const sum = counts.reduce((total, one) => total + countOf(one) * one.days, 0);
    return toDouble(halfAwayFromZero(averageDecimals)(divide(readDouble(sum), readDouble(days))));
  };
  return {
    counted: mean(({ counted }) => counted),
    assets: onlyOnce(counts.flatMap(({ assets }) => assets)),
    excluded: onlyOnce(counts.flatMap(({ excluded }) => excluded)),
    byType: rate.assetTypes.map((assetType, index) => ({
      assetType,
      count: mean(({ byType }) => byType[index]?.count ?? 0),
    })),
    countedOn: null,
    snapshots: [
      ...new Map(counts.flatMap(({ snapshots }) => snapshots).map((one) => [JSON.stringify(one), one])).values(),
    ],
  };
}

/** A machine that several imports had is one asset; the latest that is given stands for it. */
function onlyOnce(assets: readonly Asset[]): readonly Asset[] {
  const key = ({ source, id, serial, name, assetType }: Asset) => JSON.stringify([source, id, serial, name, assetType]);
  return [...new Map(assets.map((asset) => [key(asset), asset])).values()];
}
