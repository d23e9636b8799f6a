import { planTakeBack, type PlanCell, type PlanStep, type WorkbookPlan } from "../sheets";
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
  const undo = planTakeBack(plan, await readBook());
  if (undo === null) throw new Error("A table was changed by someone else meanwhile.");
  await send(undo.first);
  await deleteOwn(plan, undo.sheets);
  await send(undo.last);
}

async function send(steps: readonly PlanStep[]): Promise<void> {
  for (const request of splitRequests(steps)) await sendSteps(request);
}

/** A sheet of a planned name is ours if it is empty or holds what was planned; another user's of the same name stays. */
async function deleteOwn(plan: WorkbookPlan, sheets: readonly string[]): Promise<void> {
  if (sheets.length === 0) return;
  await runExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const candidates = sheets.flatMap((name) => {
      const sheet = worksheets.items.find((one) => one.name === name);
      if (!sheet) return [];
      return [
        { sheet, probes: probesOf(plan, name).map(({ row, planned }) => ({ planned, cells: probe(sheet, row) })) },
      ];
    });
    await context.sync();
    for (const { sheet, probes } of candidates) {
      if (probes.every(({ planned, cells }) => agrees(cells.values as PlanCell[][], planned))) sheet.delete();
    }
    await context.sync();
  });
}

/** Cells of a row that are looked at. */
const probed = 2;

function probe(sheet: Excel.Worksheet, row: number): Excel.Range {
  return sheet.getRangeByIndexes(row, 0, 1, probed).load("values");
}

/** The first row that a plan writes on a sheet; on a charge event's sheet the last ones too, where its seal stands. */
function probesOf(
  plan: WorkbookPlan,
  sheet: string,
): { readonly row: number; readonly planned: readonly PlanCell[] }[] {
  const rows = plan.steps.flatMap((step) => {
    if (step.do !== "write" || !("sheet" in step.area) || step.area.sheet !== sheet || step.area.column !== 0)
      return [];
    const { row } = step.area;
    return (plan.release ? [0, step.cells.length - 2, step.cells.length - 1] : [0])
      .filter((index) => index >= 0)
      .map((index) => ({ row: row + index, planned: step.cells[index] ?? [] }));
  });
  return rows.length > 0 ? rows : [{ row: 0, planned: [] }];
}

function agrees([cells = []]: readonly (readonly PlanCell[])[], planned: readonly PlanCell[]): boolean {
  return cells.every((cell, column) => cell === "" || cell === (planned[column] ?? ""));
}
