import type { Sentences } from "./finding";

export type BillingCode =
  | "billing.badCell"
  | "billing.tooManyPeriods"
  | "billing.overlap"
  | "billing.noAsset"
  | "billing.staleOverride"
  | "billing.oldImport"
  | "billing.releasedTwice"
  | "billing.copiedRow"
  | "billing.reversedTwice"
  | "billing.cliff";

/** What is said of a billing run: why a rate cannot be billed, and what to look at before releasing. */
export const billingSentences: Sentences<BillingCode> = {
  "billing.badCell": ({ column, text }) =>
    text === ""
      ? `${column} is blank, so this row cannot be read. Undo the change, or type what stood there.`
      : `${column} is "${text}", which cannot be read. Undo the change, or type what stood there.`,
  "billing.tooManyPeriods": ({ start, periods }) =>
    `Start is ${start}, which leaves ${periods} periods not yet billed. Set Start to the first day that is to be billed here.`,
  "billing.overlap": ({ event, start, end }) =>
    `This period overlaps ${event}, which is released for ${start} to ${end}. Was Start changed? Put it back, or reverse ${event} first.`,
  "billing.noAsset": ({ customer, types }) => `${customer} has no active device of the types ${types}.`,
  "billing.staleOverride": ({ then, now, billed }) =>
    `The billed quantity ${billed} was typed when ${then} devices were counted; now there are ${now}. Check it, or reset it.`,
  "billing.oldImport": ({ source, asOf, days }) =>
    `The devices of ${source} are from ${asOf}, ${days} days before the billing date. Import a newer export.`,
  "billing.releasedTwice": ({ first, second, customer, rate, start, currency, charge }) =>
    `${customer}, ${rate} is released twice for the period from ${start}, as ${first} and ${second} (${currency} ${charge}). Reverse one of the two on the Events page.`,
  "billing.copiedRow": ({ event, customer, rate }) =>
    `The register has two rows of ${event} (${customer}, ${rate}), one a copy of the other. Delete one of the two rows; to reverse it would credit what was billed once.`,
  "billing.reversedTwice": ({ event, first, second, customer, rate, currency, credit }) =>
    `${customer}, ${rate}: ${event} is reversed twice, by ${first} and ${second}. Give the customer one credit of ${currency} ${credit}, not two.`,
  "billing.cliff": ({ quantity, charge, currency }) =>
    `${quantity} units would cost less in all: ${currency} ${charge}.`,
};
