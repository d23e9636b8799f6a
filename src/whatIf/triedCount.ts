import {
  assetTypeKey,
  nameKey,
  rateKey,
  type Asset,
  type BillingPeriod,
  type PastAsset,
  type Rate,
} from "../agreements";
import type { AssetHistory, ChargeEvent, EventAsset, ImportRecord, Override } from "../billing";
import type { Finding, WhatIfCode } from "../messages";
import type { Exact } from "../money";
import type { TriedMapping } from "./triedMapping";

/** What the workbook holds of quantities, and the assets of any day as its imports remember them. */
export interface CountedBook {
  readonly rates: readonly Rate[];
  readonly assets: readonly Asset[];
  readonly past: readonly PastAsset[];
  readonly imports: readonly ImportRecord[];
  readonly events: readonly ChargeEvent[];
  readonly overrides: readonly Override[];
  readonly history: AssetHistory;
}

/** Which rates are tried: those on a price list, and those of any list that have a mapping to try. */
export interface Scope {
  readonly priceList: string;
  readonly mapping: readonly TriedMapping[];
}

/** A device that a tried mapping brings into a count, or takes out of it. */
export interface MovedAsset extends EventAsset {
  /**
   * The other rates in force that count it with all that is tried, "agreement, rate": none is leakage where it goes out, one
   * is double billing where it comes in. Null for a past event, where nobody asks.
   */
  readonly otherRates: readonly string[] | null;
}

/** What one rate, or one charge event, counts now and would count with another mapping. */
export interface TriedCount {
  readonly customer: string;
  readonly agreement: string;
  readonly rate: string;
  /** The terms that both sides are priced by; null where an event's rate is gone. */
  readonly terms: Rate | null;
  /** Null where today's assets are counted. */
  readonly event: ChargeEvent | null;
  /** What is charged for: a whole period today, an event's own. */
  readonly period: BillingPeriod;
  readonly counted: number;
  /** Null where it is not to be had; then `fault` says why. */
  readonly tried: number | null;
  /** The counted quantity, or an override of it. */
  readonly billed: Exact;
  readonly triedBilled: Exact | null;
  /** Why the billed quantity is another than the counted one; "" where it is not. An override holds whatever is counted. */
  readonly override: string;
  readonly comesIn: readonly MovedAsset[];
  readonly goesOut: readonly MovedAsset[];
  readonly fault: Finding<WhatIfCode> | null;
}

/** Names are known without regard to letter case and spaces. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

export function keyOf({ agreement, rate }: { readonly agreement: string; readonly rate: string }): string {
  return rateKey(agreement, rate);
}

/** The assets whose type the list does not name. */
export function notOfTypes<T extends Pick<Asset, "assetType">>(assets: readonly T[], types: readonly string[]): T[] {
  const keys = new Set(types.map(assetTypeKey));
  return assets.filter(({ assetType }) => !keys.has(assetTypeKey(assetType)));
}
