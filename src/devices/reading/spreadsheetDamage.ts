/** What is left of a number or a date that went through a spreadsheet: 1.23457E+17, 1-Mar, 1-Mrz, zeros from the 16th digit on. */
const damaged =
  /^(\d([.,]\d+)?e\+\d{2,}|\d{15}00+|\d{1,2}[-.](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mrz|mär|mai|okt|dez)|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2})$/i;

/**
 * True for a text that a spreadsheet has made of a long number or of something like a date. What it was is lost, and many
 * texts become the same one, so it identifies nothing.
 */
export function isSpreadsheetDamage(text: string): boolean {
  const first = text.charCodeAt(0);
  // All forms begin with a digit but "Mar-01".
  return ((first >= 48 && first <= 57) || text.length === 6) && damaged.test(text);
}
