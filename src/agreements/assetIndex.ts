import { nameKey } from "./customerNames";
import type { Asset, Rate } from "./rate";

/** Asset types are known without regard to letter case and spaces. */
export function assetTypeKey(type: string): string {
  return nameKey(type);
}

/** Whether two lists name the same asset types, in whatever order; each of them names none twice. */
export function sameAssetTypes(a: readonly string[], b: readonly string[]): boolean {
  const keys = new Set(b.map(assetTypeKey));
  return a.length === b.length && a.every((type) => keys.has(assetTypeKey(type)));
}

/**
 * Assets by customer and asset type, made once for a run: what a rate covers is then found without going through all.
 */
export class AssetIndex {
  readonly #byCustomer = new Map<string, Map<string, Asset[]>>();

  constructor(assets: readonly Asset[]) {
    for (const asset of assets) {
      const customer = nameKey(asset.customer);
      const types = this.#byCustomer.get(customer) ?? new Map<string, Asset[]>();
      this.#byCustomer.set(customer, types);
      const type = assetTypeKey(asset.assetType);
      const list = types.get(type);
      if (list) list.push(asset);
      else types.set(type, [asset]);
    }
  }

  /** Active assets of the rate's customer whose type it lists, excluded ones too, in the sheet's order within a type. */
  activeOf(rate: Pick<Rate, "customer" | "assetTypes">): readonly Asset[] {
    const types = this.#byCustomer.get(nameKey(rate.customer));
    return rate.assetTypes.flatMap((type) => types?.get(assetTypeKey(type)) ?? []).filter(({ active }) => active);
  }

  /** Whether the customer has any asset, active or not. */
  hasCustomer(customer: string): boolean {
    return this.#byCustomer.has(nameKey(customer));
  }
}
