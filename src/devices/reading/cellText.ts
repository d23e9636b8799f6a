/** What Excel shows in a cell whose formula failed; it is no value. */
const cellError = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

/**
 * Characters that no one sees and that make two equal texts differ, or that a workbook cannot hold: control characters, spaces
 * without width, marks of writing direction, halves of surrogate pairs.
 */
const unseen =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const allUnseen = new RegExp(unseen, "g");

/** A formula that is nothing but a text: so exporters keep a spreadsheet from taking 00123 for a number. */
const guarded = /^="([^"]*)"$/;

/**
 * A field as a value: without surrounding spaces and characters that cannot be seen, the text of a formula that is nothing but
 * one, and blank where it is one of Excel's errors.
 */
export function cellText(field: string | undefined): string {
  if (field === undefined || field === "") return "";
  const text = (unseen.test(field) ? field.replace(allUnseen, "") : field).trim();
  if (text.startsWith('="')) return text.replace(guarded, "$1").trim();
  return text.startsWith("#") && cellError.test(text) ? "" : text;
}

/** Strings from this length on are kept by the engine as views into the text they were cut from. */
const shortestView = 13;

/**
 * A copy of the value that does not hold on to the text it was cut from: a piece of a large file that one short value still
 * refers to could not be given back.
 */
export function detach(text: string): string {
  return text.length < shortestView ? text : ` ${text}`.slice(1);
}
