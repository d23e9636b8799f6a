export type { Book } from "./book";
export { areaAddress, cellAddress, columnLetters, quotedSheet } from "./cellAddress";
export { eventColumns } from "./eventSheet/eventColumns";
export { eventDocument, type EventDocument } from "./eventSheet/eventDocument";
export type { EventCells } from "./eventSheet/eventSections";
export { reversalDocument } from "./eventSheet/reversalDocument";
export { sealDocuments } from "./eventSheet/sealDocuments";
export { readEventAssets } from "./eventSheet/readEventAssets";
export { readRecordedCount } from "./eventSheet/readRecordedCount";
export { eventOfTable } from "./eventTable";
export { nameEventSheets } from "./eventSheet/nameEventSheets";
export { readChargeCall, usesDeviceBill, type ChargeCall } from "./chargeCall";
export { findObstacles } from "./findObstacles";
export type { DeviceChange, ImportChanges } from "./import/importChanges";
export type { ImportReach } from "./import/importReach";
export { sourceLabel } from "./import/sourceLabel";
export { planImport, type ImportMoment } from "./planImport";
export { planExclusion } from "./planExclusion";
export { planInvoiceSheets } from "./planInvoiceSheets";
export type { PutInvoiceSheet } from "./planInvoiceSheets";
export { planMapping, type MappingChange } from "./planMapping";
export { planOverride, planOverrideReset, type OverrideKey } from "./planOverride";
export { planRelease, type ReleasePlan } from "./planRelease";
export { leftSheets, planSettle, type Settled } from "./planSettle";
export { planRestore } from "./planRestore";
export { planTakeBack } from "./planTakeBack";
export { findSampleObstacle, planSample, type SampleOptions } from "./planSample";
export { planRows } from "./planRows";
export { planSetUp } from "./planSetUp";
export { readContents, readContentsInSlices, type BookContents } from "./readContents";
export { schemas } from "./schema/schemas";
export { tableNames, type TableName } from "./schema/tableName";
export type { ColumnKind, ColumnSchema, TableSchema } from "./schema/tableSchema";
export { planAnalysis, type Analysis } from "./scenarios/planAnalysis";
export { planPriceList } from "./scenarios/planPriceList";
export { findMappingObstacle, planScenario, planScenarioRemoval } from "./scenarios/planScenario";
export { explainCall } from "./formulaHelp";
export type { ArgumentCells, FormulaHelp } from "./formulaHelp";
export { findFunctionCall, splitArguments } from "./functionCall";
export type { FunctionCall } from "./functionCall";
export { scenarioKey } from "./scenarios/scenario";
export type { Scenario } from "./scenarios/scenario";
export { columnsValue } from "./settings/readSettings";
export type { UnfinishedImport } from "./settings/unfinishedImport";
export type { UnfinishedRelease } from "./settings/unfinishedRelease";
export { defaultSettings, settingNames, sheetsPerWords, type Settings, type SheetsPer } from "./settings/settings";
export type { TableData } from "./tableData";
export { tableRecords } from "./tableRecords";
export {
  cutEvent,
  titledEvent,
  verifyEvents,
  type EventOnSheet,
  type EventWithSheet,
  type VerifiedEvent,
} from "./verifyEvents";
export {
  writtenCells,
  type CellStyle,
  type PlanArea,
  type PlanCell,
  type PlanPage,
  type PlanStep,
  type SheetArea,
  type WorkbookPlan,
} from "./workbookPlan";
