import { dateFromDay, dayFromDate, type Asset, type CustomerNames, type Day } from "../agreements";
import type { Device, DeviceImport } from "../devices";
import { eachInSlices, mapInSlices, type InSlices } from "../slices";
import { assertTable } from "./assertTable";
import type { Book } from "./book";
import { deviceRecord } from "./import/deviceRecord";
import { findLeftovers } from "./import/findLeftovers";
import type { DeviceChange, ImportChanges } from "./import/importChanges";
import { splitAbsent, type AbsentAssets, type ImportReach } from "./import/importReach";
import { machineOf } from "./import/machineOf";
import { matchDevices, type DeviceMatches } from "./import/matchDevices";
import { pastRecord, sinceOf } from "./import/pastRecord";
import { isSharedReason, shareMachines } from "./import/shareMachines";
import { sourceLabel } from "./import/sourceLabel";
import type { BookContents } from "./readContents";
import { noteSteps } from "./noteSteps";
import { missingTableSteps } from "./planSetUp";
import type { RowRecord } from "./rowRecord";
import { schemas } from "./schema/schemas";
import { settingNames } from "./settings/settings";
import { unfinishedImportValue } from "./settings/unfinishedImport";
import { tableRecordsInSlices } from "./tableRecords";
import { appendInSlices, appendSteps, isWrittenAnew, rewriteInSlices } from "./tableRows";
import type { PlanStep, WorkbookPlan } from "./workbookPlan";

export interface ImportMoment {
  /** When the import is written, ISO 8601 UTC. */
  readonly importedAt: string;
  /** SHA-256 of the file. */
  readonly hash: string;
}

/**
 * Puts an import's devices on the Devices sheet in place of its own source's rows. Rows of other sources and rows typed
 * by hand stay; so do the First seen date and the exclusion of every machine that is found again, and its place in the
 * table. A machine that another source has too stays as a row of its own, left out of billing with the reason. The
 * import is remembered in the Imports table.
 *
 * Before anything else the import notes in the Settings table that it has begun, and it clears the note last. What it takes
 * from the Devices sheet goes to the Snapshots before that, so that after a stop half-way another import of the source gives
 * what the first would have given.
 *
 * @param reach Which of the source's devices the import replaces; all unless given.
 */
export function* planImport(
  book: Book,
  contents: BookContents,
  imported: DeviceImport,
  moment: ImportMoment,
  reach: ImportReach = "source",
): InSlices<{ readonly plan: WorkbookPlan; readonly changes: ImportChanges }> {
  const source = sourceLabel(imported);
  const asOf = dayFromDate(imported.asOf);
  const names = contents.customerNames;
  const isOwn = (asset: Asset) => sameSource(asset.source, source);
  const standing = yield* presentRows(book, contents.assets);
  const stopped = contents.settings.unfinishedImport;
  const left = yield* findLeftovers(standing, isOwn, imported.devices, names, stopped?.movedOthers ?? null);
  const present = standing.filter(({ asset }) => !left.has(asset));
  const own = present.map(({ asset }) => asset).filter(isOwn);
  const matches = yield* matchDevices(imported.devices, own, names);
  const absent = splitAbsent(matches.gone, imported.devices, names, reach);
  const stays = new Set(absent.kept);

  const deviceOf = new Map<Asset, Device>();
  matches.rows.forEach((asset, position) => {
    const device = imported.devices[position];
    if (asset && device) deviceOf.set(asset, device);
  });
  const rows: Row[] = [];
  yield* eachInSlices(present, ({ asset, record, from }) => {
    const device = deviceOf.get(asset);
    if (device) {
      const kept = { ...keptCells(record), Since: sinceOf(device, asset, names, asOf) };
      rows.push(deviceRow(device, from, deviceRecord(device, source, asOf, kept)));
    } else if (stays.has(asset) || !isOwn(asset)) rows.push({ from, record, asset, device: null });
  });
  yield* eachInSlices(imported.devices, (device, position) => {
    if (!matches.rows[position]) rows.push(deviceRow(device, null, deviceRecord(device, source, asOf, null)));
  });
  const isNew = stopped ? yield* isNewSnapshot(book) : () => true;
  const ended: RowRecord[] = [];
  yield* eachInSlices(own, (asset) => {
    const record = stays.has(asset) ? null : pastRecord(asset, deviceOf.get(asset) ?? null, names, asOf);
    if (record !== null && isNew(record)) ended.push(record);
  });
  const reasons = yield* excludedReasons(rows, source, names);
  const shared: DeviceChange[] = [];
  yield* eachInSlices(rows, ({ device }, index) => {
    const reason = reasons[index] ?? "";
    if (device && isSharedReason(reason)) shared.push(change(device, contents, "", reason));
  });
  const target = yield* mapInSlices(rows, ({ from, record }, index) => ({
    from,
    record: { ...record, Excluded: reasons[index] ?? "" },
  }));

  const note = unfinishedImportValue({
    file: imported.fileName,
    source,
    since: moment.importedAt,
    // Rows that the last one has left twice may be left so by a second stop.
    movedOthers:
      typeof stopped?.movedOthers === "number" || isWrittenAnew(book, "Devices", target)
        ? present.length - own.length
        : null,
  });
  const snapshots = yield* snapshotSteps(book, ended);
  const rewrite = yield* rewriteInSlices(book, "Devices", target);
  const changes = yield* changesOf(imported.devices, matches, absent, contents);
  const { begin, end } = noteSteps(book, settingNames.unfinishedImport, note);

  return {
    plan: {
      steps: [
        ...begin,
        ...snapshots,
        ...rewrite,
        ...appendSteps(book, "Imports", [importRecord(imported, source, asOf, moment)]),
        ...end,
      ],
      writes: { sheets: 0, rows: imported.devices.length + 1 + ended.length },
      before: [
        assertTable(book, "Devices"),
        assertTable(book, "Imports"),
        ...(book.tables.Snapshots && ended.length > 0 ? [book.tables.Snapshots] : []),
        ...(book.tables.Settings ? [book.tables.Settings] : []),
      ],
    },
    changes: {
      ...changes,
      newerDay: newerDay(own, asOf),
      shared,
    },
  };
}

/** Whether an import that stopped half-way has not kept the same state already, until whatever day. */
function* isNewSnapshot(book: Book): InSlices<(record: RowRecord) => boolean> {
  const titles = schemas.Snapshots.columns.map(({ title }) => title).filter((title) => title !== "Until");
  const key = (record: RowRecord) => JSON.stringify(titles.map((title) => record[title] ?? ""));
  const kept = book.tables.Snapshots ? yield* tableRecordsInSlices(book.tables.Snapshots) : [];
  const keys = new Set(yield* mapInSlices(kept, ({ cells }) => key(cells)));
  return (record) => !keys.has(key(record));
}

/** A workbook that was set up without the Snapshots table gets it with the first row that it needs. */
function* snapshotSteps(book: Book, records: readonly RowRecord[]): InSlices<PlanStep[]> {
  if (records.length === 0) return [];
  if (book.tables.Snapshots !== null) return yield* appendInSlices(book, "Snapshots", records);
  return missingTableSteps(book, () => records, ["Snapshots"]);
}

interface Row {
  readonly from: number | null;
  readonly record: RowRecord;
  /** The row as it was read, where it is not one of the import's. */
  readonly asset: Asset | null;
  readonly device: Device | null;
}

function deviceRow(device: Device, from: number | null, record: RowRecord): Row {
  return { from, record, asset: null, device };
}

/** The Excluded cell of each row: machines of several sources are billed with one of them. */
function* excludedReasons(rows: readonly Row[], source: string, names: CustomerNames): InSlices<string[]> {
  const machines = yield* mapInSlices(rows, ({ record, asset, device }) => ({
    machine: device
      ? machineOf(device, names.billingName(device.customer))
      : { name: asset?.name ?? "", customer: asset?.customer ?? "", serial: asset?.serial ?? "" },
    source: device ? source : (asset?.source ?? ""),
    active: device ? device.active : (asset?.active ?? false),
    excluded: String(record["Excluded"] ?? ""),
  }));
  return yield* shareMachines(machines);
}

/** The table's rows that hold anything, each with the asset that was read from it. */
function* presentRows(
  book: Book,
  assets: readonly Asset[],
): InSlices<{ readonly asset: Asset; readonly record: RowRecord; readonly from: number }[]> {
  const table = assertTable(book, "Devices");
  const byRow = new Map(assets.map((asset) => [asset.place.row, asset]));
  const records = yield* tableRecordsInSlices(table);
  const present = yield* mapInSlices(records, ({ cells, place }) => {
    const asset = byRow.get(place.row);
    return asset ? { asset, record: cells, from: (place.row ?? 0) - table.headerRow - 2 } : null;
  });
  return present.filter((row) => row !== null);
}

function keptCells(record: RowRecord): { "First seen": RowRecord[string]; Excluded: RowRecord[string] } {
  return { "First seen": record["First seen"] ?? "", Excluded: record["Excluded"] ?? "" };
}

/** Sources are known without regard to case, since a user may type one. */
function sameSource(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function* changesOf(
  devices: readonly Device[],
  { rows, movedFrom }: DeviceMatches,
  { gone, kept, elsewhere }: AbsentAssets,
  contents: BookContents,
): InSlices<Omit<ImportChanges, "shared" | "newerDay">> {
  const added: DeviceChange[] = [];
  const retyped: DeviceChange[] = [];
  const moved: DeviceChange[] = [];
  const back: DeviceChange[] = [];
  yield* eachInSlices(devices, (device, position) => {
    const before = rows[position];
    const at = movedFrom.get(position);
    if (at) moved.push(change(device, contents, at.customer, contents.customerNames.billingName(device.customer)));
    else if (!before) added.push(change(device, contents, "", ""));
    if (!before) return;
    if (before.assetType.toLowerCase() !== device.assetType.toLowerCase()) {
      retyped.push(change(device, contents, before.assetType, device.assetType));
    }
    if (!before.active && device.active) back.push(change(device, contents, "", ""));
  });
  const asChange = ({ name, customer }: Asset): DeviceChange => ({ name, customer, from: "", to: "" });
  return { added, gone: gone.map(asChange), kept: kept.map(asChange), elsewhere, retyped, moved, back };
}

/** The latest day that the source's devices stand for, where it lies after the import's; else null. */
function newerDay(own: readonly Asset[], asOf: Day): Day | null {
  const days = own.flatMap((asset) => (asset.asOf === null ? [] : [asset.asOf]));
  const latest = days.reduce((last, day) => Math.max(last, day), 0);
  return latest > asOf ? (latest as Day) : null;
}

function change(device: Device, contents: BookContents, from: string, to: string): DeviceChange {
  return { name: device.name, customer: contents.customerNames.billingName(device.customer), from, to };
}

function importRecord(imported: DeviceImport, source: string, asOf: Day, moment: ImportMoment): RowRecord {
  const at = new Date(moment.importedAt);
  const day = dayFromDate(at);
  const { account } = imported;
  return {
    Source: source,
    File: imported.fileName,
    "As of": asOf,
    Imported: day + (at.getTime() - dateFromDay(day).getTime()) / 86_400_000,
    Rows: account.rows,
    Devices: account.imported,
    Duplicates: account.duplicates,
    Rejected: account.rejected,
    Skipped: account.skipped,
    Hash: moment.hash,
  };
}
