const yes = new Set([
  "true",
  "yes",
  "y",
  "1",
  "on",
  "t",
  "ja",
  "oui",
  "si",
  "sí",
  "sim",
  "vrai",
  "wahr",
  "waar",
  "verdadero",
  "verdadeiro",
  "vero",
  "✓",
  "✔",
]);
const no = new Set([
  "false",
  "no",
  "n",
  "0",
  "off",
  "f",
  "nein",
  "non",
  "nee",
  "não",
  "nao",
  "faux",
  "falsch",
  "onwaar",
  "falso",
  "✗",
  "✘",
]);

/** Reads a yes or no; null where the value is neither. */
export function readYesNo(value: string): boolean | null {
  const word = value.trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}

/** True for a value that is a yes or a no. */
export function isYesNo(value: string): boolean {
  return readYesNo(value) !== null;
}
