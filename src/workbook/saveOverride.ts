import type { Override } from "../billing";
import { planOverride } from "../sheets";
import { applyPlan } from "./applyPlan";
import { assertWritable } from "./assertWritable";
import { readBook } from "./readBook";

/** Writes a billed quantity typed over the counted one, in place of an earlier one for the same rate and period. */
export async function saveOverride(override: Override): Promise<void> {
  const book = await readBook();
  assertWritable(book, ["Overrides"]);
  await applyPlan(planOverride(book, override));
}
