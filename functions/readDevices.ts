import { nameKey, readAssets, readCustomerNames, type Asset, type TableRecord } from "../src/agreements";
import { isBlankOrZero, type CellValue } from "../src/bands";
import { findingError } from "./cellError";
import { isRange } from "./decodeArguments";
import { decodeCell } from "./decodeCell";

/** The Devices table's own titles; in a range they may be spaced and capitalised as anybody likes, in any order. */
export const deviceTitles = [
  "Device ID",
  "Name",
  "Customer",
  "Site",
  "Asset type",
  "Source type",
  "Active",
  "Last seen",
  "First seen",
  "Serial",
  "OS",
  "Source",
  "As of",
  "Excluded",
  "Since",
] as const;
export type DeviceTitle = (typeof deviceTitles)[number];

/**
 * The assets of a Devices table that came as a range with its header row, read as the pane reads them. Customers go by the
 * names in the range: the Customer names table does not come with the call.
 *
 * @param needed Titles that the call cannot do without.
 * @throws CustomFunctions.Error #VALUE! for a range whose first row lacks one of them.
 */
export function readDevices(value: unknown, needed: readonly DeviceTitle[]): readonly Asset[] {
  const [header = [], ...rows] = (isRange(value) ? value : [[value]]).map((row) => row.map(decodeCell));
  const columns = header.map(titleOf);
  const missing = needed.filter((title) => !columns.includes(title));
  if (missing.length > 0) {
    const values = { columns: missing.join(", "), count: missing.length };
    throw findingError({ code: "functions.deviceColumns", severity: "error", place: { table: "devices" }, values });
  }
  const records = rows.flatMap((cells, index) =>
    cells.every(isBlankOrZero) ? [] : [deviceRecord(columns, cells, index + 2)],
  );
  return readAssets(records, readCustomerNames([]).names).assets;
}

const titlesByKey = new Map<string, DeviceTitle>(deviceTitles.map((title) => [nameKey(title), title]));

function titleOf(cell: CellValue): DeviceTitle | null {
  return titlesByKey.get(nameKey(String(cell ?? ""))) ?? null;
}

/** @param row Row of the range, from 1. */
function deviceRecord(
  columns: readonly (DeviceTitle | null)[],
  values: readonly CellValue[],
  row: number,
): TableRecord {
  const cells: Record<string, CellValue> = {};
  columns.forEach((title, index) => {
    const value = values[index] ?? "";
    // On desktop Excel a blank cell arrives as 0, which as a reason under Excluded would leave the device out.
    if (title !== null) cells[title] = value === 0 ? "" : value;
  });
  const place = { table: "devices", row };
  return { place, cells, placeOf: (column) => ({ ...place, column }) };
}
