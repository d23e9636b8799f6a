import type { ColumnRole, ImportedColumn } from "../device";
import type { Product } from "../products/product";
import { isYesNo } from "../reading/yesNo";
import { withoutAccents } from "../reading/withoutAccents";
import { mayName } from "./partialTitles";
import { synonymRank, tellsOfChange } from "./synonyms";
import { titleKey } from "./titleKey";
import { fitsRole } from "./valueTest";

/** Roles in the order in which they choose a column; a column plays one role. */
const roles: readonly ColumnRole[] = [
  "name",
  "customer",
  "site",
  "lastSeen",
  "firstSeen",
  "serial",
  "os",
  "type",
  "formFactor",
  "model",
  "id",
  "managed",
  "status",
  "mac",
];

/** Roles that several columns may play together: every status and every MAC address counts. */
const sharedRoles: ReadonlySet<ColumnRole> = new Set(["status", "mac"]);

/** Roles whose further columns are looked into where the first one is blank in a row. */
const fallbackRoles: ReadonlySet<ColumnRole> = new Set(["name"]);

/**
 * The same for the operating system, but only with columns that every other role has left: "OS Type" may hold the type, and
 * "OS Version" the words that "Windows" under "OS" leaves open.
 */
const lastFallback: ColumnRole = "os";

/** Titles of numbers on a label: they name machines only where no name does, and fill in for no single blank one. */
const labelTitles = new Set(["assettag", "assetnumber", "inventorynumber"]);

/** A column may have so much fewer fitting values than the best one and still be chosen for its better title. */
const tolerance = 0.25;

/** An id column must tell machines apart: in a sample of some size, at least half of its values are different. */
const leastDistinct = 0.5;
const leastSample = 10;

/** Titles that may name the provider's own account instead of its customers. */
const accountTitles = new Set(["account", "accountname", "tenant", "tenantname", "subscriber"]);

/** "Name" alone may be the name of a machine or of its user, such as "Ann Lee". */
const bareNames = new Set(["name", "nom", "nombre", "nome", "naam"]);
const personName = /^\p{Lu}[\p{L}'’.-]+(,? \p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** Product titles come before every general synonym. */
const afterProduct = 100_000;
/** Every known title comes before those that only may name a role. */
const afterKnown = 200_000;

interface Candidate {
  readonly index: number;
  readonly rank: number;
  /** Share of the sample rows whose value fits the role, 0–1. */
  readonly fit: number;
  /** It only stands in where no other column has a fitting value. */
  readonly isStandIn: boolean;
}

/**
 * Decides which column plays which role: as the user chose; else by the product's titles; else by general synonyms. Where
 * several titles fit, the sample's values decide, then the better title.
 *
 * @param sample Rows under the header.
 * @param chosen The user's choice per role; "" = no column plays it.
 */
export function mapColumns(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  product: Product | null,
  chosen: Readonly<Partial<Record<ColumnRole, string>>> = {},
): readonly ImportedColumn[] {
  const keys = headers.map(titleKey);
  const taken = new Set<number>();
  const columns: ImportedColumn[] = [];
  const give = (role: ColumnRole, index: number) => {
    taken.add(index);
    columns.push({ role, title: headers[index]!.trim(), index });
  };
  for (const role of roles) {
    const index = chosen[role] === undefined ? -1 : keys.indexOf(titleKey(chosen[role]));
    if (index >= 0) give(role, index);
  }
  for (const role of roles) {
    if (chosen[role] !== undefined) continue;
    const machines = columns.find((column) => column.role === "name")?.index;
    const candidates = findCandidates(role, headers, keys, sample, product).filter(
      ({ index }) =>
        !taken.has(index) && (role !== "id" || machines === undefined || tellsApart(sample, index, machines)),
    );
    if (candidates.length === 0) continue;
    const best = choose(candidates);
    give(role, best.index);
    const further = sharedRoles.has(role) || fallbackRoles.has(role) ? candidates : [];
    for (const { index } of further) if (index !== best.index && !labelTitles.has(keys[index]!)) give(role, index);
  }
  if (chosen[lastFallback] === undefined && columns.some(({ role }) => role === lastFallback)) {
    for (const { index, fit } of findCandidates(lastFallback, headers, keys, sample, product)) {
      if (fit > 0 && !taken.has(index)) give(lastFallback, index);
    }
  }
  if (product === null && chosen.name === undefined) nameBySerial(columns);
  return chosen.customer === undefined ? withCustomer(columns, sample, product) : columns;
}

function findCandidates(
  role: ColumnRole,
  headers: readonly string[],
  keys: readonly string[],
  sample: readonly (readonly string[])[],
  product: Product | null,
): readonly Candidate[] {
  const own = (product?.columns[role] ?? []).map(titleKey);
  const candidates: Candidate[] = [];
  keys.forEach((key, index) => {
    if (key === "") return;
    const ownRank = own.indexOf(key);
    const isPartial = ownRank < 0 && synonymRank(headers[index]!, role) === null;
    if (isPartial && (product !== null || !mayName(withoutAccents(key), role))) return;
    const general = synonymRank(headers[index]!, role) ?? 0;
    const values = sample.flatMap((row) => row[index]?.trim() || []);
    if (role === "id" && values.length >= leastSample && new Set(values).size < values.length * leastDistinct) return;
    // Numbers are versions or codes, not words for a type that a user could map.
    if (role === "type" && values.length > 0 && values.every((value) => /^\d+$/.test(value))) return;
    // "Client: Yes" says whether there is an agent, not whose the machine is.
    if (role === "customer" && key === "client" && values.length > 1 && values.every(isYesNo)) return;
    const mayBePersons = role === "name" && bareNames.has(key);
    const fitting = values.filter((value) => fitsRole(role, value) && !(mayBePersons && personName.test(value))).length;
    candidates.push({
      index,
      rank: ownRank >= 0 ? ownRank : isPartial ? afterKnown : general + afterProduct,
      fit: sample.length === 0 ? 0 : fitting / sample.length,
      isStandIn: role === "lastSeen" && ownRank < 0 && tellsOfChange(headers[index]!),
    });
  });
  // A product's own title for a role leaves no room for guesses, but for a role that several columns may play.
  const isOwn = candidates.some(({ rank }) => rank < afterProduct);
  if (isOwn && !sharedRoles.has(role)) return candidates.filter(({ rank }) => rank < afterProduct);
  const known = candidates.filter(({ rank }) => rank < afterKnown);
  return known.length > 0 ? known : candidates;
}

/** True for a column of ids that has no fewer different values than half of the names are: such a one may be the customer's id. */
function tellsApart(sample: readonly (readonly string[])[], id: number, name: number): boolean {
  const filled = sample.filter((row) => (row[id] ?? "").trim() !== "");
  const distinct = (index: number) => new Set(filled.map((row) => (row[index] ?? "").trim())).size;
  return distinct(id) >= distinct(name) * leastDistinct;
}

function choose(all: readonly Candidate[]): Candidate {
  const sure = all.filter(({ isStandIn, fit }) => !isStandIn && fit > 0);
  const candidates = sure.length > 0 ? sure : all;
  const bestFit = Math.max(...candidates.map(({ fit }) => fit));
  return candidates
    .filter(({ fit }) => fit >= bestFit - tolerance)
    .reduce((best, candidate) => (candidate.rank < best.rank ? candidate : best));
}

/** Without a column of names, as in lists of Chromebooks, a machine goes by its serial number: that column plays both roles. */
function nameBySerial(columns: ImportedColumn[]): void {
  const serial = columns.find(({ role }) => role === "serial");
  if (serial !== undefined && !columns.some(({ role }) => role === "name")) columns.push({ ...serial, role: "name" });
}

/** Without a column for the customer, or with one that only names the provider, the site is the customer. */
function withCustomer(
  columns: readonly ImportedColumn[],
  sample: readonly (readonly string[])[],
  product: Product | null,
): readonly ImportedColumn[] {
  const customer = columns.find(({ role }) => role === "customer");
  const site = columns.find(({ role }) => role === "site");
  const distinct = ({ index }: ImportedColumn) => new Set(sample.flatMap((row) => row[index]?.trim() || [])).size;
  if (site === undefined || product !== null || distinct(site) === 0) return columns;
  const namesProvider =
    customer !== undefined &&
    accountTitles.has(titleKey(customer.title)) &&
    distinct(customer) < 2 &&
    distinct(site) > 1;
  if (customer !== undefined && !namesProvider) return columns;
  return columns
    .filter((column) => column !== customer)
    .map((column) => (column === site ? { ...site, role: "customer" } : column));
}
