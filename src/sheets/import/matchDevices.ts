import { nameKey, type Asset, type CustomerNames } from "../../agreements";
import { MachineIndex, realSerial, type Device } from "../../devices";
import { machineOf } from "./machineOf";

/** Which row each device of an import had before, and the rows that have no device any more. */
export interface DeviceMatches {
  /** By the device's position; null for a device that is new. */
  readonly rows: readonly (Asset | null)[];
  /** The row at another customer of a machine that moved, by the device's position. */
  readonly movedFrom: ReadonlyMap<number, Asset>;
  readonly gone: readonly Asset[];
}

/**
 * Finds an import's devices again among its source's rows, by the rules for duplicates. A row has no MAC addresses, so
 * two machines without a serial are told apart by their names alone. A machine that is now with another customer has the
 * same id there (then its row goes with it) or the same real serial (then it is a new row, for serials are never taken
 * across customers, and only the account of changes says "moved").
 * @param assets the source's rows
 */
export function matchDevices(
  devices: readonly Device[],
  assets: readonly Asset[],
  names: CustomerNames,
): DeviceMatches {
  const index = new MachineIndex<Asset>();
  for (const asset of assets) index.add(asset, asset);
  const used = new Set<Asset>();
  const take = (asset: Asset | undefined): Asset | null => {
    if (asset === undefined || used.has(asset)) return null;
    used.add(asset);
    return asset;
  };
  const rows = devices.map((device) => {
    return take(index.find(machineOf(device, names.billingName(device.customer)))?.value);
  });

  const movedFrom = new Map<number, Asset>();
  const left = assets.filter((asset) => !used.has(asset));
  const byId = new Map(left.flatMap((asset) => (asset.id === "" ? [] : [[asset.id, asset]])));
  devices.forEach((device, position) => {
    const asset = rows[position] === null && device.id !== "" ? take(byId.get(device.id)) : null;
    if (!asset) return;
    rows[position] = asset;
    if (nameKey(asset.customer) !== nameKey(names.billingName(device.customer))) movedFrom.set(position, asset);
  });

  const gone = assets.filter((asset) => !used.has(asset));
  const bySerial = onlyOnes(gone.filter(({ serial }) => realSerial(serial) !== ""));
  devices.forEach((device, position) => {
    if (rows[position] !== null) return;
    const asset = bySerial.get(realSerial(device.serial));
    if (!asset || nameKey(asset.name) !== nameKey(device.name)) return;
    movedFrom.set(position, asset);
    bySerial.delete(realSerial(device.serial));
  });
  const moved = new Set(movedFrom.values());
  return { rows, movedFrom, gone: gone.filter((asset) => !moved.has(asset)) };
}

/** Assets by serial, those left out whose serial several have. */
function onlyOnes(assets: readonly Asset[]): Map<string, Asset> {
  const found = new Map<string, Asset>();
  const several = new Set<string>();
  for (const asset of assets) {
    const serial = realSerial(asset.serial);
    if (found.has(serial)) several.add(serial);
    found.set(serial, asset);
  }
  for (const serial of several) found.delete(serial);
  return found;
}
