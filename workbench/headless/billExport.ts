import type { Store } from "../store/store";
import { emptyWorkbook } from "../xlsx";
import type { Day, DeviceImport, Finding, Release, RunPreview } from "./addIn";
import { appendRecords, readRecords } from "./appendRecords";
import { utcDay } from "./day";
import { demoAgreements, demoPriceBands } from "./demoAgreements";
import type { HeadlessPane } from "./headlessPane";

export interface BilledExport {
  readonly imported: DeviceImport;
  readonly asOf: Day;
  /** Whose agreements were billed: the sample workbook's, or some that were made up for the export's customers. */
  readonly agreements: "sample" | "made up";
  readonly preview: RunPreview;
  readonly release: Release;
}

/** The file cannot be billed; the sentence says why. */
export class NotBilled extends Error {}

/**
 * The whole job through the add-in's own workflows: import, agreements, preview, release. The sample workbook's
 * agreements are used when they are with customers of the export; else every customer gets one.
 */
export async function billExport(
  store: Store,
  pane: HeadlessPane,
  bytes: Uint8Array,
  fileName: string,
): Promise<BilledExport> {
  const first = await readExport(pane, bytes, fileName, {});
  const asOf = utcDay(first.asOf);
  await pane.call("putInSample", { today: asOf, devices: false });
  const agreements = sharesCustomers(store, first) ? "sample" : "made up";
  if (agreements === "made up") await makeUpAgreements(store, pane, first, asOf);
  const imported = await readExport(pane, bytes, fileName, { asOf: first.asOf });
  await pane.call("saveImport", imported, { name: fileName, bytes }, new Date().toISOString());
  const preview = await pane.call<RunPreview>("previewCharges", asOf);
  const lines = preview.lines.filter(({ amount }) => amount !== null);
  if (lines.length === 0) throw new NotBilled("Nothing is due: none of the export's customers has a rate to bill.");
  const releasedAt = new Date().toISOString();
  const release = await pane.call<Release>("releaseCharges", { billingDate: asOf, lines, releasedAt });
  return { imported, asOf, agreements, preview, release };
}

/** Reads the export as of its own date: the one it states, else its newest date where that is long past, else today. */
async function readExport(
  pane: HeadlessPane,
  bytes: Uint8Array,
  fileName: string,
  choices: { readonly asOf?: Date },
): Promise<DeviceImport> {
  const imported = await pane.call<DeviceImport>("importExport", { name: fileName, bytes }, choices, new Date());
  if (imported.ok) return imported;
  const [fault] = imported.findings.filter(({ severity }) => severity === "error");
  throw new NotBilled(fault ? await inWords(pane, fault) : "No device was found in this file.");
}

export function inWords(pane: HeadlessPane, finding: Finding): Promise<string> {
  return pane.call<string>("sentence", finding);
}

function sharesCustomers(store: Store, { devices }: DeviceImport): boolean {
  const key = (name: unknown) => String(name).trim().toLowerCase();
  const known = new Set([
    ...readRecords(store, "Agreements").map((record) => key(record.Customer)),
    ...readRecords(store, "CustomerNames").map((record) => key(record["RMM customer"])),
  ]);
  return devices.some(({ customer }) => known.has(key(customer)));
}

async function makeUpAgreements(store: Store, pane: HeadlessPane, { devices }: DeviceImport, asOf: Day): Promise<void> {
  emptyWorkbook(store);
  await pane.call("setUpWorkbook");
  const customers = [...new Set(devices.map(({ customer }) => customer))].sort((a, b) => a.localeCompare(b, "en"));
  appendRecords(store, "PriceBands", demoPriceBands);
  appendRecords(store, "Agreements", demoAgreements(customers, asOf));
}
