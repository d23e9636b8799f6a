import {
  dayFromISO,
  readAssets,
  readCustomerNames,
  readPastAssets,
  readRates,
  type Asset,
  type PastAsset,
} from "../../src/agreements";
import type { CellValue } from "../../src/bands";
import { AssetHistory, readOverrides, type ChargeEvent, type ImportRecord } from "../../src/billing";
import { atOnce } from "../../src/slices";
import type { CountedBook, Effect } from "../../src/whatIf";
import { agreementTitles, records } from "../agreements/records";
import { priceLists, seats } from "../billing/run";

/** A device as a test writes it; what it leaves out is an active workstation of N-sight's as of 30 September. */
export interface TestDevice {
  readonly name: string;
  readonly customer?: string;
  readonly type?: string;
  readonly active?: string;
  readonly excluded?: string;
  readonly source?: string;
  readonly asOf?: string;
  readonly since?: string;
}

export const { names } = readCustomerNames([
  ...records("CustomerNames", ["RMM customer", "Customer"], [["lumiere", "Café Lumière"]]),
]);

export function assetsOf(devices: readonly TestDevice[]): readonly Asset[] {
  const titles = ["Name", "Customer", "Asset type", "Active", "Excluded", "Source", "As of", "Since"];
  const rows = devices.map((one): CellValue[] => {
    const source = one.source ?? "N-sight";
    return [
      one.name,
      one.customer ?? "Café Lumière",
      one.type ?? "Workstation",
      one.active ?? "Yes",
      one.excluded ?? "",
      source,
      source === "" ? "" : dayFromISO(one.asOf ?? "2026-09-30"),
      one.since === undefined ? "" : dayFromISO(one.since),
    ];
  });
  return readAssets(records("Devices", titles, rows), names).assets;
}

/** Rows of Snapshots: name, asset type, first day, day from which on it was no longer so. */
export function pastOf(...rows: readonly (readonly [string, string, string, string])[]): readonly PastAsset[] {
  const titles = ["Source", "Name", "Customer", "Asset type", "From", "Until"];
  const cells = rows.map(([name, type, from, until]) => [
    "N-sight",
    name,
    "Café Lumière",
    type,
    dayFromISO(from),
    dayFromISO(until),
  ]);
  return atOnce(readPastAssets(records("Snapshots", titles, cells), names)).past;
}

export const importOn = (asOf: string, source = "N-sight") => ({ source, asOf: dayFromISO(asOf) }) as ImportRecord;

interface TestBook {
  readonly rows: readonly CellValue[][];
  readonly titles?: readonly string[];
  readonly assets?: readonly Asset[];
  readonly past?: readonly PastAsset[];
  readonly imports?: readonly ImportRecord[];
  readonly events?: readonly ChargeEvent[];
  readonly overrides?: readonly (readonly CellValue[])[];
}

/** A workbook with the price lists Seats (10 at 5, then 4) and Flat (3 each). */
export function bookOf({ rows, titles = agreementTitles, assets = [], ...rest }: TestBook): CountedBook {
  const { past = [], imports = [], events = [], overrides = [] } = rest;
  const lists = [...seats, ...priceLists(["Flat", 0, "", 3, ""])];
  const { rates } = readRates(records("Agreements", titles, rows), lists);
  const overrideTitles = ["Agreement", "Rate", "Period start", "Billed", "Reason", "Counted then"];
  return {
    rates,
    assets,
    past,
    imports,
    events,
    overrides: readOverrides(records("Overrides", overrideTitles, overrides)).overrides,
    history: new AssetHistory(assets, past, imports),
  };
}

/** Effects in one line each: customer, rate, event, counts and charges on both sides, difference. */
export function facts(effects: readonly Effect[]): unknown[] {
  return effects.map(({ customer, rate, event, counted, tried, now, then, difference }) => [
    `${customer}, ${rate}${event ? `, ${event.event}` : ""}`,
    counted,
    tried,
    ...[now, then, difference].map((value) => value?.toString() ?? null),
  ]);
}
