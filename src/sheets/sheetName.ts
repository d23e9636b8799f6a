/** Excel's limit on a sheet's name. */
const maximumLength = 31;

/**
 * A name that Excel accepts for a new sheet: at most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either
 * end, and unlike every taken name without regard to case; a number in brackets tells it from them.
 */
export function uniqueSheetName(wanted: string, taken: Iterable<string>): string {
  const takenNames = new Set([...taken].map((name) => name.toLowerCase()));
  // "History" is a name that Excel keeps for itself.
  takenNames.add("history");
  const base = legalPart(wanted, maximumLength) || "Sheet";
  if (!takenNames.has(base.toLowerCase())) return base;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const name = legalPart(base, maximumLength - suffix.length) + suffix;
    if (!takenNames.has(name.toLowerCase())) return name;
  }
}

/**
 * As much of a text as fits into `length` UTF-16 units of a sheet's name, illegal characters replaced by a space. A
 * character is never cut in two.
 */
export function legalPart(text: string, length: number): string {
  const legal = withoutControls(text)
    .replace(/[:\\/?*[\]]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  let part = "";
  for (const character of legal) {
    if (part.length + character.length > length) break;
    part += character;
  }
  return part
    .trim()
    .replace(/^'+|'+$/g, "")
    .trim();
}

function withoutControls(text: string): string {
  return [...text].map((character) => (character < " " || character === "\u007f" ? " " : character)).join("");
}
