import type { Finding } from "../messages";
import { eachInSlices, type InSlices } from "../slices";
import { text } from "./cellText";
import type { CustomerNames } from "./customerNames";
import type { Asset, Day } from "./rate";
import { readDay } from "./readCell";
import type { TableRecord } from "./tableRecord";

/** An active asset as it was until an import changed it: one row of the Snapshots table. */
export interface PastAsset {
  /** `since` is the first day of that state. Its last-seen date is not kept. */
  readonly asset: Asset & { readonly since: Day };
  /** Date of the export that no longer had it so; the state does not hold on that day. */
  readonly until: Day;
}

/** Reads the Snapshots table. A row whose dates cannot be read is left out, with a finding. */
export function* readPastAssets(
  records: readonly TableRecord[],
  names: CustomerNames,
): InSlices<{ readonly past: readonly PastAsset[]; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  const past: PastAsset[] = [];
  yield* eachInSlices(records, (record) => {
    const [since, until] = [readDay(record.cells["From"] ?? ""), readDay(record.cells["Until"] ?? "")];
    if (typeof since === "string" || typeof until === "string") {
      const values = { name: text(record, "Name") };
      findings.push({ code: "snapshots.unreadable", severity: "warning", place: record.placeOf("From"), values });
      return;
    }
    const rmmCustomer = text(record, "Customer");
    const asset = {
      place: record.place,
      id: text(record, "Device ID"),
      name: text(record, "Name"),
      rmmCustomer,
      customer: names.billingName(rmmCustomer),
      site: text(record, "Site"),
      assetType: text(record, "Asset type"),
      sourceType: "",
      active: true,
      lastSeen: null,
      firstSeen: null,
      serial: text(record, "Serial"),
      os: "",
      source: text(record, "Source"),
      asOf: since.value,
      since: since.value,
      excluded: text(record, "Excluded"),
    };
    past.push({ asset, until: until.value });
  });
  return { past, findings };
}
