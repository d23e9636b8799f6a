import type { ColumnRole, ImportedColumn } from "../device";
import type { Product } from "../products/product";
import { products } from "../products/products";
import { readDate } from "../reading/readDate";
import { meaningOfType } from "../reading/typeWords";

/** Share of the rows that must fit a product's fixed columns. */
const leastFit = 0.8;

/**
 * Finds the product that writes its exports without a header in columns of a fixed order: nearly all rows have that many
 * fields, with a known type word and a date (or nothing) in their places.
 */
export function findHeaderless(
  rows: readonly (readonly string[])[],
): { readonly product: Product; readonly columns: readonly ImportedColumn[] } | null {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  for (const product of products) {
    const { headerless } = product;
    if (headerless === undefined) continue;
    const fitting = filled.filter((cells) => cells.length === headerless.length && fits(cells, headerless, product));
    if (fitting.length === 0 || fitting.length < filled.length * leastFit) continue;
    const columns = headerless.flatMap((role, index) =>
      role === null ? [] : { role, title: `column ${index + 1}`, index },
    );
    return { product, columns };
  }
  return null;
}

function fits(cells: readonly string[], headerless: readonly (ColumnRole | null)[], product: Product): boolean {
  return headerless.every((role, i) => {
    const value = cells[i]!.trim();
    if (role === "type") return meaningOfType(value, product.types) !== null;
    if (role === "lastSeen") return value === "" || readDate(value, 0) !== null;
    return role !== "name" || value !== "";
  });
}
