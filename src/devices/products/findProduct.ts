import { synonymRank } from "../columns/synonyms";
import { titleKey } from "../columns/titleKey";
import type { Product } from "./product";
import { products } from "./products";

export interface ProductMatch {
  readonly product: Product;
  /** The file's own titles by which it was recognised. */
  readonly titles: readonly string[];
}

/** True for titles with a customer among them, where the product's sites are its customers: another product's export. */
function namesCustomerOtherwise({ columns }: Product, headers: readonly string[]): boolean {
  const own = columns.customer ?? [];
  const isSite = own.length > 0 && own.every((title) => synonymRank(title, "site") !== null);
  return isSite && headers.some((title) => synonymRank(title, "customer") !== null);
}

/**
 * Finds the product that an export with these titles comes from: the one of which an own title and at least half of the
 * shared ones are there. Of several, the one with most titles in common; null where there is none.
 */
export function findProduct(headers: readonly string[]): ProductMatch | null {
  const byKey = new Map(headers.map((title) => [titleKey(title), title]));
  let best: ProductMatch | null = null;
  for (const product of products) {
    for (const { own, shared } of product.signatures) {
      const present = (titles: readonly string[]) =>
        titles.flatMap((title) => byKey.get(titleKey(title)) ?? []).map((title) => title.trim());
      const ownTitles = present(own);
      const sharedTitles = present(shared);
      if (ownTitles.length === 0 || sharedTitles.length * 2 < shared.length) continue;
      if (ownTitles.length === 1 && namesCustomerOtherwise(product, headers)) continue;
      const titles = [...ownTitles, ...sharedTitles];
      if (best === null || titles.length > best.titles.length) best = { product, titles };
    }
  }
  return best;
}
