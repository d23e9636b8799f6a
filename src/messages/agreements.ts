import type { Sentences } from "./finding";

export type AgreementsCode =
  | "customerNames.blank"
  | "customerNames.twice"
  | "typeRules.blank"
  | "typeRules.twice"
  | "assets.noName"
  | "assets.badDate"
  | "assets.badActive"
  | "priceLists.noName"
  | "rates.blank"
  | "rates.twice"
  | "rates.badDate"
  | "rates.badNumber"
  | "rates.negative"
  | "rates.unknownWord"
  | "rates.endBeforeStart"
  | "rates.minimumAboveMaximum"
  | "rates.unknownCurrency"
  | "rates.blankAssetType"
  | "rates.assetTypeTwice"
  | "rates.unknownPriceList"
  | "rates.badPriceList"
  | "rates.countInAdvance"
  | "snapshots.unreadable";

/** What is said of the rows of the tables that agreements, price lists, names and devices stand in. */
export const agreementsSentences: Sentences<AgreementsCode> = {
  "customerNames.blank": ({ column }) => `${column} is blank, so this row does nothing. Fill it in or delete the row.`,
  "customerNames.twice": ({ rmm, customer, other, row }) =>
    `"${rmm}" is "${customer}" here and "${other}" in row ${row}. Keep one of the two rows; until then row ${row} holds.`,
  "typeRules.blank": ({ column }) => `${column} is blank, so this row does nothing. Fill it in or delete the row.`,
  "typeRules.twice": ({ source, assetType, other }) =>
    `"${source}" is ${assetType} here and ${other} in a row above. Keep one of the two rows; until then the one above holds.`,
  "assets.noName": () => "The device has no name. Type one, so that a charge can say what it covered.",
  "assets.badDate": ({ column, text }) =>
    `${column} is "${text}", which is not a date. Type a date, or clear the cell.`,
  "assets.badActive": ({ name, text }) =>
    text === ""
      ? `Active is blank for ${name}, so it is not billed. Type Yes or No.`
      : `Active is "${text}" for ${name}, so it is not billed. Type Yes or No.`,
  "priceLists.noName": () =>
    "The band names no price list, so no rate can use it. Type the price list's name or delete the row.",
  "rates.blank": ({ column }) => `${column} is blank. Fill it in: without it the rate cannot be billed.`,
  "rates.twice": ({ agreement, rate, rows }) =>
    `Agreement "${agreement}" has the rate "${rate}" also in row ${rows}, and neither is billed. Give one of them another name.`,
  "rates.badDate": ({ column, text }) => `${column} is "${text}", which is not a date. Type one, such as 2026-01-31.`,
  "rates.badNumber": ({ column, text }) =>
    `${column} is "${text}", which is not a number. Type a number or clear the cell.`,
  "rates.negative": ({ column, text }) => `${column} is ${text}, but it cannot be below zero.`,
  "rates.unknownWord": ({ column, text, words }) => `${column} is "${text}". It must be one of: ${words}.`,
  "rates.endBeforeStart": () => "End lies before Start. Correct one of the two dates.",
  "rates.minimumAboveMaximum": ({ minimum, maximum }) =>
    `The minimum ${minimum} is above the maximum ${maximum}. Lower the one or raise the other.`,
  "rates.unknownCurrency": ({ currency }) =>
    `"${currency}" is not a currency code. Type its three letters, such as GBP, EUR or USD.`,
  "rates.blankAssetType": ({ text }) =>
    `"${text}" has an empty place between two semicolons. Separate asset types by one semicolon each.`,
  "rates.assetTypeTwice": ({ type }) => `The asset type "${type}" is named twice. Remove one.`,
  "rates.unknownPriceList": ({ name, known }) =>
    known === ""
      ? `There is no price list "${name}", because Price bands is empty. Type its bands there first.`
      : `There is no price list "${name}". Price bands has: ${known}. Correct the name, or add the bands.`,
  "rates.badPriceList": ({ name, faults }) =>
    `The price list "${name}" cannot be read: ${faults === 1 ? "one fault is" : `${faults} faults are`} listed with its rows on Price bands. Correct them there.`,
  "rates.countInAdvance": ({ count }) =>
    `${count} counts what was active in a period that is over, but the rate is billed in advance. Choose In arrears, or clear Count.`,
  "snapshots.unreadable": ({ name }) =>
    `From and Until of ${name === "" ? "this row" : name} cannot be read as dates, so no past period counts it. Undo the change.`,
};
