export { AssetIndex, assetTypeKey, sameAssetTypes } from "./assetIndex";
export { cellText, text } from "./cellText";
export { nameKey, readCustomerNames } from "./customerNames";
export type { CustomerNames } from "./customerNames";
export { addMonths, calendarDate, dateFromDay, dayFromDate, dayFromISO, dayOf, isoFromDay, wholeMonth } from "./day";
export type { CalendarDate } from "./day";
export { findCoverage, isInForce } from "./findCoverage";
export type { Coverage, CoverageGap, DoubleCoverage, RateCoverage } from "./findCoverage";
export { likeName } from "./likeName";
export { billingPointOf, periodOf, periodOn, periodsDueBy } from "./periods";
export type { PeriodTerms } from "./periods";
export { billingOptions, countBases, periodAnchors, periodLengths, prorations } from "./rate";
export type {
  Asset,
  BillingOption,
  BillingPeriod,
  CountBasis,
  Day,
  PeriodAnchor,
  PeriodLength,
  PriceList,
  Proration,
  Rate,
  UnreadableRate,
} from "./rate";
export { readAssets, readAssetsInSlices } from "./readAssets";
export { readPastAssets } from "./readPastAssets";
export type { PastAsset } from "./readPastAssets";
export { isBlankCell, readAmount, readDay, readWord } from "./readCell";
export { priceListKey, readPriceLists, samePriceList } from "./readPriceLists";
export { rateKey, readRates } from "./readRates";
export type { TableRecord } from "./tableRecord";
export { readTypeRules } from "./typeRules";
