import type { BillingOption, Day, Rate } from "../agreements";
import type { Exact } from "../money";

export const eventStatuses = ["Released", "Reversed", "Reversal"] as const;
export type EventStatus = (typeof eventStatuses)[number];

/** The permanent record of one rate billed for one period: one row of the ChargeEvents register. */
export interface ChargeEvent {
  /** For example "CE-000014". */
  readonly event: string;
  readonly agreement: string;
  readonly rate: string;
  readonly customer: string;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly billingOption: BillingOption;
  readonly billingPoint: Day;
  readonly counted: number;
  readonly billed: Exact;
  readonly overrideReason: string;
  readonly mechanism: Rate["mechanism"];
  readonly priceList: string;
  readonly charge: Exact;
  readonly currency: string;
  /** By the register's links: an event that a reversal names is reversed, whatever its Status cell says. */
  readonly status: EventStatus;
  /** What the Status cell says, where that is something else. */
  readonly statedStatus?: EventStatus;
  /** The event this one cancels, else "". */
  readonly reverses: string;
  /** Moment of release, ISO 8601 UTC. */
  readonly released: string;
  /** Name of the charge-event sheet. */
  readonly sheet: string;
  readonly seal: string;
}
