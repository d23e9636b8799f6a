import type { BandTable } from "../bands";
import type { Mechanism } from "../charges";
import type { Exact } from "../money";
import type { Finding, Place } from "../messages";

export const billingOptions = ["In advance", "In arrears"] as const;
export type BillingOption = (typeof billingOptions)[number];
export const periodLengths = ["Weekly", "Monthly", "Quarterly", "Half-yearly", "Yearly"] as const;
export type PeriodLength = (typeof periodLengths)[number];
export const periodAnchors = ["Start", "Calendar"] as const;
export type PeriodAnchor = (typeof periodAnchors)[number];
export const prorations = ["None", "Daily"] as const;
export type Proration = (typeof prorations)[number];
/** What is counted: the assets at the billing point, the most at any time of the period, or the mean of its days. */
export const countBases = ["Billing point", "Peak", "Average"] as const;
export type CountBasis = (typeof countBases)[number];

/** A date without a time, as the whole number of days that Excel uses for it (1 Jan 1900 = 1). */
export type Day = number;

/** One line of a consumption agreement, read without doubt from one row of the Agreements table. */
export interface Rate {
  /** The row it was read from. */
  readonly place: Place;
  readonly agreement: string;
  /** The billing name. */
  readonly customer: string;
  readonly rate: string;
  readonly assetTypes: readonly string[];
  readonly mechanism: Mechanism;
  readonly priceList: string;
  readonly bands: BandTable;
  readonly billingOption: BillingOption;
  readonly period: PeriodLength;
  readonly start: Day;
  /** Last day covered, or null. */
  readonly end: Day | null;
  readonly periodsFrom: PeriodAnchor;
  readonly included: Exact | null;
  readonly minimum: Exact | null;
  readonly maximum: Exact | null;
  /** ISO 4217 */
  readonly currency: string;
  readonly proration: Proration;
  readonly count: CountBasis;
  readonly account: string;
  readonly reference: string;
}

/** A row that cannot be billed, with every reason. Shown in place of a rate, out of the totals. */
export interface UnreadableRate {
  readonly place: Place;
  readonly agreement: string;
  readonly customer: string;
  readonly rate: string;
  readonly findings: readonly Finding[];
}

export interface PriceList {
  readonly name: string;
  /** Null where the bands cannot be read; `findings` says why. */
  readonly bands: BandTable | null;
  readonly findings: readonly Finding[];
}

/** A device once it is on the Devices sheet and can be billed: one row of the Devices table. */
export interface Asset {
  readonly place: Place;
  readonly id: string;
  readonly name: string;
  /** The RMM's customer name as it stands on the sheet. */
  readonly rmmCustomer: string;
  /** The billing name, through CustomerNames or by itself. */
  readonly customer: string;
  readonly site: string;
  readonly assetType: string;
  readonly sourceType: string;
  readonly active: boolean;
  readonly lastSeen: Day | null;
  readonly firstSeen: Day | null;
  readonly serial: string;
  readonly os: string;
  readonly source: string;
  readonly asOf: Day | null;
  /** Date of the import that first had it as it is: with this customer, asset type and activity. Null where nobody knows. */
  readonly since: Day | null;
  /** Reason for leaving it out of billing; "" = billed. */
  readonly excluded: string;
}

/** First and last day, both covered. */
export interface BillingPeriod {
  readonly start: Day;
  readonly end: Day;
  /** The last day it would have had, had the rate's End (or a calendar start) not cut it short. */
  readonly wholeStart: Day;
  readonly wholeEnd: Day;
}
