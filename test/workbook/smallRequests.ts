import type { PlanStep } from "../../src/sheets";

interface Real {
  readonly splitRequests: (steps: readonly PlanStep[], limit: number) => Iterable<PlanStep[]>;
}

/** In place of the module: cuts at so many bytes, so that a few hundred devices take as many requests as tens of thousands do. */
export function smallRequests(limit: number) {
  const { splitRequests } = jest.requireActual<Real>("../../src/workbook/splitRequests");
  return { splitRequests: (steps: readonly PlanStep[]) => splitRequests(steps, limit) };
}
