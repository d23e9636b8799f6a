/**
 * A customer's or host's name as names are compared: without regard to case and to surrounding or doubled spaces. Case is
 * folded in every script: "Straße" is "STRASSE", "İstanbul" is "istanbul"; and a letter is the same however its accent is
 * encoded.
 */
export function nameKey(name: string): string {
  const plain = space.test(name) ? name.trim().replace(/\s+/g, " ") : name;
  return notAscii.test(plain) ? folded(plain) : plain.toLowerCase();
}

const space = /\s/;
const notAscii = /[^\0-\x7f]/;

/** Upper case first, for it alone writes ß as SS; the dot that a lower-case İ keeps is taken off. */
const folded = (name: string) => name.normalize("NFC").toUpperCase().toLowerCase().replaceAll("i\u0307", "i");
