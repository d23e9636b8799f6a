import type { Day } from "../agreements";
import type { BandTable } from "../bands";
import {
  findMappingObstacle,
  planAnalysis,
  planPriceList,
  planScenario,
  planScenarioRemoval,
  readContents,
  type Analysis,
  type Scenario,
} from "../sheets";
import { applyPlan } from "./applyPlan";
import { assertWritable } from "./assertWritable";
import { readBook } from "./readBook";
import { runExcel } from "./runExcel";
import { WorkbookError } from "./workbookError";

/**
 * Keeps a change under its name, in place of an earlier one with the same name.
 *
 * @throws WorkbookError where the table cannot be written, or lacks the columns that a mapping needs
 */
export async function saveScenario(scenario: Scenario): Promise<void> {
  const book = await readBook();
  assertWritable(book, ["Scenarios"]);
  const obstacle = findMappingObstacle(book, scenario);
  if (obstacle) throw new WorkbookError(obstacle);
  await applyPlan(planScenario(book, scenario));
}

/** Takes a scenario out of the workbook. */
export async function removeScenario(name: string): Promise<void> {
  const book = await readBook();
  assertWritable(book, ["Scenarios"]);
  await applyPlan(planScenarioRemoval(book, name));
}

/** Adds the bands as a price list of their own beside the old one; answers its name. No rate is changed. */
export async function addPriceList(old: string, bands: BandTable, from: Day): Promise<string> {
  const book = await readBook();
  assertWritable(book, ["PriceBands"]);
  const { plan, name } = planPriceList(book, readContents(book).priceLists, old, bands, from);
  await applyPlan(plan);
  return name;
}

/** Puts an analysis on a new sheet with live functions, and a chart of it where this host has charts; answers the sheet. */
export async function putIntoSheet(analysis: Analysis): Promise<string> {
  const { plan, sheet, curve } = planAnalysis(await readBook(), analysis);
  await applyPlan(plan);
  try {
    await runExcel(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      const range = target.getRangeByIndexes(curve.row, curve.column, curve.rows, curve.columns);
      const chart = target.charts.add(Excel.ChartType.xyscatterLinesNoMarkers, range, Excel.ChartSeriesBy.columns);
      chart.title.text = "Charge by quantity";
      chart.setPosition(`K4`, `S22`);
      await context.sync();
    });
  } catch {
    // The figures are there; a host without charts shows them without one.
  }
  return sheet;
}
