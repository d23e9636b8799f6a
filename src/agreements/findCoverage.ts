import { AssetIndex, assetTypeKey } from "./assetIndex";
import { nameKey } from "./customerNames";
import type { Asset, Day, Rate } from "./rate";

/** Active assets of one customer and type that no rate in force covers: leakage. */
export interface CoverageGap {
  readonly customer: string;
  readonly assetType: string;
  readonly assets: readonly Asset[];
  /** False where the customer has no agreement at all. */
  readonly customerHasAgreement: boolean;
}

/** An active asset that more than one rate in force covers: it would be billed twice. */
export interface DoubleCoverage {
  readonly asset: Asset;
  readonly rates: readonly Rate[];
}

/** What one rate picks up. */
export interface RateCoverage {
  readonly rate: Rate;
  readonly assets: readonly Asset[];
}

export interface Coverage {
  readonly date: Day;
  /** Largest first. */
  readonly gaps: readonly CoverageGap[];
  readonly doubles: readonly DoubleCoverage[];
  /** Every rate in force, in the sheet's order, those with no asset too. */
  readonly rates: readonly RateCoverage[];
  /** Every asset type that an asset or a rate names, in alphabetical order, with the rates in force that list it. */
  readonly types: readonly { readonly assetType: string; readonly assets: number; readonly rates: readonly Rate[] }[];
}

/** Whether a rate is in force on a date: not before its Start, not after its End. */
export function isInForce(rate: Pick<Rate, "start" | "end">, date: Day): boolean {
  return rate.start <= date && (rate.end === null || date <= rate.end);
}

/**
 * Which rates pick up which assets on a date, and which assets none or several do. Active, not excluded assets count;
 * an excluded asset is neither leakage nor billed twice.
 */
export function findCoverage(rates: readonly Rate[], assets: readonly Asset[], date: Day): Coverage {
  const inForce = rates.filter((rate) => isInForce(rate, date));
  const billed = assets.filter(({ active, excluded }) => active && excluded === "");
  const index = new AssetIndex(billed);
  const covered = inForce.map((rate): RateCoverage => ({ rate, assets: index.activeOf(rate) }));
  const ratesOf = new Map<Asset, Rate[]>();
  for (const { rate, assets: picked } of covered) {
    for (const asset of picked) {
      const list = ratesOf.get(asset);
      if (list) list.push(rate);
      else ratesOf.set(asset, [rate]);
    }
  }
  return {
    date,
    gaps: findGaps(billed, ratesOf, new Set(rates.map(({ customer }) => nameKey(customer)))),
    doubles: billed.flatMap((asset) => {
      const list = ratesOf.get(asset) ?? [];
      return list.length > 1 ? [{ asset, rates: list }] : [];
    }),
    rates: covered,
    types: typesOf(billed, inForce),
  };
}

function findGaps(
  billed: readonly Asset[],
  ratesOf: ReadonlyMap<Asset, readonly Rate[]>,
  customers: ReadonlySet<string>,
): CoverageGap[] {
  const gaps = new Map<string, { customer: string; assetType: string; assets: Asset[] }>();
  for (const asset of billed) {
    if (ratesOf.has(asset)) continue;
    const key = `${nameKey(asset.customer)}\u0000${assetTypeKey(asset.assetType)}`;
    const gap = gaps.get(key) ?? { customer: asset.customer, assetType: asset.assetType, assets: [] };
    gap.assets.push(asset);
    gaps.set(key, gap);
  }
  return [...gaps.values()]
    .map((gap) => ({ ...gap, customerHasAgreement: customers.has(nameKey(gap.customer)) }))
    .sort((a, b) => b.assets.length - a.assets.length || a.customer.localeCompare(b.customer, "en"));
}

function typesOf(billed: readonly Asset[], rates: readonly Rate[]): Coverage["types"] {
  const types = new Map<string, { assetType: string; assets: number; rates: Rate[] }>();
  const typeOf = (assetType: string) => {
    const type = types.get(assetTypeKey(assetType)) ?? { assetType, assets: 0, rates: [] };
    types.set(assetTypeKey(assetType), type);
    return type;
  };
  for (const asset of billed) typeOf(asset.assetType).assets++;
  for (const rate of rates) for (const type of rate.assetTypes) typeOf(type).rates.push(rate);
  return [...types.values()].sort((a, b) => a.assetType.localeCompare(b.assetType, "en"));
}
