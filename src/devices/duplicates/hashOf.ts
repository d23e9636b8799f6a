/** FNV-1a over UTF-16 units, with the upper half mixed into the lower one, which decides about the place in a table. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The same for a number of up to 53 bits that is not negative. */
export function hashOfNumber(number: number): number {
  const hash = Math.imul(number | 0, 0x9e3779b1) ^ Math.imul((number / 0x100000000) | 0, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
