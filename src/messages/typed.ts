import type { Sentences } from "./finding";

export type TypedCode = "typed.quantity" | "typed.wholeNumber" | "typed.amount" | "typed.date";

const what = (text: string | number | undefined, wrong: string): string =>
  text === "" ? "Nothing is typed" : `"${text ?? ""}" is not ${wrong}`;

/** What is said of a field in which something else was typed than belongs there; what stood there before goes on. */
export const typedSentences: Sentences<TypedCode> = {
  "typed.quantity": ({ text, standing }) =>
    `${what(text, "a quantity")}, so ${standing} stands. Type a number of 0 or more.`,
  "typed.wholeNumber": ({ text, standing, least, most }) =>
    `${what(text, `a whole number from ${least} to ${most}`)}, so ${standing} stands. Type such a number.`,
  "typed.amount": ({ text, example }) => `${what(text, "an amount")}. Type it as a number, for example ${example}.`,
  "typed.date": ({ standing }) =>
    `This is not a whole date from 1900 on, so ${standing} stands. Type the day, the month and the year.`,
};
