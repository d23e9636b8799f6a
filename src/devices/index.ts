export { builtInAssetTypes } from "./device";
export type {
  Activity,
  ColumnRole,
  Device,
  DeviceImport,
  DuplicateRule,
  ImportedColumn,
  ImportOptions,
  RowAccount,
  RowOutcome,
} from "./device";
