import type { ColumnRole } from "../device";
import { maxColumns } from "../file/limits";
import { findProduct } from "../products/findProduct";
import type { ProductMatch } from "../products/findProduct";
import { products } from "../products/products";
import { readDate } from "../reading/readDate";
import { isRepeatedHeader } from "../reading/rowKind";
import { withoutAccents } from "../reading/withoutAccents";
import { mayName } from "./partialTitles";
import { synonymRank } from "./synonyms";
import { titleKey } from "./titleKey";

/** Rows from the top among which the header is looked for. */
export const headerRows = 50;

/** Roles that a row's cells must name, the machine's name among them, to be taken for the header. */
const leastRoles = 2;

/** A row that names so many roles is the header; only the row below it need be compared. */
const surely = 5;

/** Without a name, a list that has serial numbers and so many roles is one of machines that go by their serial numbers. */
const leastRolesWithoutName = 4;

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
    // Of a header in two lines the second one may name more.
    if (best !== null && best.roles >= surely && row > best.row + 1) return best;
    // A row of far too many columns is refused as such; looking for roles in it would take seconds.
    if (cells.length > maxColumns || countFilled(cells) < leastRoles) continue;
    const found = rolesOf(cells);
    const product = findProduct(cells);
    if (product === null && (!namesMachines(found) || cells.some(isPlainlyValue))) continue;
    if (product === null && found.size < surely && isRowOfList(rows, row)) continue;
    const roles = found.size + (product === null ? 0 : product.titles.length);
    if (best === null || roles > best.roles) best = { row, titles: cells, product, roles };
  }
  return best;
}

/** True where the roles that a row's titles name are those of a list of machines. */
function namesMachines(found: ReadonlySet<ColumnRole>): boolean {
  if (found.has("name")) return found.size >= leastRoles;
  return found.has("serial") && found.size >= leastRolesWithoutName;
}

/** True for what stands in rows and in no title: a point in time, an address, a GUID. */
function isPlainlyValue(cell: string): boolean {
  const text = cell.trim();
  return text.length <= longestValue && (plainValue.test(text) || (dateLike.test(text) && readDate(text, 0) !== null));
}

const longestValue = 40;
const plainValue =
  /^(\d{1,3}(\.\d{1,3}){3}|([0-9a-f]{2}[:-]){5}[0-9a-f]{2}|\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?)$/i;
const dateLike = /\d[-/.: ]\d/;

/**
 * True where a row that names few roles is one of the list's own rows, whose words for types and states are titles too: the
 * row above is as full as this one, or a value of this row comes again below it.
 */
function isRowOfList(rows: readonly (readonly string[])[], row: number): boolean {
  const cells = rows[row]!;
  if (row > 0 && countFilled(rows[row - 1]!) >= countFilled(cells)) return true;
  const keys = cells.map(titleKey);
  return rows
    .slice(row + 1, headerRows)
    .some(
      (below) =>
        below.some((cell, i) => cell.trim() !== "" && keys[i] === titleKey(cell)) && !isRepeatedHeader(below, keys),
    );
}

const countFilled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "").length;

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
  const filled = rows.slice(0, headerRows).map(countFilled);
  return Math.max(0, filled.indexOf(Math.max(0, ...filled)));
}

function rolesOf(cells: readonly string[]): ReadonlySet<ColumnRole> {
  const found = new Set<ColumnRole>();
  const partial: string[] = [];
  for (const cell of new Set(cells)) {
    // Long cells are values or sentences; titles are short.
    if (cell.trim() === "" || cell.length > 100) continue;
    const own = productTitles.get(titleKey(cell));
    const role = roleNames.find((name) => !found.has(name) && (own?.has(name) || synonymRank(cell, name) !== null));
    if (role !== undefined) found.add(role);
    else partial.push(withoutAccents(titleKey(cell)));
  }
  for (const key of partial) {
    const role = roleNames.find((name) => !found.has(name) && mayName(key, name));
    if (role !== undefined) found.add(role);
  }
  return found;
}
