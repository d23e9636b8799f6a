import { columnsValue, planRows, readContents, settingNames, type TableName, type Settings } from "../sheets";
import type { ColumnRole } from "../devices";
import { applyPlan } from "./applyPlan";
import { assertWritable } from "./assertWritable";
import { readBook } from "./readBook";

/** Says what asset type a source type is billed as, on the AssetTypes sheet; a rule for the same word is changed. */
export async function saveTypeRule(sourceType: string, assetType: string): Promise<void> {
  await saveRows("AssetTypes", "Source type", [{ "Source type": sourceType, "Asset type": assetType }]);
}

/** Says under which name an RMM's customer is billed, on the CustomerNames sheet; a row for the same name is changed. */
export async function saveCustomerName(rmmCustomer: string, customer: string): Promise<void> {
  await saveRows("CustomerNames", "RMM customer", [{ "RMM customer": rmmCustomer, Customer: customer }]);
}

/** Remembers the user's choice of columns for every export with these column titles, besides what was chosen before. */
export async function saveColumnChoice(
  headerSignature: string,
  columns: Partial<Record<ColumnRole, string>>,
): Promise<void> {
  const before = readContents(await readBook()).settings.columns.get(headerSignature);
  const value = columnsValue({ ...before, ...columns });
  const record = { Setting: `${settingNames.columns} ${headerSignature}`, Value: value };
  await saveRows("Settings", "Setting", [record]);
}

/** Writes the settings that a user changes in the pane; a roll-up that is gone is left with a blank value. */
export async function saveSettings(now: Settings, before: Settings): Promise<void> {
  const values: [string, string][] = [
    [settingNames.activeWithinDays, String(now.activeWithinDays)],
    [settingNames.importTooOldAfterDays, String(now.importTooOldAfterDays)],
    [settingNames.countEveryAgent, now.countEveryAgent ? "Yes" : "No"],
    [settingNames.sheetsPer, now.sheetsPer],
  ];
  for (const type of new Set([...before.rollUp.keys(), ...now.rollUp.keys()])) {
    values.push([`${settingNames.rollUp} ${type}`, now.rollUp.get(type) ?? ""]);
  }
  await saveRows(
    "Settings",
    "Setting",
    values.map(([Setting, Value]) => ({ Setting, Value })),
  );
}

async function saveRows(
  name: TableName,
  key: string,
  records: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  const book = await readBook();
  assertWritable(book, [name]);
  await applyPlan(planRows(book, name, key, records));
}
