import { invalidArgument, RichApiError } from "../interpreter/richApiError";

/**
 * One of Excel's words, in whatever case the client sends it; anything else is refused as Excel refuses it. A word that
 * Excel knows and the workbench does not keep is refused by name.
 */
export function oneOf<const T extends string>(
  value: unknown,
  words: readonly T[],
  unmodelled: readonly string[] = [],
): T {
  const wanted = String(value).toLowerCase();
  const found = words.find((word) => word.toLowerCase() === wanted);
  if (found !== undefined) return found;
  if (!unmodelled.some((word) => word.toLowerCase() === wanted)) throw invalidArgument();
  throw new RichApiError("ApiNotFound", `The workbench does not model the value "${String(value)}".`, 404);
}
