import { titleKey } from "./titleKey";

/**
 * A short key for a set of column titles, under which a user's choice of columns is remembered: 16 hexadecimal digits,
 * the same for the same titles in any order and any spelling that `titleKey` makes equal. Blank titles do not count.
 */
export function headerSignature(headers: readonly string[]): string {
  const text = headers
    .map(titleKey)
    .filter((key) => key !== "")
    .sort()
    .join("\n");
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

/** FNV-1a over UTF-16 units, from the given start; two starts make a chance collision between headers negligible. */
function hash(text: string, start: number): string {
  let value = start;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}
