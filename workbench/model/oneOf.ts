import { invalidArgument } from "../interpreter/richApiError";

/** One of Excel's words, in whatever case the client sends it; anything else is refused as Excel refuses it. */
export function oneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const wanted = String(value).toLowerCase();
  const found = words.find((word) => word.toLowerCase() === wanted);
  if (found === undefined) throw invalidArgument();
  return found;
}
