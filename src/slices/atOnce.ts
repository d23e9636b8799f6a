import type { InSlices } from "./inSlices";

/** Does the work without a rest. */
export function atOnce<Result>(work: InSlices<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
