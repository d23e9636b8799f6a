import type { PlanStep } from "../sheets";
import { applyStep } from "./applyStep";
import { sendRequest } from "./runExcel";
import { StepRequest } from "./stepRequest";

/** Does some steps in one request and one sync. */
export function sendSteps(steps: readonly PlanStep[]): Promise<void> {
  return sendRequest((context) => {
    const request = new StepRequest(context, Office.context.requirements.isSetSupported("ExcelApi", "1.18"));
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const step of steps) applyStep(request, step);
  });
}
