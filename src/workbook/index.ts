import { oneAtATime } from "./oneAtATime";
import { putInSample as putInSampleNow } from "./putInSample";
import { putInvoiceSheets as putInvoiceSheetsNow } from "./putInvoiceSheets";
import { rebillEvent as rebillEventNow } from "./rebillEvent";
import { releaseCharges as releaseChargesNow } from "./releaseCharges";
import { resetOverride as resetOverrideNow } from "./resetOverride";
import { reverseEvent as reverseEventNow } from "./reverseEvent";
import { saveExclusion as saveExclusionNow } from "./saveExclusion";
import { saveImport as saveImportNow } from "./saveImport";
import { saveMapping as saveMappingNow } from "./saveMapping";
import { saveOverride as saveOverrideNow } from "./saveOverride";
import {
  saveColumnChoice as saveColumnChoiceNow,
  saveCustomerName as saveCustomerNameNow,
  saveSettings as saveSettingsNow,
  saveTypeRule as saveTypeRuleNow,
} from "./saveRows";
import {
  addPriceList as addPriceListNow,
  putIntoSheet as putIntoSheetNow,
  removeScenario as removeScenarioNow,
  saveScenario as saveScenarioNow,
} from "./saveWhatIf";
import { setUpWorkbook as setUpWorkbookNow } from "./setUpWorkbook";
import { settleRelease as settleReleaseNow } from "./settleRelease";

export type { ApplyOptions } from "./applyPlan";
export { explainCell, type ExplainedCell } from "./explainCell";
export { findUnfinishedImport } from "./findUnfinishedImport";
export { hashSource } from "./hashSource";
export { importExport, type ExportChoices, type ReadExport } from "./importExport";
export { leaveHouse, type LeftHouse } from "./leaveHouse";
export { previewImport } from "./previewImport";
export { readBook } from "./readBook";
export { readBookContents } from "./readBookContents";
export { readEventAssets } from "./readEventAssets";
export { readRecordedCounts } from "./readRecordedCounts";
export type { ReleaseRequest, ReleaseResult } from "./releaseCharges";
export type { Rebilled } from "./rebillEvent";
export type { ReversalRequest } from "./reverseEvent";
export { verifyRegister, type VerifiedRegister } from "./verifyRegister";
export type { SavedImport } from "./saveImport";
export { selectedRange, type SelectedRange } from "./selectedRange";
export { showCell } from "./showCell";
export { showSheet } from "./showSheet";
export { watchBook } from "./watchBook";
export { WorkbookError } from "./workbookError";

// What writes; each is described where it is written.
export const addPriceList = oneAtATime(addPriceListNow);
export const putInSample = oneAtATime(putInSampleNow);
export const putIntoSheet = oneAtATime(putIntoSheetNow);
export const putInvoiceSheets = oneAtATime(putInvoiceSheetsNow);
export const rebillEvent = oneAtATime(rebillEventNow);
export const releaseCharges = oneAtATime(releaseChargesNow);
export const removeScenario = oneAtATime(removeScenarioNow);
export const resetOverride = oneAtATime(resetOverrideNow);
export const reverseEvent = oneAtATime(reverseEventNow);
export const saveColumnChoice = oneAtATime(saveColumnChoiceNow);
export const saveCustomerName = oneAtATime(saveCustomerNameNow);
export const saveExclusion = oneAtATime(saveExclusionNow);
export const saveImport = oneAtATime(saveImportNow);
export const saveMapping = oneAtATime(saveMappingNow);
export const saveOverride = oneAtATime(saveOverrideNow);
export const saveScenario = oneAtATime(saveScenarioNow);
export const saveSettings = oneAtATime(saveSettingsNow);
export const saveTypeRule = oneAtATime(saveTypeRuleNow);
export const setUpWorkbook = oneAtATime(setUpWorkbookNow);
export const settleRelease = oneAtATime(settleReleaseNow);
