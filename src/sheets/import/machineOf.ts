import type { Device, MachineIdentity } from "../../devices";

/**
 * What tells a device of an import apart from rows of the Devices sheet, which have no MAC addresses.
 *
 * @param customer The name that it is billed under.
 */
export function machineOf({ id, name, serial, model }: Device, customer: string): MachineIdentity {
  return { id, name, customer, serial, model, macs: [] };
}
