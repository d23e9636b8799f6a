/** How a range of bands was read; see `bandsReading`. */
export interface BandsReadingFacts {
  readonly layout: "up to" | "from" | "from-to" | "text" | "widths";
  readonly headers: boolean;
  readonly transposed: boolean;
  /** Titles of the columns that were read for nothing. */
  readonly unused: readonly string[];
  readonly bands: number;
  /** Blank rows behind the last band. */
  readonly padding: number;
  /** True for a From-only table whose first From is 1. */
  readonly countsFromOne: boolean;
  readonly membership: "to" | "from";
  /** Upper bound of the last band; null = open. */
  readonly lastBound: string | null;
  readonly flatFees: boolean;
  readonly blocks: boolean;
}

const layouts = {
  "up to": "by their upper bounds (Up to)",
  from: "by where they start (From)",
  "from-to": "by From and To",
  text: "from the texts in the band column",
  widths: "by how many units each band holds",
} as const;

/** The sentence that tells a user how the range was read, so that a wrong reading is seen at once. */
export function bandsReading(facts: BandsReadingFacts): string {
  const line = facts.transposed ? "column" : "row";
  const parts = [
    `${facts.bands} ${facts.bands === 1 ? "band" : "bands"}, one per ${line}, read ${layouts[facts.layout]}` +
      `${facts.headers ? "" : ", without a header row"}` +
      `${facts.flatFees ? ", with flat fees" : ""}${facts.blocks ? ", priced per started block" : ""}.`,
    facts.membership === "to"
      ? "A quantity on a bound belongs to the band that ends there."
      : "A quantity on a bound belongs to the band that starts there.",
    facts.countsFromOne ? "The first From is 1, so the Froms count units: the first unit is number 1." : "",
    facts.lastBound === null
      ? "The last band has no upper bound."
      : `Quantities above ${facts.lastBound} have no price.`,
    facts.padding === 0
      ? ""
      : `Left out as blank: ${facts.padding} ${facts.padding === 1 ? line : `${line}s`} at the end. (A free last band needs a bound, such as ∞.)`,
    facts.unused.length === 0 ? "" : `Not used: ${facts.unused.join(", ")}.`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}
