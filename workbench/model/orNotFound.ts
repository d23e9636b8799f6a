import { itemNotFound } from "../interpreter/richApiError";

/** What was found, or Excel's error for what is not there. */
export function orNotFound<T>(found: T | null): T {
  if (found === null) throw itemNotFound();
  return found;
}
