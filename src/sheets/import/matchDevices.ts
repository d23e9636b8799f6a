import { nameKey, type Asset, type CustomerNames } from "../../agreements";
import { isRealId, isVirtualMachine, realSerial, type Device } from "../../devices";

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
export function matchDevices(
  devices: readonly Device[],
  assets: readonly Asset[],
  names: CustomerNames,
): DeviceMatches {
  const known = devices.map((device): Known => {
    const isVirtual = isVirtualMachine(device.serial, device.model);
    return { ...device, customer: names.billingName(device.customer), isVirtual };
  });
  const rows: (Asset | null)[] = devices.map(() => null);
  const used = new Set<Asset>();
  for (const keyOf of claims) {
    const free = new Map<string, Asset[]>();
    // The last of a key is taken first below.
    for (let i = assets.length - 1; i >= 0; i--) {
      const asset = assets[i]!;
      const key = used.has(asset) ? "" : keyOf({ ...asset, isVirtual: isVirtualMachine(asset.serial, "") });
      if (key === "") continue;
      const same = free.get(key);
      if (same === undefined) free.set(key, [asset]);
      else same.push(asset);
    }
    known.forEach((device, position) => {
      const asset = rows[position] === null ? free.get(keyOf(device))?.pop() : undefined;
      if (asset === undefined) return;
      rows[position] = asset;
      used.add(asset);
    });
  }

  const movedFrom = new Map<number, Asset>();
  const left = assets.filter((asset) => !used.has(asset) && isRealId(asset.id));
  const byId = new Map(left.map((asset) => [asset.id, asset]));
  devices.forEach((device, position) => {
    const asset = rows[position] === null ? byId.get(device.id) : undefined;
    if (asset === undefined || used.has(asset)) return;
    used.add(asset);
    rows[position] = asset;
    movedFrom.set(position, asset);
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

/** What a device and a row are compared by; the customer under its billing name. */
type Known = Pick<Device, "id" | "name" | "customer" | "site" | "assetType" | "serial"> & {
  readonly isVirtual: boolean;
};

/** What must be the same for a device to have a row, the surest first; "" = it has no such claim. */
const claims: readonly ((machine: Known) => string)[] = [
  ({ id, customer }) => (isRealId(id) ? keyOf(customer, id) : ""),
  ({ serial, name, customer }) => ifSerial(serial, (real) => keyOf(customer, real, nameKey(name))),
  // Copies of a virtual machine keep its serial.
  ({ serial, customer, isVirtual }) => ifSerial(serial, (real) => (isVirtual ? "" : keyOf(customer, real))),
  (machine) => ifLone(machine, (name) => keyOf(machine.customer, name, nameKey(machine.site), machine.assetType)),
  (machine) => ifLone(machine, (name) => keyOf(machine.customer, name)),
];

const keyOf = (customer: string, ...parts: readonly string[]) => [nameKey(customer), ...parts].join("\n");

function ifSerial(serial: string, key: (real: string) => string): string {
  const real = realSerial(serial);
  return real === "" ? "" : key(real);
}

/** A machine without a real serial goes by its name. */
function ifLone({ serial, name }: Known, key: (name: string) => string): string {
  return realSerial(serial) !== "" || nameKey(name) === "" ? "" : key(nameKey(name));
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
