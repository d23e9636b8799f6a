import type { Sentences } from "./finding";

export type FunctionCode =
  | "functions.quantityUnreadable"
  | "functions.cellError"
  | "functions.twoMeanings"
  | "functions.oneValue"
  | "functions.oneQuantity"
  | "functions.decimals"
  | "functions.mechanism"
  | "functions.amount"
  | "functions.units"
  | "functions.argumentMissing"
  | "functions.blockSize"
  | "functions.oneColumn"
  | "functions.deviceColumns"
  | "functions.day"
  | "functions.reference"
  | "functions.notExplained"
  | "functions.notFollowed"
  | "functions.blankQuantity"
  | "functions.noRoom"
  | "functions.notWorkedOut";

/** Why a worksheet function cannot use an argument. The place names the argument, and its row where it is a range. */
export const functionSentences: Sentences<FunctionCode> = {
  "functions.quantityUnreadable": ({ text }) =>
    `"${text}" is not a quantity. Give a number of 0 or more, without a unit, a currency or a percent sign.`,
  "functions.cellError": ({ text }) => `The cell holds the error ${text}. Correct the formula in it first.`,
  "functions.twoMeanings": ({ text }) =>
    `"${text}" is either thousands or decimals. Type it as a number instead of a text.`,
  "functions.oneValue": ({ count }) =>
    `This argument takes one value for the whole call, but the range has ${count} cells. Give a single cell.`,
  "functions.oneQuantity": () => "This function explains one quantity at a time. Give a single cell.",
  "functions.decimals": ({ text }) =>
    `"${text}" is not a number of decimals. Give a whole number from 0 to 15, or leave the argument out for no rounding.`,
  "functions.amount": ({ text }) => `"${text}" is not an amount of money. Give a number.`,
  "functions.units": ({ text }) =>
    `"${text}" is not a number of units. Give a number without a unit, a currency or a percent sign.`,
  "functions.argumentMissing": ({ example }) => `This argument is blank. Give ${example}.`,
  "functions.blockSize": ({ text }) => `A block of ${text} units cannot be started. Give a block size above 0.`,
  "functions.oneColumn": () =>
    "This function gives each quantity a row of its own. Give one cell or one column of quantities.",
  "functions.deviceColumns": ({ columns, count }) =>
    `The first row has no ${count === 1 ? "column" : "columns"} ${columns}. Select the Devices table with its header row: Devices[#All].`,
  "functions.day": ({ text }) =>
    `"${text}" is not a date. Give a date, such as DATE(2026,9,30), or leave the argument out.`,
  "functions.reference": ({ text }) =>
    `"${text}" is not the address of a cell. Give one cell, or its address as a text such as "B2".`,
  "functions.notExplained": ({ name }) =>
    `${name} gives more than a charge, so there are no lines to show here. Its help, from the function's own card, says what it gives.`,
  "functions.notFollowed": ({ text }) =>
    `What ${text} comes to cannot be followed from here, so there are no lines to show. Put it into a cell of its own and name that cell instead.`,
  "functions.blankQuantity": () => "The quantity is blank, so the function gives a blank.",
  "functions.noRoom": () =>
    "The result needs cells that are not empty. Clear the cells below and to the right, or move the formula.",
  "functions.notWorkedOut": ({ text }) =>
    `The cell shows ${text}, though nothing is wrong with what the function was given. Where the workbook was opened without DeviceBill, work it out again: Formulas, Calculate Now.`,
  "functions.mechanism": ({ text, known }) => `"${text}" is not a mechanism. Give one of ${known}.`,
};

/** What CLIFFS says of a table that has none. */
export const noCliffs = "None: one more unit never lowers the charge, nor makes it jump.";

/** What COMPARE calls the cheaper of its two bands. */
export const cheaperWords = { first: "Bands", other: "Other bands", equal: "Equal" } as const;

/** Said behind the first faults of an argument that has more of them. */
export function moreFaults(count: number): string {
  return count === 1 ? "There is one more fault." : `There are ${count} more faults.`;
}
