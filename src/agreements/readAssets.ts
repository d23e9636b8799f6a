import type { Finding } from "../messages";
import { atOnce, mapInSlices, type InSlices } from "../slices";
import { text } from "./cellText";
import type { CustomerNames } from "./customerNames";
import type { Asset, Day } from "./rate";
import { isBlankCell, readDay, readYesNo } from "./readCell";
import type { TableRecord } from "./tableRecord";

export interface ReadAssets {
  readonly assets: readonly Asset[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the Devices table, one asset a row, in the sheet's order. A row without a name or with an Active that is neither yes
 * nor no is kept, not active, with a finding: it is never billed by accident and never lost from sight.
 */
export function readAssets(records: readonly TableRecord[], names: CustomerNames): ReadAssets {
  return atOnce(readAssetsInSlices(records, names));
}

/** The same of many rows. */
export function* readAssetsInSlices(records: readonly TableRecord[], names: CustomerNames): InSlices<ReadAssets> {
  const findings: Finding[] = [];
  const assets = yield* mapInSlices(records, (record): Asset => {
    const name = text(record, "Name");
    if (name === "") {
      findings.push({ code: "assets.noName", severity: "warning", place: record.placeOf("Name"), values: {} });
    }
    const day = (column: string): Day | null => {
      const reading = readDay(record.cells[column] ?? "");
      if (reading === "unreadable") {
        const values = { column, text: text(record, column) };
        findings.push({ code: "assets.badDate", severity: "warning", place: record.placeOf(column), values });
      }
      return typeof reading === "string" ? null : reading.value;
    };
    const active = readYesNo(record.cells["Active"] ?? "");
    if (typeof active === "string") {
      const values = { name, text: text(record, "Active") };
      findings.push({ code: "assets.badActive", severity: "warning", place: record.placeOf("Active"), values });
    }
    const rmmCustomer = text(record, "Customer");
    return {
      place: record.place,
      id: text(record, "Device ID"),
      name,
      rmmCustomer,
      customer: names.billingName(rmmCustomer),
      site: text(record, "Site"),
      assetType: isBlankCell(record.cells["Asset type"] ?? "") ? "Unknown" : text(record, "Asset type"),
      sourceType: text(record, "Source type"),
      active: typeof active === "string" ? false : active.value,
      lastSeen: day("Last seen"),
      firstSeen: day("First seen"),
      serial: text(record, "Serial"),
      os: text(record, "OS"),
      source: text(record, "Source"),
      asOf: day("As of"),
      since: day("Since"),
      excluded: text(record, "Excluded"),
    };
  });
  return { assets, findings };
}
