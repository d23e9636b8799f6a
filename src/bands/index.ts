export type { Band, BandTable, BoundsLayout } from "./band";
