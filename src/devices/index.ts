export { headerSignature } from "./columns/headerSignature";
export { builtInAssetTypes } from "./device";
export type {
  Activity,
  ColumnRole,
  Device,
  DeviceImport,
  DeviceWarning,
  DeviceWarningKind,
  DuplicateRule,
  ImportedColumn,
  ImportOptions,
  RowAccount,
  RowOutcome,
  UnknownType,
} from "./device";
export { devicesFromCells } from "./devicesFromCells";
export { isRealId, MachineIndex, sameMachine } from "./duplicates/machineIndex";
export { nameKey } from "./duplicates/nameKey";
export type { MachineIdentity, MachineMatch } from "./duplicates/machineIndex";
export { importDevices } from "./importDevices";
export { products } from "./productList";
export type { NamedProduct } from "./productList";
export { defaultActiveWithinDays } from "./readDevices";
export { readExport, type ExportReading } from "./readExport";
export type { ExportSource } from "./readSource";
export { readMacs } from "./reading/macs";
export { singleTenant, unassigned } from "./draftReader";
export { remember } from "./reading/remember";
export { isVirtualMachine, realSerial } from "./reading/serial";
export { plainDevice } from "./table/tableDevice";
export { defaultTypeRules } from "./reading/typeWords";
export type { TypeRule } from "./reading/typeWords";
