import type { Sentences } from "./finding";

export type BandCode =
  | "bands.none"
  | "bands.oneColumn"
  | "bands.manyColumns"
  | "bands.twoReadings"
  | "bands.noHeaders"
  | "bands.noBounds"
  | "bands.noPrice"
  | "bands.feeOrPrice"
  | "bands.columnTwice"
  | "bands.headersUnknown"
  | "bands.aboveHeader"
  | "bands.headerUnder"
  | "bands.boundsInMany"
  | "bands.pricePerMany"
  | "bands.priceOfExtra"
  | "bands.costOrPrice"
  | "bands.unitPriceUnclear"
  | "bands.boundMoney"
  | "bands.blankRow"
  | "bands.cellError"
  | "bands.boundUnreadable"
  | "bands.bandUnreadable"
  | "bands.bandUnder"
  | "bands.bandDate"
  | "bands.unitsDiffer"
  | "bands.twoMeanings"
  | "bands.fromMissing"
  | "bands.boundNegative"
  | "bands.openNotLast"
  | "bands.firstFrom"
  | "bands.firstFromFraction"
  | "bands.gap"
  | "bands.overlap"
  | "bands.stepDiffers"
  | "bands.toBelowFrom"
  | "bands.noWidth"
  | "bands.notAscending"
  | "bands.rateMissing"
  | "bands.amountUnreadable"
  | "bands.flatNegative"
  | "bands.blockUnreadable"
  | "bands.currencies"
  | "bands.smallMoney"
  | "bands.percentOrNumber"
  | "bands.negativeRate"
  | "bands.overReadAsFrom"
  | "bands.flatOnly";

/** What is said of a range of cells that should hold bands. The place says which row and column is meant. */
export const bandSentences: Sentences<BandCode> = {
  "bands.none": () =>
    "There are no bands in this range. Give one row per band, for example with the headers Up to and Rate.",
  "bands.oneColumn": () =>
    "This range has a single column, but a band needs a bound and a price. Select both columns, such as Up to and Rate.",
  "bands.manyColumns": ({ count }) =>
    `The range has ${count} columns and no header row, so their meaning is not clear. Select the headers too, such as From, To, Unit price, Flat fee.`,
  "bands.twoReadings": ({ first, second }) =>
    `These columns can be read as ${first} or as ${second}, and the charge would differ. Put headers above them that say which (From, To, Up to, Unit price, Flat fee), and select the headers too.`,
  "bands.noHeaders": ({ taken }) =>
    `The range has no header row, so its columns were taken as ${taken}. If they mean something else, put headers above them and select the headers too.`,
  "bands.noBounds": ({ headers }) =>
    `No column says where a band starts or ends (the headers are ${headers}). Name one From, To or Up to.`,
  "bands.noPrice": ({ headers }) =>
    `No column says what a unit costs (the headers are ${headers}). Name one Unit price, or Flat fee where a band has nothing but a fixed price.`,
  "bands.feeOrPrice": ({ header }) =>
    `The price column is headed "${header}", which can mean a price for each unit or one for the whole band. Name it Unit price or Flat fee.`,
  "bands.columnTwice": ({ first, second, role }) =>
    `Two columns, "${first}" and "${second}", could be the ${role}. Rename one of them or leave it out of the range.`,
  "bands.headersUnknown": ({ headers }) =>
    `The words in this row (${headers}) do not say what the columns hold. Name them From, To or Up to, Unit price and Flat fee.`,
  "bands.aboveHeader": ({ header }) =>
    `This row stands above the headers in row ${header}, but is neither blank nor a title. Leave it out of the range.`,
  "bands.headerUnder": ({ header }) =>
    `"${header}" leaves out the number itself, but a band includes its upper bound. Write the highest quantity of each band under Up to, or where each band starts under From.`,
  "bands.boundsInMany": ({ header }) =>
    `"${header}" does not count single units, as quantities do. Write the bounds in full, such as 1000, and take the word out of the header.`,
  "bands.pricePerMany": ({ header }) =>
    `"${header}" is the price of more than one unit. Give the price of one; or add a column headed Per with the units in a block, if every block that is started costs the whole price; or name it Flat fee, if the whole band costs it once.`,
  "bands.priceOfExtra": ({ header }) =>
    `"${header}" prices only the units beyond some number, but a band prices every unit in it. Give the units before them a band of their own, at rate 0 if the flat fee covers them, and head the column Unit price.`,
  "bands.costOrPrice": ({ header, other }) =>
    `The price may stand under "${header}" or under "${other}". Head the column to charge Unit price.`,
  "bands.unitPriceUnclear": ({ header, flat }) =>
    `"${header}" holds numbers beside "${flat}", but does not say whether they are unit prices. Name it Unit price, or leave it out of the range.`,
  "bands.boundMoney": ({ text }) =>
    `"${text}" is an amount of money, but without a header row this column is taken for the bounds. Put headers above the columns, such as Up to and Unit price, and select the headers too.`,
  "bands.blankRow": () => "This row between the bands is blank. Delete it.",
  "bands.cellError": ({ text }) => `The cell holds the error ${text}. Correct the formula in it first.`,
  "bands.boundUnreadable": ({ text }) =>
    `"${text}" is not a quantity. Type a number with nothing behind it, or leave the last To blank for no upper bound.`,
  "bands.bandUnreadable": ({ text }) =>
    `"${text}" does not say which quantities the band covers. Write it like 11-20, 21+, up to 10, over 20, first 10 or next 40.`,
  "bands.bandUnder": ({ text }) =>
    `"${text}" leaves out the number itself, but a band includes its upper bound. Write the highest quantity that belongs to the band, such as up to 9.`,
  "bands.bandDate": ({ text }) =>
    `The number ${text} is probably a date: Excel turns a text such as 1-10 into one. Format the column as Text, then type the band again.`,
  "bands.unitsDiffer": ({ first, second }) =>
    `Some bands are counted in "${first}" and others in "${second}". Write all of them in one unit.`,
  "bands.twoMeanings": ({ text }) =>
    `"${text}" is either thousands or decimals, and nothing else in the table tells which. Type it as a number instead of a text.`,
  "bands.fromMissing": ({ band }) =>
    `Band ${band} has no From (blank or 0). Fill it in, or clear the whole From column: the To column alone is enough.`,
  "bands.boundNegative": ({ bound }) => `A band cannot begin or end below zero, but this says ${bound}. Use 0 or more.`,
  "bands.openNotLast": ({ band }) =>
    `Band ${band} has no upper bound, but more bands follow. Type the highest quantity that belongs to it, or move it to the end.`,
  "bands.firstFrom": ({ from }) =>
    `The first band starts at ${from}, so lower quantities have no price. Start it at 0 or 1; if the first units are free, add a band with rate 0 for them.`,
  "bands.firstFromFraction": ({ from }) =>
    `The first band starts at ${from}, which leaves open what smaller quantities cost. Start it at 0, or at 1 if the column counts whole units.`,
  "bands.gap": ({ band, from, previous, to }) =>
    `Band ${band} starts at ${from} but band ${previous} ends at ${to}: quantities in between have no price. Change this From, or the To of band ${previous}, so that they meet.`,
  "bands.overlap": ({ band, from, previous, to }) =>
    `Band ${band} starts at ${from} but band ${previous} ends only at ${to}: quantities in between have two prices. Change this From, or the To of band ${previous}, so that they meet.`,
  "bands.stepDiffers": ({ band, step, usual }) =>
    `Band ${band} starts ${step} above the end of the band before it, but the other bands start ${usual} above. Use the same step throughout.`,
  "bands.toBelowFrom": ({ band, from, to }) =>
    `Band ${band} runs from ${from} down to ${to}. Its To must be at least its From.`,
  "bands.noWidth": ({ band, to, previous }) =>
    `Band ${band} ends at ${to}, exactly where band ${previous} ends, so it holds no quantity. Give it a higher bound or delete the row.`,
  "bands.notAscending": ({ band, bound, previous, before }) =>
    `Band ${band} has the bound ${bound}, but band ${previous} above it already has ${before}. Sort the bands from low to high, each bound once.`,
  "bands.rateMissing": ({ band }) => `Band ${band} has no unit price. Type one; for a free band type 0.`,
  "bands.amountUnreadable": ({ text, role }) =>
    `"${text}" cannot be read as a ${role}. Type an amount such as 4.50, without words or "per 100".`,
  "bands.flatNegative": ({ amount }) =>
    `The flat fee is ${amount}, but a flat fee cannot be below zero. Use 0 or more.`,
  "bands.blockUnreadable": ({ text }) =>
    `"${text}" is not a block size. Type how many units one price covers, such as 100, or leave it blank for a price per unit.`,
  "bands.currencies": ({ currencies }) =>
    `The prices are written in different currencies (${currencies}). They are charged as plain numbers, without conversion.`,
  "bands.smallMoney": ({ header }) =>
    `"${header}" is charged as plain numbers: prices in pence or cents give a charge in pence or cents.`,
  "bands.percentOrNumber": ({ header, text }) =>
    `"${header}" speaks of percent, but ${text} is a plain number and would be charged as such. Type ${text}%, or take the percent sign out of the header.`,
  "bands.negativeRate": ({ band, rate }) =>
    `Band ${band} has a negative unit price (${rate}), so its units lower the charge.`,
  "bands.overReadAsFrom": ({ header }) =>
    `"${header}" is read as From: a quantity exactly on a bound gets the price of the band that starts there. If it should get the price of the band below, use an Up to column.`,
  "bands.flatOnly": () => "The table has flat fees but no unit prices, so every unit price is taken as 0.",
};
