import { withoutAccents } from "../reading/withoutAccents";

/** How a column writes the customer as a path of groups. */
export interface CustomerPath {
  readonly separator: string;
  /** The group, most likely the provider's own, below which every path names the customer; "" = the first group is the customer. */
  readonly provider: string;
}

/** Whom a path names: the customer, and what stands below it. */
export interface PathOwner {
  readonly customer: string;
  readonly site: string;
}

interface Separator {
  readonly text: string;
  /** Share of the column's values, 0–1, that must hold it: a slash or a bar may belong to a name. */
  readonly leastShare: number;
}

/** Signs between the groups of a path, the surest first. */
const separators: readonly Separator[] = [
  { text: "\\", leastShare: 0 },
  { text: ">", leastShare: 0 },
  { text: "»", leastShare: 0 },
  { text: "::", leastShare: 0 },
  { text: " / ", leastShare: 0.5 },
  { text: "/", leastShare: 0.8 },
  { text: "|", leastShare: 0.8 },
];

/** With fewer different values, a slash between names may be by chance. */
const leastValues = 2;

/** Names of the group that holds all others; compared without accents. */
const root =
  /^(root( (entity|group|folder|organi[sz]ation))?|entite racine|entidad raiz|stammentitat|all( (devices|groups|clients|customers|companies|organi[sz]ations|sites|systems|computers))?|global|home|top( level)?|my (company|organi[sz]ation))$/i;

/** Words in the name of a provider, whose group holds those of all its customers. */
const providerName =
  /\bmsp\b|\bmanaged (it|services?)\b|\bit[- ](services?|solutions?|support)\b|\b(service )?provider\b|\breseller\b/i;

/** Share of the paths that name more than a customer and its site, from which on a group before all customers is likely. */
const leastDeep = 0.5;

/**
 * Finds whether a column's values are paths such as `Kestrel\HQ\Servers` or `Root entity > Kestrel`, and by which sign.
 *
 * @param values Filled values of the column.
 */
export function findCustomerPath(values: readonly string[]): CustomerPath | null {
  const distinct = [...new Set(values)];
  const found = separators.find(({ text, leastShare }) => {
    // A path may begin at the root: "/Kestrel/Staff" and "/Harborline".
    const holding = distinct.filter((value) => value.includes(text) || (text === "/" && value.startsWith("/")));
    if (holding.length === 0 || holding.length < distinct.length * leastShare) return false;
    return leastShare <= 0.5 || distinct.length >= leastValues || holding.every((value) => value.startsWith(text));
  });
  return found === undefined ? null : { separator: found.text, provider: findProvider(distinct, found.text) };
}

/** The customer is a path's first group, below the one that holds all; what follows is the site. */
export function readCustomerPath(text: string, { separator, provider }: CustomerPath): PathOwner {
  const parts = groupsOf(text, separator);
  if (provider !== "" && parts.length > 1) parts.shift();
  return { customer: parts[0] ?? "", site: parts.slice(1).join(separator === ">" ? " > " : separator) };
}

/** A path's groups, without the one that products put before all others. */
function groupsOf(text: string, separator: string): string[] {
  const parts = text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length > 1 && root.test(withoutAccents(parts[0]!))) parts.shift();
  return parts;
}

/**
 * The group that all paths begin with, where those below it are the customers: it is called like a provider, or nearly all
 * paths go on with two groups or more. Two groups alone may just as well be one customer and its sites.
 */
function findProvider(distinct: readonly string[], separator: string): string {
  const paths = distinct.map((value) => groupsOf(value, separator));
  const [first = ""] = paths[0] ?? [];
  if (!paths.every(([group]) => group === first)) return "";
  if (new Set(paths.flatMap(([, second]) => second ?? [])).size < 2) return "";
  const deep = paths.filter(({ length }) => length > 2).length;
  return providerName.test(first) || deep >= paths.length * leastDeep ? first : "";
}
