import type { Day } from "../agreements";
import type { Finding, SheetsCode } from "../messages";
import type { Book } from "./book";
import { missingTableSteps } from "./planSetUp";
import type { RowRecord } from "./rowRecord";
import { sampleAgreements, sampleBands, sampleCustomerNames, sampleTypeRules } from "./sample/sampleAgreements";
import { sampleDevices, sampleImports } from "./sample/sampleDevices";
import { tableNames, type TableName } from "./schema/tableName";
import { uniqueSheetName } from "./sheetName";
import { appendSteps, firstFreeRow } from "./tableRows";
import { whatIfSteps } from "./whatIfSteps";
import type { PlanStep, WorkbookPlan } from "./workbookPlan";

export interface SampleOptions {
  /** The sample is always "this month": its rates are due on this day, its import is of this day. */
  readonly today: Day;
  /** False leaves the devices to an import of the user's own; true unless given. */
  readonly devices?: boolean;
}

const whatIfTitle = "What-if";

/** The reason why the sample cannot be put into a workbook: rows of the user's own stand in its tables. */
export function findSampleObstacle(book: Book): Finding<SheetsCode> | null {
  const filled = tableNames.filter((name) => {
    const table = book.tables[name];
    return table !== null && firstFreeRow(table) > 0;
  });
  if (filled.length === 0) return null;
  return { code: "sheets.has_rows", severity: "error", place: {}, values: { tables: filled.join(", ") } };
}

/**
 * The sample workbook of an invented service provider: all tables, filled, and a What-if sheet whose cells use the
 * custom functions. Tables that stand empty are filled where they are.
 */
export function planSample(book: Book, options: SampleOptions): WorkbookPlan {
  const rows = sampleRows(options);
  const present = tableNames.filter((name) => book.tables[name] !== null);
  const steps: PlanStep[] = missingTableSteps(book, (name) => rows[name]);
  for (const name of present) steps.push(...appendSteps(book, name, rows[name]));
  const made = steps.flatMap((step) => (step.do === "add sheet" ? [step.sheet] : []));
  const whatIf = uniqueSheetName(whatIfTitle, [...book.sheetNames, ...made]);
  steps.push({ do: "add sheet", sheet: whatIf }, ...whatIfSteps(whatIf));
  const agreements = book.tables.Agreements?.sheet ?? made[0];
  if (agreements !== undefined) steps.push({ do: "show sheet", sheet: agreements });
  return {
    steps,
    writes: { sheets: made.length + 1, rows: Object.values(rows).reduce((sum, records) => sum + records.length, 0) },
    before: present.flatMap((name) => book.tables[name] ?? []),
  };
}

function sampleRows({ today, devices = true }: SampleOptions): Readonly<Record<TableName, readonly RowRecord[]>> {
  return {
    Agreements: sampleAgreements(today),
    PriceBands: sampleBands(),
    AssetTypes: sampleTypeRules(),
    CustomerNames: sampleCustomerNames(),
    Devices: devices ? sampleDevices(today) : [],
    ChargeEvents: [],
    Imports: devices ? sampleImports(today) : [],
    Snapshots: [],
    Overrides: [],
    Settings: [],
    Scenarios: [],
  };
}
