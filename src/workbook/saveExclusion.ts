import type { Asset } from "../agreements";
import { planExclusion } from "../sheets";
import { applyPlan } from "./applyPlan";
import { assertWritable } from "./assertWritable";
import { readBook } from "./readBook";
import { workbookError } from "./workbookError";

/**
 * Leaves assets out of billing with a reason, which travels to the charge events; a blank reason bills them again.
 *
 * @throws WorkbookError where one of them is no longer on the Devices sheet; then nothing is written
 */
export async function saveExclusion(assets: readonly Asset[], reason: string): Promise<void> {
  const book = await readBook();
  assertWritable(book, ["Devices"]);
  const { plan, missing } = planExclusion(book, assets, reason.trim());
  if (missing > 0) throw workbookError("workbook.no_such_cell", { table: "Devices" });
  await applyPlan(plan);
}
