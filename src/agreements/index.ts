export { billingOptions, periodAnchors, periodLengths, prorations } from "./rate";
export type {
  Asset,
  BillingOption,
  BillingPeriod,
  Day,
  PeriodAnchor,
  PeriodLength,
  PriceList,
  Proration,
  Rate,
  UnreadableRate,
} from "./rate";
export type { TableRecord } from "./tableRecord";
