import { findSampleObstacle, planSample, tableNames, type SampleOptions } from "../sheets";
import { applyPlan } from "./applyPlan";
import { assertWritable } from "./assertWritable";
import { readBook } from "./readBook";
import { WorkbookError } from "./workbookError";

/**
 * Fills the workbook with the sample; answers what was written.
 * @throws WorkbookError where the workbook has data of its own
 */
export async function putInSample(options: SampleOptions): Promise<{ readonly sheets: number; readonly rows: number }> {
  const book = await readBook();
  const obstacle = findSampleObstacle(book);
  if (obstacle) throw new WorkbookError(obstacle);
  assertWritable(
    book,
    tableNames.filter((name) => book.tables[name] !== null),
  );
  const plan = planSample(book, options);
  await applyPlan(plan);
  return plan.writes;
}
