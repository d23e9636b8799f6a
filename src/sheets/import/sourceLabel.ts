import { singleTenant, type DeviceImport } from "../../devices";

/**
 * What stands in the Source column, by which an import finds the rows that it replaces: the product's name; with the
 * customer where the export covers one customer only and no column names it, so that one tenant's devices never take the place
 * of another's; and with a sign of its column titles where nobody knows the product.
 */
export function sourceLabel(imported: DeviceImport): string {
  const { source, sourceName, headerSignature, columns, devices } = imported;
  const product = source === "unknown" ? `${sourceName} ${headerSignature.slice(0, 4).toUpperCase()}` : sourceName;
  const customer = devices[0]?.customer ?? "";
  const isNamed = columns.some(({ role }) => role === "customer") || customer === "" || customer === singleTenant;
  return isNamed || devices.some((device) => device.customer !== customer) ? product : `${product} (${customer})`;
}
