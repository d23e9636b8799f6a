import { nameKey, type Asset, type CustomerNames } from "../../agreements";
import { isRealId, isVirtualMachine, realSerial, type Device } from "../../devices";
import { eachInSlices, type InSlices } from "../../slices";

/** Which row each device of an import had before, and the rows that have no device any more. */
export interface DeviceMatches {
  /** By the device's position; null for a device that is new. */
  readonly rows: readonly (Asset | null)[];
  /** The row at another customer of a machine that moved, by the device's position. */
  readonly movedFrom: ReadonlyMap<number, Asset>;
  readonly gone: readonly Asset[];
}

/**
 * Finds an import's devices again among its source's rows, by the rules for duplicates, whatever the order of the export. The
 * surest rule comes first for all devices, so that no machine takes the row of another that has a better claim to it. A row
 * has neither MAC addresses nor a model: machines without a serial are told apart by their names, then by site and type. A
 * machine that is now with another customer has the same id there (then its row goes with it) or the same real serial (then
 * it is a new row, for serials are never taken across customers, and only the account of changes says "moved").
 * @param assets the source's rows
 */
export function* matchDevices(
  devices: readonly Device[],
  assets: readonly Asset[],
  names: CustomerNames,
): InSlices<DeviceMatches> {
  const rows: (Asset | null)[] = devices.map(() => null);
  const used = new Set<Asset>();
  const fromBelow = [...assets].reverse();
  for (const claim of claims) {
    if (used.size === assets.length) break;
    const free = new Map<string, Asset[]>();
    // The last of a key is taken first below.
    yield* eachInSlices(fromBelow, (asset) => {
      const key = used.has(asset) ? "" : claim(asset, names.billingKey(asset.rmmCustomer));
      if (key === "") return;
      const same = free.get(key);
      if (same === undefined) free.set(key, [asset]);
      else same.push(asset);
    });
    if (free.size === 0) continue;
    yield* eachInSlices(devices, (device, position) => {
      if (rows[position] !== null) return;
      const asset = free.get(claim(device, names.billingKey(device.customer)))?.pop();
      if (asset === undefined) return;
      rows[position] = asset;
      used.add(asset);
    });
  }

  const movedFrom = new Map<number, Asset>();
  const left = assets.filter((asset) => !used.has(asset) && isRealId(asset.id));
  const byId = new Map(left.map((asset) => [asset.id, asset]));
  yield* eachInSlices(devices, (device, position) => {
    const asset = rows[position] === null ? byId.get(device.id) : undefined;
    if (asset === undefined || used.has(asset)) return;
    used.add(asset);
    rows[position] = asset;
    movedFrom.set(position, asset);
  });

  const gone = assets.filter((asset) => !used.has(asset));
  const bySerial = onlyOnes(gone.filter(({ serial }) => realSerial(serial) !== ""));
  yield* eachInSlices(devices, (device, position) => {
    if (rows[position] !== null) return;
    const asset = bySerial.get(realSerial(device.serial));
    if (!asset || nameKey(asset.name) !== nameKey(device.name)) return;
    movedFrom.set(position, asset);
    bySerial.delete(realSerial(device.serial));
  });
  const moved = new Set(movedFrom.values());
  return { rows, movedFrom, gone: gone.filter((asset) => !moved.has(asset)) };
}

/** What a device and a row are compared by; a row has no model. */
type Machine = Pick<Device, "id" | "name" | "site" | "assetType" | "serial"> & Partial<Pick<Device, "model">>;

/** What must be the same for a device to have a row besides its customer, the surest first; "" = it has no such claim. */
const claims: readonly ((machine: Machine, customer: string) => string)[] = [
  ({ id }, customer) => (isRealId(id) ? `${customer}\n${id}` : ""),
  ({ serial, name }, customer) => ifSerial(serial, (real) => `${customer}\n${real}\n${nameKey(name)}`),
  // Copies of a virtual machine keep its serial.
  ({ serial, model = "" }, customer) =>
    isVirtualMachine(serial, model) ? "" : ifSerial(serial, (real) => `${customer}\n${real}`),
  (machine, customer) =>
    ifLone(machine, (name) => `${customer}\n${name}\n${nameKey(machine.site)}\n${machine.assetType}`),
  (machine, customer) => ifLone(machine, (name) => `${customer}\n${name}`),
];

function ifSerial(serial: string, key: (real: string) => string): string {
  const real = realSerial(serial);
  return real === "" ? "" : key(real);
}

/** A machine without a real serial goes by its name. */
function ifLone({ serial, name }: Machine, key: (name: string) => string): string {
  const plain = realSerial(serial) === "" ? nameKey(name) : "";
  return plain === "" ? "" : key(plain);
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
