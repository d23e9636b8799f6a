import type { Sentences } from "./finding";

export type ChargeCode =
  | "charge.negativeQuantity"
  | "charge.negativeIncluded"
  | "charge.minimumAboveMaximum"
  | "charge.aboveLastBand"
  | "charge.noUnitPrice"
  | "charge.formulaTooLong";

/** Why a quantity has no charge, or a table no formula. */
export const chargeSentences: Sentences<ChargeCode> = {
  "charge.negativeQuantity": ({ quantity }) =>
    `The quantity is ${quantity}, but a quantity cannot be below zero. Give 0 or more.`,
  "charge.negativeIncluded": ({ included }) =>
    `The included units are ${included}, but included units cannot be below zero. Give 0 or more.`,
  "charge.minimumAboveMaximum": ({ minimum, maximum }) =>
    `The minimum charge ${minimum} is above the maximum charge ${maximum}. Lower the one or raise the other.`,
  "charge.aboveLastBand": ({ quantity, top, bands }) =>
    `The quantity ${quantity} is above the last band, which ends at ${top}. Add a band, or clear the upper bound of band ${bands} so that it has no end.`,
  "charge.formulaTooLong": ({ bands, length, longest }) =>
    `A formula for ${bands} bands would have ${length} characters, and Excel takes ${longest}. Price by fewer bands, or keep the add-in's function.`,
  "charge.noUnitPrice": () => "A quantity of 0 has no unit price. Give a quantity above 0.",
};
