export { mechanisms } from "./charge";
export type { Charge, ChargeLine, ChargeResult, ChargeTerms, Mechanism } from "./charge";
export { priceCharge } from "./priceCharge";
