import { moment } from "./moment";

/** No longer form has so many characters; fractions of a second have nine digits at most. */
const longest = 32;
const shortest = 10;
const scratch = new Uint8Array(longest);

/**
 * `2026-09-30T11:31:00` in UTC, with or without fractions and Z, or `2026-09-30` alone, by its bytes: the forms that most
 * exports have, read without the costs of a pattern. `NaN` for any other form.
 */
export function plainIsoBytes(source: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length < shortest || source[start + 4] !== 45 || source[start + 7] !== 45) return NaN;
  const year = two(source, start) * 100 + two(source, start + 2);
  const month = two(source, start + 5);
  const dayNumber = two(source, start + 8);
  if (length === shortest) return moment(year, month, dayNumber, 0, 0, 0);
  if (length < 19 || source[start + 13] !== 58 || source[start + 16] !== 58) return NaN;
  let at = start + 19;
  if (at < end && source[at] === 46) while (++at < end && source[at]! >= 48 && source[at]! <= 57);
  if (at < end && source[at] === 90) at++;
  const between = source[start + 10];
  if (at !== end || (between !== 84 && between !== 32)) return NaN;
  return moment(year, month, dayNumber, two(source, start + 11), two(source, start + 14), two(source, start + 17));
}

/** The same for a text. */
export function plainIsoText(text: string): number {
  const { length } = text;
  if (length < shortest || length > longest || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return NaN;
    scratch[i] = code;
  }
  return plainIsoBytes(scratch, 0, length);
}

/** A number of two digits; NaN for anything else. */
function two(source: Uint8Array, at: number): number {
  const tens = source[at]! - 48;
  const ones = source[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
