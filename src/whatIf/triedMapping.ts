import { rateKey, sameAssetTypes, type Rate } from "../agreements";

/** The asset types that a rate would count, in place of those that its row of Agreements lists. */
export interface TriedMapping {
  readonly agreement: string;
  readonly rate: string;
  /** Empty: the rate would count nothing. */
  readonly assetTypes: readonly string[];
}

/** Tried asset types by `rateKey`. */
export type MappingIndex = ReadonlyMap<string, readonly string[]>;

export function indexMapping(mapping: readonly TriedMapping[]): MappingIndex {
  return new Map(mapping.map(({ agreement, rate, assetTypes }) => [rateKey(agreement, rate), assetTypes]));
}

/** Rates with the asset types that are tried for them; the others as they are. */
export function tryMapping(rates: readonly Rate[], mapping: MappingIndex): readonly Rate[] {
  return rates.map((rate) => {
    const assetTypes = mapping.get(rateKey(rate.agreement, rate.rate));
    return assetTypes ? { ...rate, assetTypes } : rate;
  });
}

/**
 * A mapping with other asset types for one rate; a rate that is given its own again leaves the mapping, so that what is tried
 * is what differs.
 */
export function mapRate(
  mapping: readonly TriedMapping[],
  { agreement, rate, assetTypes: own }: Rate,
  assetTypes: readonly string[],
): readonly TriedMapping[] {
  const others = mapping.filter((one) => rateKey(one.agreement, one.rate) !== rateKey(agreement, rate));
  return sameAssetTypes(own, assetTypes) ? others : [...others, { agreement, rate, assetTypes }];
}
