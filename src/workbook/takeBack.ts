import { planRestore, type PlanCell, type WorkbookPlan } from "../sheets";
import { readBook } from "./readBook";
import { runExcel } from "./runExcel";
import { sendSteps } from "./sendSteps";
import { splitRequests } from "./splitRequests";

/**
 * Brings the workbook back to how it was before a plan that stopped half-way: the sheets that the plan has added are
 * deleted, the tables it changes get their rows back. Doing it twice does no harm.
 * @throws where the workbook cannot be brought back
 */
export async function takeBack(plan: WorkbookPlan): Promise<void> {
  await deleteAddedSheets(plan);
  if (plan.before.length === 0) return;
  const steps = planRestore(plan.before, await readBook());
  if (steps === null) throw new Error("A table was changed by someone else meanwhile.");
  for (const request of splitRequests(steps)) await sendSteps(request);
}

/** A sheet of a planned name is ours if it is empty or begins as planned; another user's of the same name stays. */
async function deleteAddedSheets(plan: WorkbookPlan): Promise<void> {
  const added = plan.steps.flatMap((step) => (step.do === "add sheet" ? [step.sheet] : []));
  if (added.length === 0) return;
  await runExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const candidates = worksheets.items
      .filter(({ name }) => added.includes(name))
      .map((sheet) => ({ sheet, corner: sheet.getRange("A1").load("values") }));
    await context.sync();
    for (const { sheet, corner } of candidates) {
      const standing = (corner.values as unknown[][])[0]?.[0];
      if (standing === "" || standing === plannedCorner(plan, sheet.name)) sheet.delete();
    }
    await context.sync();
  });
}

function plannedCorner(plan: WorkbookPlan, sheet: string): PlanCell | undefined {
  for (const step of plan.steps) {
    if (step.do !== "write" || !("sheet" in step.area) || step.area.sheet !== sheet) continue;
    if (step.area.row === 0 && step.area.column === 0) return step.cells[0]?.[0];
  }
  return undefined;
}
