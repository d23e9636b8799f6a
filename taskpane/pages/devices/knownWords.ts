import { nameKey } from "../../../src/agreements";
import { builtInAssetTypes, singleTenant, unassigned, type Device } from "../../../src/devices";
import type { BookContents } from "../../../src/sheets";

/** The asset types that a source type may be billed as: those that come with the product, then the user's own. */
export function knownAssetTypes({ rates, typeRules }: BookContents): readonly string[] {
  const own = [...typeRules.values(), ...rates.flatMap(({ assetTypes }) => assetTypes)];
  return [...new Set([...builtInAssetTypes.filter((type) => type !== "Unknown"), ...own])];
}

/** The names that agreements bill, in the order of the alphabet. */
export function knownCustomers({ rates }: BookContents): readonly string[] {
  return [...new Set(rates.map(({ customer }) => customer))].sort((a, b) => a.localeCompare(b));
}

/** Customers of an export whose billing name no agreement has, with their number of devices, most first. */
export function unknownCustomers(
  devices: readonly Device[],
  { rates, customerNames }: BookContents,
): readonly { readonly word: string; readonly devices: number }[] {
  const known = new Set(rates.map(({ customer }) => nameKey(customer)));
  const counts = new Map<string, number>();
  for (const { customer } of devices) counts.set(customer, (counts.get(customer) ?? 0) + 1);
  return [...counts]
    .filter(([name]) => name !== singleTenant && name !== unassigned)
    .filter(([name]) => !known.has(nameKey(customerNames.billingName(name) ?? name)))
    .map(([word, count]) => ({ word, devices: count }))
    .sort((a, b) => b.devices - a.devices);
}
