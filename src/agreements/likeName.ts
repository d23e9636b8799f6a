import { nameKey } from "./customerNames";

/** Words that tell companies' kinds, not companies. */
const legalForms =
  /\b(ltd|limited|llp|llc|inc|incorporated|corp|corporation|plc|gmbh|ag|kg|co|company|group|holdings?|the|and|und)\b/g;

/** Names less alike than this are not worth a suggestion. */
const leastAlike = 0.5;

/**
 * The name among `known` that is most like a given one, for a suggestion that a person confirms: the share of letter pairs
 * that both have (Dice's coefficient), without legal forms and punctuation. Null where none is much like it.
 */
export function likeName(name: string, known: readonly string[]): string | null {
  const wanted = letterPairs(name);
  let best: string | null = null;
  let alike = leastAlike;
  for (const candidate of known) {
    const share = sharedPairs(wanted, letterPairs(candidate));
    if (share > alike) {
      best = candidate;
      alike = share;
    }
  }
  return best;
}

function letterPairs(name: string): ReadonlySet<string> {
  const plain = nameKey(name)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(legalForms, "")
    .replace(/\s+/g, " ")
    .trim();
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < plain.length; i++) pairs.add(plain.slice(i, i + 2));
  return pairs;
}

function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
