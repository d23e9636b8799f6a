import { planMapping, type MappingChange } from "../sheets";
import { applyPlan } from "./applyPlan";
import { assertWritable } from "./assertWritable";
import { readBook } from "./readBook";
import { WorkbookError } from "./workbookError";

/**
 * Writes the asset types that rates shall cover; answers how many rates were changed.
 * @throws WorkbookError where a rate is no longer there; then none is changed
 */
export async function saveMapping(changes: readonly MappingChange[]): Promise<{ readonly rates: number }> {
  const book = await readBook();
  assertWritable(book, ["Agreements"]);
  const { plan, findings } = planMapping(book, changes);
  if (findings[0]) throw new WorkbookError(findings[0]);
  await applyPlan(plan);
  return { rates: plan.writes.rows };
}
