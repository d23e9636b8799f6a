export type { Band, BandTable, BoundsLayout } from "./band";
export type { BandFinding } from "./bandFinding";
export { isBlank, isBlankOrZero } from "./cell";
export type { CellValue } from "./cell";
export { findBand } from "./findBand";
export type { ReadBandsOptions } from "./grid";
export { isErrorText } from "./readBound";
export { readBands } from "./readBands";
export type { BandsReading } from "./readBands";
