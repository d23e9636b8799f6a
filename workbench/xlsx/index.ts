export { cellAddress, readAddress } from "./address";
export { emptyWorkbook, openXlsx, UnreadableXlsx } from "./openXlsx";
export type { CalculatedStore } from "./saveXlsx";
export { saveXlsx } from "./saveXlsx";
