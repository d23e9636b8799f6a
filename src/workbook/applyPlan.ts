import type { PlanStep, WorkbookPlan } from "../sheets";
import { sendSteps } from "./sendSteps";
import { splitRequests } from "./splitRequests";
import { takeBack } from "./takeBack";
import { inWords, reasonOf, workbookError } from "./workbookError";

export interface ApplyOptions {
  /** Told after each request how many rows are written. */
  readonly onProgress?: (progress: { readonly rows: number; readonly of: number }) => void;
  /** Stops between two requests, and takes back what was written. */
  readonly signal?: AbortSignal;
}

/**
 * Writes a plan, as many steps to one request as Excel takes: an ordinary plan is one sync. Where a request fails or the
 * user stops, what was written is taken back.
 * @throws WorkbookError that says why, and whether the workbook is as it was
 */
export async function applyPlan(plan: WorkbookPlan, options: ApplyOptions = {}): Promise<void> {
  const rows = plan.steps.reduce((sum, step) => sum + writtenRows(step), 0);
  let written = 0;
  try {
    for (const steps of splitRequests(plan.steps)) {
      if (options.signal?.aborted) throw workbookError("workbook.stopped");
      await sendSteps(steps);
      written += steps.reduce((sum, step) => sum + writtenRows(step), 0);
      options.onProgress?.({ rows: written, of: rows });
    }
  } catch (error) {
    throw await afterTakingBack(plan, error);
  }
}

async function afterTakingBack(plan: WorkbookPlan, error: unknown): Promise<unknown> {
  try {
    await takeBack(plan);
    return inWords(error);
  } catch {
    const code = plan.release ? "workbook.release_left" : "workbook.half_written";
    return workbookError(code, { reason: reasonOf(error), left: touched(plan) }, {}, error);
  }
}

/** The sheets and tables that a plan writes to, for the user to look at. */
function touched(plan: WorkbookPlan): string {
  const added = plan.steps.flatMap((step) => (step.do === "add sheet" ? [step.sheet] : []));
  return [...added, ...plan.before.map(({ name }) => name)].join(", ");
}

function writtenRows(step: PlanStep): number {
  return step.do === "write" ? step.cells.length : 0;
}
