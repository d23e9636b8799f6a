import type { Asset, CustomerNames } from "../../agreements";
import type { Device } from "../../devices";

/**
 * How far an import replaces what its source has on the Devices sheet, for a product's export may come in parts. "source": all
 * of it, so what the file lacks is gone. "customers": only what belongs to customers that the file names; devices of others
 * stay. "file": nothing goes; the file's devices join those that are there.
 */
export type ImportReach = "source" | "customers" | "file";

/** The devices of its source that an import's file lacks. */
export interface AbsentAssets {
  readonly gone: readonly Asset[];
  /** Those that stay as they are. */
  readonly kept: readonly Asset[];
  /** How many of both belong to customers that the file does not name. */
  readonly elsewhere: number;
}

/** Tells which of the devices that a file lacks are gone, and which stay. */
export function splitAbsent(
  absent: readonly Asset[],
  devices: readonly Device[],
  names: CustomerNames,
  reach: ImportReach,
): AbsentAssets {
  const customers = new Set(devices.map(({ customer }) => names.billingKey(customer)));
  const isElsewhere = ({ rmmCustomer }: Asset) => !customers.has(names.billingKey(rmmCustomer));
  const stays = (asset: Asset) => reach === "file" || (reach === "customers" && isElsewhere(asset));
  return {
    gone: absent.filter((asset) => !stays(asset)),
    kept: absent.filter(stays),
    elsewhere: absent.filter(isElsewhere).length,
  };
}
