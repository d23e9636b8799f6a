import { products as known } from "./products/products";

/** A product whose exports are recognised. */
export interface NamedProduct {
  /** As in `DeviceImport.source`. */
  readonly key: string;
  readonly name: string;
}

/** The products whose exports are recognised by name. */
export const products: readonly NamedProduct[] = known.map(({ key, name }) => ({ key, name }));
