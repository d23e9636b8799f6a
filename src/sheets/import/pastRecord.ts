import { assetTypeKey, type Asset, type CustomerNames, type Day } from "../../agreements";
import type { Device } from "../../devices";
import type { RowRecord } from "../rowRecord";

/** Since when a device has been as it is now: kept where the import changes nothing that a count rests on. */
export function sinceOf(device: Device, before: Asset, names: CustomerNames, asOf: Day): Day | "" {
  return isSame(device, before, names) ? (before.since ?? "") : asOf;
}

/**
 * What the Snapshots table keeps of an asset that an import changes or no longer has: an active one with the first and the
 * last day of that state. Null where nothing is to be kept, also where the import is no later than the state's first day:
 * then it puts another export in the place of that one.
 *
 * @param device What the import has of the same machine; null where it is gone.
 */
export function pastRecord(asset: Asset, device: Device | null, names: CustomerNames, asOf: Day): RowRecord | null {
  if (!asset.active || (device && isSame(device, asset, names))) return null;
  const from = asset.since ?? asset.firstSeen ?? asset.asOf;
  if (from === null || from >= asOf) return null;
  return {
    Source: asset.source,
    "Device ID": asset.id,
    Name: asset.name,
    Customer: asset.rmmCustomer,
    Site: asset.site,
    "Asset type": asset.assetType,
    Serial: asset.serial,
    Excluded: asset.excluded,
    From: from,
    Until: asOf,
  };
}

function isSame(device: Device, asset: Asset, names: CustomerNames): boolean {
  return (
    device.active === asset.active &&
    assetTypeKey(device.assetType) === assetTypeKey(asset.assetType) &&
    names.billingKey(device.customer) === names.billingKey(asset.rmmCustomer)
  );
}
