/** The tables that hold DeviceBill's data, by their names in the workbook; they are made and read in this order. */
export const tableNames = [
  "Agreements",
  "PriceBands",
  "AssetTypes",
  "CustomerNames",
  "Devices",
  "ChargeEvents",
  "Imports",
  "Snapshots",
  "Overrides",
  "Settings",
  "Scenarios",
] as const;

export type TableName = (typeof tableNames)[number];
