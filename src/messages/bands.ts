import type { Sentences } from "./finding";

export type BandCode = "bands.none";

/** What is said of a range of cells that should hold bands. */
export const bandSentences: Sentences<BandCode> = {
  "bands.none": () => "There are no bands in this range. Give a range with one row per band, such as Up to and Rate.",
};
