import type { Finding, Place } from "../messages";
import { headerSignature } from "./columns/headerSignature";
import { findLayout } from "./columns/layout";
import type { Layout } from "./columns/layout";
import { findStatedDate } from "./columns/statedDate";
import type { DeviceImport, DeviceWarning, ImportOptions, RowOutcome, UnknownType } from "./device";
import { deviceFinding } from "./deviceFinding";
import { findDuplicates } from "./duplicates/findDuplicates";
import type { OpenedFile } from "./file/openFile";
import { importFindings } from "./importFindings";
import { tellOutcomes } from "./outcomes";
import { settleOrders } from "./reading/settleOrder";
import { typeWord } from "./reading/typeWords";
import { readRows } from "./readRows";
import type { RowsReading } from "./readRows";
import { settleDates } from "./settleDates";
import { rejectMisfits } from "./misfits";
import type { DeviceList } from "./table/deviceList";
import { findDeviceWarnings, findSharedWarnings } from "./warnings";

/** Days back from the export's date in which a device must have been seen, where the user sets no other window. */
export const defaultActiveWithinDays = 30;

/** Rows that are given back for the preview. */
const previewRows = 20;

/** Reads devices from the sources that a file or a range offers: the likeliest of them, or the sheet that the user named. */
export function readDevices(opened: OpenedFile, fileName: string, options: ImportOptions): DeviceImport {
  const sheets = opened.sources.map(({ sheet }) => sheet).filter((sheet) => sheet !== "");
  const empty = { ...emptyImport(fileName, options), encoding: opened.encoding, sheets };
  const wanted = sheets.length > 0 ? options.sheet : undefined;
  const layouts = opened.sources
    .filter(({ sheet }) => wanted === undefined || sheet === wanted)
    .map((source) => findLayout(source, fileName, options));
  const layout = likeliest(layouts);
  if (layout === undefined) {
    const values = { sheet: wanted ?? "", sheets: sheets.join(", ") };
    return { ...empty, findings: [deviceFinding("devices.sheetNotFound", "error", { file: fileName }, values)] };
  }
  const described = { ...empty, ...describe(layout) };
  if (layout.refusal !== null) return { ...described, findings: [layout.refusal] };
  const reading = readRows(layout, fileName, options);
  if (reading.refusal !== null) return { ...described, findings: [reading.refusal] };
  const others = layouts.filter((other) => other !== layout && other.refusal === null);
  const otherSheets = others.map(({ source }) => source.sheet).join(", ");
  const place = placeOf(described);
  const ignored =
    otherSheets === "" ? [] : [deviceFinding("devices.otherSheets", "warning", place, { sheets: otherSheets })];
  return withDevices(described, layout, reading, options, [...opened.findings, ...ignored]);
}

/** An import of which nothing is known yet but the file's name. */
export function emptyImport(fileName: string, options: ImportOptions): DeviceImport {
  return {
    fileName,
    source: "unknown",
    sourceName: "Unknown product",
    recognisedBy: [],
    asOf: options.asOf,
    activeWithinDays: options.activeWithinDays ?? defaultActiveWithinDays,
    encoding: "",
    sheet: "",
    sheets: [],
    headers: [],
    headerSignature: headerSignature([]),
    statedAsOf: null,
    columns: [],
    sampleRows: [],
    devices: [],
    rows: [],
    account: { rows: 0, imported: 0, duplicates: 0, rejected: 0, skipped: 0 },
    warnings: [],
    unknownTypes: [],
    findings: [],
    ok: false,
  };
}

/** Of several sheets the one that names most roles among those that can be read; the first of equals. */
function likeliest(layouts: readonly Layout[]): Layout | undefined {
  const readable = layouts.filter(({ refusal }) => refusal === null);
  const [first, ...others] = readable.length > 0 ? readable : layouts;
  return others.reduce<Layout | undefined>((best, other) => (other.roles > best!.roles ? other : best), first);
}

function describe(layout: Layout): Partial<DeviceImport> {
  return {
    source: layout.product?.key ?? "unknown",
    sourceName: layout.product?.name ?? "Unknown product",
    recognisedBy: layout.recognisedBy,
    sheet: layout.source.sheet,
    headers: layout.headers,
    headerSignature: headerSignature(layout.headers),
    columns: layout.columns,
    sampleRows: layout.sample.slice(0, previewRows).map((row) => row.slice(0, layout.headers.length)),
  };
}

function placeOf({ fileName, sheet }: DeviceImport): Place {
  return sheet === "" ? { file: fileName } : { file: fileName, sheet };
}

function withDevices(
  described: DeviceImport,
  layout: Layout,
  everyRow: RowsReading,
  options: ImportOptions,
  ofFile: readonly Finding[],
): DeviceImport {
  const { asOf, activeWithinDays } = described;
  const stated = findStatedDate(layout.preamble);
  const orders = settleOrders(everyRow.lastSeen, everyRow.firstSeen, stated, options.dayFirst);
  const seenFaults = settleDates(everyRow, orders, asOf, activeWithinDays);

  const place = placeOf(described);
  const reading = rejectMisfits(everyRow, place, layout.headers.length);
  const duplicates = findDuplicates(reading.devices, options.countEveryAgent ?? false);
  const { kept, rows, account } = tellOutcomes(reading.rows, reading.devices, duplicates.of);

  const warnings: DeviceWarning[] = [];
  reading.devices.forEach((device) => {
    const kinds = findDeviceWarnings(device, seenFaults.get(device.position));
    for (const kind of kinds) warnings.push({ kind, record: device.record, name: device.name });
  });
  for (const warning of findSharedWarnings(kept, duplicates.shared)) warnings.push(warning);
  const imported: DeviceImport = {
    ...described,
    statedAsOf: orders.stated === null ? null : new Date(orders.stated),
    account,
    warnings,
    unknownTypes: countUnknownTypes(kept, reading.unknownTypes),
    ok: kept.length > 0,
  };
  let listed: readonly RowOutcome[] | null = null;
  return {
    ...imported,
    findings: [...ofFile, ...importFindings(imported, kept, place, everyRow, orders, layout.customerPath)],
    devices: kept.toArray(),
    get rows() {
      return (listed ??= rows());
    },
  };
}

/** Words that differ in case or spaces only are one word, written as it stands first, since a rule for it holds for all. */
function countUnknownTypes(devices: DeviceList, unknown: ReadonlySet<string>): readonly UnknownType[] {
  if (unknown.size === 0) return [];
  const counts = new Map<string, { readonly sourceType: string; devices: number }>();
  devices.forEach(({ sourceType }) => {
    if (!unknown.has(sourceType)) return;
    const word = typeWord(sourceType);
    const count = counts.get(word);
    if (count === undefined) counts.set(word, { sourceType, devices: 1 });
    else count.devices++;
  });
  return [...counts.values()].sort((a, b) => b.devices - a.devices);
}
