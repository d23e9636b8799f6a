export type { Band, BandTable, BoundsLayout } from "./band";
export type { CellValue } from "./cell";
