import { planSetUp } from "../sheets";
import { applyPlan } from "./applyPlan";
import { readBook } from "./readBook";

/** Makes the tables that the workbook lacks; answers how many sheets were added. */
export async function setUpWorkbook(): Promise<{ readonly sheets: number }> {
  const plan = planSetUp(await readBook());
  await applyPlan(plan);
  return { sheets: plan.writes.sheets };
}
