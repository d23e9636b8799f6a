export { eventStatuses } from "./chargeEvent";
export type { ChargeEvent, EventStatus } from "./chargeEvent";
export type { Override, PreviewLine, RunPreview } from "./preview";
