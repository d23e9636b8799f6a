export { blockTable } from "./blockTable";
export { mechanisms } from "./charge";
export type { Charge, ChargeLine, ChargeResult, ChargeTerms, Mechanism } from "./charge";
export { compileCharge } from "./compileCharge";
export type { CompiledCharge } from "./compileCharge";
export { nextUnit } from "./nextUnit";
export { priceCharge } from "./priceCharge";
export { unitPrice } from "./unitPrice";
export { startedBlocks } from "./startedBlocks";
