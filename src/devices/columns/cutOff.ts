import { looksLikeDate } from "../reading/readDate";

/** With fewer values to compare with, another length may be by chance. */
const leastValues = 10;
/** A column of words has at most so many different ones. */
const mostWords = 8;

/**
 * True for the last field of a file without a line end behind it that is the beginning of what the column has elsewhere: a date
 * that stops short, or a word. A file that was cut off there would else count a device by half a date.
 *
 * @param others The column's values in other rows, blank ones included.
 */
export function isCutOff(value: string, others: readonly string[]): boolean {
  const filled = others.filter((other) => other !== "");
  if (filled.length < leastValues || filled.includes(value)) return false;
  const isDates = filled.every(looksLikeDate);
  if (value === "") return isDates && filled.length === others.length;
  const words = new Set(filled);
  if (words.size <= mostWords) return filled.some((other) => other.startsWith(value));
  if (!isDates) return false;
  const shapes = new Set(filled.map(shapeOf));
  const shape = shapeOf(value);
  return !shapes.has(shape) && [...shapes].some((other) => other.startsWith(shape));
}

/** A text with a 9 for each digit and an a for each letter. */
const shapeOf = (text: string) => text.replace(/\d/g, "9").replace(/\p{L}/gu, "a");
