import { samePriceList, type PriceList } from "../../../src/agreements";
import type { BandTable } from "../../../src/bands";
import { mechanisms, type Mechanism } from "../../../src/charges";
import type { BookContents } from "../../../src/sheets";
import {
  editBands,
  readEdited,
  type EditedBands,
  type PriceChange,
  type Pricing,
  type TriedMapping,
} from "../../../src/whatIf";

/** What the user tries: a price list, its bands changed, both mechanisms, and other asset types for rates. */
export interface Trial {
  readonly priceList: string;
  /** By which the price list itself is shown. */
  readonly mechanism: Mechanism;
  /** What is tried in its place; null leaves every rate its own. */
  readonly thenMechanism: Mechanism | null;
  readonly edited: EditedBands;
  /** The last of the edited bands that could be read, on which every figure rests. */
  readonly bands: BandTable;
  readonly mapping: readonly TriedMapping[];
}

/** A price list whose bands can be read. */
export type UsableList = PriceList & { readonly bands: BandTable };

/** The trial with other bands, as somebody types them: what cannot be read changes no figure yet. */
export function withEdited(trial: Trial, edited: EditedBands): Trial {
  return { ...trial, edited, bands: readEdited(edited).table ?? trial.bands };
}

/** A price list as it stands, with the mechanism that most of its rates have. */
export function startOf({ name, bands }: UsableList, { rates }: Pick<BookContents, "rates">): Trial {
  const used = rates.filter(({ priceList }) => samePriceList(priceList, name));
  const count = (mechanism: Mechanism) => used.filter((rate) => rate.mechanism === mechanism).length;
  const mechanism = [...mechanisms].sort((a, b) => count(b) - count(a))[0] ?? "Fill up";
  return {
    priceList: name,
    mechanism,
    thenMechanism: null,
    edited: editBands(bands),
    bands,
    mapping: [],
  };
}

/** What is tried in place of the price list and of the mechanism of the rates on it. */
export function priceChangeOf({ priceList, bands, thenMechanism }: Trial): PriceChange {
  return { priceList, bands, ...(thenMechanism === null ? {} : { mechanism: thenMechanism }) };
}

/** Far enough to see the quantity in the middle and every bound of both tables. */
export function highestShown(quantity: number, pricings: readonly Pricing[]): number {
  const bounds = pricings.flatMap(({ bands }) => bands.bands.map(({ from }) => from.toNumber()));
  return Math.ceil(Math.max(10, quantity * 2, ...bounds.map((bound) => bound * 1.25)));
}
