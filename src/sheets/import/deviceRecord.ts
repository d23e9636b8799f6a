import { dayFromDate, type Day } from "../../agreements";
import type { Device } from "../../devices";
import type { RowRecord } from "../rowRecord";

/** Excel's limit on the text in a cell. */
const longestText = 32_767;

/** What a row of the Devices table keeps from one import to the next. */
export interface KeptCells {
  readonly "First seen": RowRecord[string];
  readonly Excluded: RowRecord[string];
  readonly Since: RowRecord[string];
}

/** A device as a row of the Devices table; `kept` is what the row it had before hands on, null for a new one. */
export function deviceRecord(device: Device, source: string, asOf: Day, kept: KeptCells | null): RowRecord {
  const firstSeen = kept?.["First seen"] ?? "";
  return {
    "Device ID": cellText(device.id),
    Name: cellText(device.name),
    Customer: cellText(device.customer),
    Site: cellText(device.site),
    "Asset type": cellText(device.assetType),
    "Source type": cellText(device.sourceType),
    Active: device.active ? "Yes" : "No",
    "Last seen": device.lastSeen ? dayFromDate(device.lastSeen) : "",
    "First seen": firstSeen === "" ? (device.firstSeen ? dayFromDate(device.firstSeen) : asOf) : firstSeen,
    Serial: cellText(device.serial),
    OS: cellText(device.os),
    Source: source,
    "As of": asOf,
    Excluded: kept?.Excluded ?? "",
    Since: kept?.Since ?? asOf,
  };
}

function cellText(text: string): string {
  return text.length > longestText ? text.slice(0, longestText) : text;
}
