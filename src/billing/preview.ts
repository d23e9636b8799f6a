import type { Asset, BillingPeriod, Day, PastAsset, Rate, UnreadableRate } from "../agreements";
import type { Charge } from "../charges";
import type { Exact } from "../money";
import type { Finding } from "../messages";
import type { AssetHistory } from "./assetHistory";
import type { ChargeEvent } from "./chargeEvent";
import type { CountedAssets } from "./countAssets";
import type { ImportRecord } from "./importRecord";

/** A billed quantity typed over the counted one, for one rate and period. */
export interface Override {
  readonly agreement: string;
  readonly rate: string;
  readonly periodStart: Day;
  readonly billed: Exact;
  readonly reason: string;
  /** The count at the moment of typing; another count now makes the override stale. */
  readonly countedThen: number;
}

/** What one rate would charge for one period, and why. */
export interface PreviewLine extends CountedAssets {
  /** Stable within a preview: agreement, rate and period start. */
  readonly key: string;
  readonly rate: Rate;
  readonly period: BillingPeriod;
  readonly billingPoint: Day;
  readonly billed: Exact;
  readonly override: Override | null;
  /** Null where the quantity cannot be charged; then `findings` says why. */
  readonly charge: Charge | null;
  /** After proration and rounding to the currency; the amount to bill. Null with `charge`. */
  readonly amount: Exact | null;
  /** Days covered ÷ days of the whole period where the charge was prorated, else null. */
  readonly proration: { readonly days: number; readonly of: number } | null;
  /** The last standing event of the rate before this period, if any. */
  readonly previous: ChargeEvent | null;
  /** What to look at; an error among them is the reason why there is no charge. */
  readonly findings: readonly Finding[];
}

/** What a billing run is reckoned from; everything as read from the workbook on the day. */
export interface RunInput {
  readonly rates: readonly Rate[];
  readonly unreadable: readonly UnreadableRate[];
  readonly assets: readonly Asset[];
  readonly events: readonly ChargeEvent[];
  readonly overrides: readonly Override[];
  readonly billingDate: Day;
  /** What assets were before today, and when each source was imported; none where nothing is remembered. */
  readonly past?: readonly PastAsset[];
  readonly imports?: readonly ImportRecord[];
  /** True to count every period from today's sheet, whatever is remembered of its billing point. */
  readonly fromSheet?: boolean;
  readonly settings?: {
    /** Days before the billing date after which an import is worth a warning; 7 unless given. */
    readonly importTooOldAfterDays: number;
  };
}

export interface RunTotal {
  readonly currency: string;
  readonly amount: Exact;
  readonly charges: number;
}

export interface RunPreview {
  readonly billingDate: Day;
  /** The assets of any day, as the lines were counted. */
  readonly history: AssetHistory;
  /** Due lines in the sheet's order of rates, earliest period first within a rate; those without a charge too. */
  readonly lines: readonly PreviewLine[];
  /** Rates that cannot be billed, with the reasons; out of the totals. */
  readonly unreadable: readonly UnreadableRate[];
  /** Sum of the rounded amounts per currency, of the lines that have one. */
  readonly totals: readonly RunTotal[];
}
