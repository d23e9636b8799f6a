import type { ColumnRole } from "../device";
import { maxColumns } from "../file/limits";
import { findProduct } from "../products/findProduct";
import type { ProductMatch } from "../products/findProduct";
import { products } from "../products/products";
import { synonymRank } from "./synonyms";
import { titleKey } from "./titleKey";

/** Rows from the top among which the header is looked for. */
export const headerRows = 50;

/** Roles that a row's cells must name, the machine's name among them, to be taken for the header. */
const leastRoles = 2;

/** A row that names so many roles is the header; the rows below need not be compared. */
const surely = 5;

const roleNames: readonly ColumnRole[] = [
  "name",
  "customer",
  "site",
  "type",
  "os",
  "serial",
  "mac",
  "status",
  "managed",
  "lastSeen",
  "firstSeen",
  "model",
  "id",
  "formFactor",
];

const productTitles = new Map<string, Set<ColumnRole>>();
for (const { columns } of products) {
  for (const [role, titles] of Object.entries(columns)) {
    for (const title of titles) {
      const key = titleKey(title);
      productTitles.set(key, (productTitles.get(key) ?? new Set()).add(role as ColumnRole));
    }
  }
}

export interface Header {
  /** Position of the row, from 0. */
  readonly row: number;
  readonly titles: readonly string[];
  readonly product: ProductMatch | null;
  /** How many roles its titles name; a measure of how sure it is. */
  readonly roles: number;
}

/** Finds the row of column titles among the first rows: the one that names most roles of a device list. Null: none does. */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  let best: Header | null = null;
  for (const [row, cells] of rows.slice(0, headerRows).entries()) {
    // A row of far too many columns is refused as such; looking for roles in it would take seconds.
    if (cells.length > maxColumns || cells.filter((cell) => cell.trim() !== "").length < leastRoles) continue;
    const found = rolesOf(cells);
    const product = findProduct(cells);
    if (product === null && (!found.has("name") || found.size < leastRoles)) continue;
    const roles = found.size + (product === null ? 0 : product.titles.length);
    if (best === null || roles > best.roles) best = { row, titles: cells, product, roles };
    if (best.roles >= surely) return best;
  }
  return best;
}

/** Finds the row that has all the titles that the user chose; null where none has. */
export function findChosenHeader(rows: readonly (readonly string[])[], titles: readonly string[]): Header | null {
  const wanted = titles.map(titleKey);
  const row = rows.slice(0, headerRows).findIndex((cells) => {
    const keys = new Set(cells.map(titleKey));
    return wanted.every((key) => keys.has(key));
  });
  if (row < 0) return null;
  const cells = rows[row]!;
  return { row, titles: cells, product: findProduct(cells), roles: rolesOf(cells).size };
}

/** The row that looks most like titles where no header was found: the fullest of the first rows, the earliest of equals. */
export function likeliestTitles(rows: readonly (readonly string[])[]): number {
  const filled = rows.slice(0, headerRows).map((cells) => cells.filter((cell) => cell.trim() !== "").length);
  return Math.max(0, filled.indexOf(Math.max(0, ...filled)));
}

function rolesOf(cells: readonly string[]): ReadonlySet<ColumnRole> {
  const found = new Set<ColumnRole>();
  for (const cell of new Set(cells)) {
    // Long cells are values or sentences; titles are short.
    if (cell.trim() === "" || cell.length > 100) continue;
    const own = productTitles.get(titleKey(cell));
    const role = roleNames.find((name) => !found.has(name) && (own?.has(name) || synonymRank(cell, name) !== null));
    if (role !== undefined) found.add(role);
  }
  return found;
}
