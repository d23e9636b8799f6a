import type { Device, DeviceImport } from "../../src/devices";

/** A device as an import reads it, ordinary in everything that is not given. */
export function makeDevice(change: Partial<Device> & { readonly name: string }): Device {
  return {
    id: "",
    customer: "Harborline",
    site: "",
    sourceType: "WORKSTATION",
    assetType: "Workstation",
    active: true,
    activity: "seen",
    lastSeen: new Date("2026-09-29T10:00:00Z"),
    firstSeen: null,
    serial: "",
    macs: [],
    os: "Windows 11",
    model: "",
    record: 1,
    ...change,
  };
}

/** An import of these devices, with an account of rows that foots. */
export function makeImport(devices: readonly Device[], change: Partial<DeviceImport> = {}): DeviceImport {
  return {
    fileName: "export.csv",
    source: "nsight",
    sourceName: "N-sight",
    recognisedBy: [],
    asOf: new Date("2026-09-30T12:00:00Z"),
    activeWithinDays: 30,
    encoding: "utf-8",
    sheet: "",
    sheets: [],
    headers: [],
    headerSignature: "",
    statedAsOf: null,
    columns: [{ role: "customer", title: "Client", index: 2 }],
    sampleRows: [],
    devices,
    rows: [],
    account: { rows: devices.length, imported: devices.length, duplicates: 0, rejected: 0, skipped: 0 },
    warnings: [],
    unknownTypes: [],
    findings: [],
    ok: true,
    ...change,
  };
}
