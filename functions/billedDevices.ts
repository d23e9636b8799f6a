import {
  AssetIndex,
  assetTypeKey,
  isBlankCell,
  isoFromDay,
  nameKey,
  readDay,
  type Asset,
  type Day,
} from "../src/agreements";
import { isErrorText, type CellValue } from "../src/bands";
import { findingError } from "./cellError";
import { decodeScalar, isRange } from "./decodeArguments";
import { decodeCell } from "./decodeCell";
import { readDevices, type DeviceTitle } from "./readDevices";

/** Which devices are asked for, as the cells came. */
export interface DeviceChoice {
  readonly customer: unknown;
  readonly assetTypes: unknown;
  readonly asOf: unknown;
}

/**
 * The assets that would be billed: active, not excluded, of the customers and asset types asked for, as `AssetIndex` finds
 * what a rate covers. By customer, then asset type, then in the sheet's order.
 *
 * @throws CustomFunctions.Error #VALUE! where an argument cannot be used.
 */
export function billedDevices(devices: unknown, choice: DeviceChoice): readonly Asset[] {
  const customers = decodeNames(choice.customer, "customer");
  const types = decodeNames(choice.assetTypes, "asset types").flatMap((names) => names.split(";"));
  const asOf = decodeDay(choice.asOf);
  const needed: DeviceTitle[] = ["Active"];
  const wantedTypes = types.map((type) => type.trim()).filter((type) => type !== "");
  if (customers.length > 0) needed.push("Customer");
  if (wantedTypes.length > 0) needed.push("Asset type");
  if (asOf !== null) needed.push("First seen");
  const assets = readDevices(devices, needed);
  const index = new AssetIndex(assets);
  const known = <T>(values: readonly T[], of: (asset: Asset) => T): readonly T[] =>
    values.length > 0 ? values : assets.map(of);
  const customerNames = distinct(
    known(customers, ({ customer }) => customer),
    nameKey,
  );
  const assetTypes = distinct(
    known(wantedTypes, ({ assetType }) => assetType),
    assetTypeKey,
  );
  return customerNames
    .flatMap((customer) => index.activeOf({ customer, assetTypes }))
    .filter(({ excluded, firstSeen }) => excluded === "" && (asOf === null || firstSeen === null || firstSeen <= asOf));
}

const coveredHeader = ["Device ID", "Name", "Customer", "Site", "Asset type", "Serial", "Last seen"];

/** Assets as rows for a sheet, under a header. Ids and serials stay texts; a date is a text such as 2026-09-30. */
export function coveredRows(assets: readonly Asset[]): string[][] {
  return [
    coveredHeader,
    ...assets.map(({ id, name, customer, site, assetType, serial, lastSeen }) => [
      id,
      name,
      customer,
      site,
      assetType,
      serial,
      lastSeen === null ? "" : isoFromDay(lastSeen),
    ]),
  ];
}

/** The names in an argument of one cell or many; a blank one, or 0 as desktop Excel passes a blank cell, names nothing. */
function decodeNames(value: unknown, argument: string): string[] {
  const rows = (isRange(value) ? value : [[value]]).map((row) => row.map(decodeCell));
  rows.forEach((row, index) => {
    const text = row.find(isErrorText);
    if (text === undefined) return;
    const place = { table: argument, ...(rows.length > 1 ? { row: index + 1 } : {}) };
    throw findingError({ code: "functions.cellError", severity: "error", place, values: { text: String(text) } });
  });
  const cells: CellValue[] = rows.flat();
  return cells.filter((cell) => !isBlankCell(cell) && cell !== 0).map((cell) => String(cell).trim());
}

function decodeDay(value: unknown): Day | null {
  const argument = "as of";
  const cell = decodeScalar(value, argument);
  const day = cell === 0 ? "blank" : readDay(cell);
  if (day === "unreadable") {
    const code = isErrorText(cell) ? "functions.cellError" : "functions.day";
    throw findingError({ code, severity: "error", place: { table: argument }, values: { text: String(cell) } });
  }
  return day === "blank" ? null : day.value;
}

/** The first of those with the same key. */
function distinct(names: readonly string[], keyOf: (name: string) => string): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(keyOf(name))) byKey.set(keyOf(name), name);
  return [...byKey.values()];
}
