import type { Asset, CustomerNames } from "../../agreements";
import type { Device } from "../../devices";
import { eachInSlices, mapInSlices, type InSlices } from "../../slices";
import type { RowRecord } from "../rowRecord";
import { matchDevices } from "./matchDevices";
import { isSharedReason } from "./shareMachines";

/** A row of the Devices table that holds anything, in the sheet's order. */
export interface StandingRow {
  readonly asset: Asset;
  readonly record: RowRecord;
}

/**
 * Rows that an import which stopped half-way has written further up already, and that stand a second time where they stood
 * before. Of a source's own rows those that no device of its next import takes, though one that has a row would; of the others
 * as many as are too many, which follow upon the rows that they repeat, so that equal rows typed by hand stay.
 *
 * @param isOwn whether a row is one of the source whose import stopped
 * @param movedOthers how many other rows there were; null where no import has stopped while it moved rows
 */
export function* findLeftovers(
  rows: readonly StandingRow[],
  isOwn: (asset: Asset) => boolean,
  devices: readonly Device[],
  names: CustomerNames,
  movedOthers: number | null,
): InSlices<ReadonlySet<Asset>> {
  if (movedOthers === null) return new Set();
  const own = rows.filter(({ asset }) => isOwn(asset));
  const others = rows.filter(({ asset }) => !isOwn(asset));
  return new Set([
    ...(yield* ownLeftovers(own, devices, names)),
    ...(yield* repeated(others, others.length - movedOthers)),
  ]);
}

function* ownLeftovers(
  own: readonly StandingRow[],
  devices: readonly Device[],
  names: CustomerNames,
): InSlices<Asset[]> {
  // The upper of two rows, which is the newer, is taken first.
  const free = yield* untaken(
    own.map(({ asset }) => asset),
    devices,
    names,
  );
  const second = new Set(free);
  for (const asset of yield* untaken(free, devices, names)) second.delete(asset);
  const copies = new Set(yield* copiesIn(own));
  return free.filter((asset) => second.has(asset) || copies.has(asset));
}

function* untaken(assets: readonly Asset[], devices: readonly Device[], names: CustomerNames): InSlices<Asset[]> {
  const matches = yield* matchDevices(devices, assets, names);
  const taken = new Set(matches.rows);
  return assets.filter((asset) => !taken.has(asset));
}

function* repeated(rows: readonly StandingRow[], surplus: number): InSlices<Asset[]> {
  if (surplus <= 0) return [];
  const keys = yield* mapInSlices(rows, rowKey);
  let same = 0;
  for (let index = 0; index + surplus < keys.length; index += 1) {
    same = keys[index] === keys[index + surplus] ? same + 1 : 0;
    if (same === surplus) return rows.slice(index + 1, index + 1 + surplus).map(({ asset }) => asset);
  }
  // Somebody has edited the sheet since: what stands twice goes, as far as it is too many.
  return (yield* copiesIn(rows)).slice(0, surplus);
}

/** Rows that are the same as one above. */
function* copiesIn(rows: readonly StandingRow[]): InSlices<Asset[]> {
  const seen = new Set<string>();
  const copies: Asset[] = [];
  yield* eachInSlices(rows, (row) => {
    const key = rowKey(row);
    if (seen.has(key)) copies.push(row.asset);
    else seen.add(key);
  });
  return copies;
}

/** Reasons that an import gives are written anew with a row, and so differ between the two. */
function rowKey({ record }: StandingRow): string {
  const excluded = String(record["Excluded"] ?? "");
  return JSON.stringify({ ...record, Excluded: isSharedReason(excluded) ? "" : excluded });
}
