import type { Asset, BillingPeriod, Day, Rate, UnreadableRate } from "../agreements";
import type { Charge } from "../charges";
import type { Exact } from "../money";
import type { Finding } from "../messages";
import type { ChargeEvent } from "./chargeEvent";

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
export interface PreviewLine {
  /** Stable within a preview: agreement, rate and period start. */
  readonly key: string;
  readonly rate: Rate;
  readonly period: BillingPeriod;
  readonly billingPoint: Day;
  /** The covered assets, in the sheet's order. */
  readonly assets: readonly Asset[];
  /** Active assets of the rate's customer and types that are left out, with their reason. */
  readonly excluded: readonly Asset[];
  /** Count per asset type that led to the quantity, types with none included. */
  readonly byType: readonly { readonly assetType: string; readonly count: number }[];
  readonly counted: number;
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
  /** Due lines in the sheet's order of rates, earliest period first within a rate; those without a charge too. */
  readonly lines: readonly PreviewLine[];
  /** Rates that cannot be billed, with the reasons; out of the totals. */
  readonly unreadable: readonly UnreadableRate[];
  /** Sum of the rounded amounts per currency, of the lines that have one. */
  readonly totals: readonly RunTotal[];
}
