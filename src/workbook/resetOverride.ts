import { planOverrideReset, type OverrideKey } from "../sheets";
import { applyPlan } from "./applyPlan";
import { assertWritable } from "./assertWritable";
import { readBook } from "./readBook";

/** Takes an override back: the rate and period bill the counted quantity again. */
export async function resetOverride(key: OverrideKey): Promise<void> {
  const book = await readBook();
  assertWritable(book, ["Overrides"]);
  await applyPlan(planOverrideReset(book, key));
}
