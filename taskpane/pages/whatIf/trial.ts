import type { PriceList } from "../../../src/agreements";
import { mechanisms, type Mechanism } from "../../../src/charges";
import type { BookContents } from "../../../src/sheets";
import { editBands, type EditedBands, type Pricing, type TriedMapping } from "../../../src/whatIf";

/** What the user tries: a price list, its bands changed, both mechanisms, and other asset types for rates. */
export interface Trial {
  readonly priceList: string;
  readonly mechanism: Mechanism;
  readonly thenMechanism: Mechanism;
  readonly edited: EditedBands;
  readonly mapping: readonly TriedMapping[];
}

/** A price list as it stands, with the mechanism that most of its rates have. */
export function startOf({ name, bands }: PriceList, { rates }: Pick<BookContents, "rates">): Trial {
  const used = rates.filter(({ priceList }) => priceList.toLowerCase() === name.toLowerCase());
  const count = (mechanism: Mechanism) => used.filter((rate) => rate.mechanism === mechanism).length;
  const mechanism = [...mechanisms].sort((a, b) => count(b) - count(a))[0] ?? "Fill up";
  return {
    priceList: name,
    mechanism,
    thenMechanism: mechanism,
    edited: bands ? editBands(bands) : { bounds: "Up to", chargesAtZero: true, rows: [] },
    mapping: [],
  };
}

/** Far enough to see the quantity in the middle and every bound of both tables. */
export function highestShown(quantity: number, pricings: readonly (Pricing | null)[]): number {
  const bounds = pricings.flatMap((pricing) => pricing?.bands.bands.map(({ from }) => from.toNumber()) ?? []);
  return Math.ceil(Math.max(10, quantity * 2, ...bounds.map((bound) => bound * 1.25)));
}
