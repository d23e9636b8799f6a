import type { Finding } from "../../messages";
import type { ColumnRole, ImportedColumn, ImportOptions } from "../device";
import { deviceFinding } from "../deviceFinding";
import { maxColumns } from "../file/limits";
import { takeRows, type RowSource } from "../file/rowSource";
import type { Product } from "../products/product";
import { isConnectionWord } from "../reading/statusWords";
import { findCustomerPath, type CustomerPath } from "./customerPath";
import { findChosenHeader, findHeader, headerRows, likeliestTitles } from "./findHeader";
import type { Header } from "./findHeader";
import { findHeaderless } from "./findHeaderless";
import { findLookAlike } from "./lookAlike";
import { holdsMachineTypes, namesMachine } from "./machineSigns";
import { mapColumns } from "./mapColumns";
import { titleKey } from "./titleKey";

/** How one source of rows is laid out. */
export interface Layout {
  readonly source: RowSource;
  /** Position of the header from 0; -1 where there is none. */
  readonly headerRow: number;
  /** Titles, trimmed; "column 1", "column 2" … where there is no header. Blank ones at the end are left out. */
  readonly headers: readonly string[];
  /** Fields of the header row, blank ones at the end included. */
  readonly width: number;
  readonly product: Product | null;
  readonly recognisedBy: readonly string[];
  readonly columns: readonly ImportedColumn[];
  /** How the customer's column writes paths of groups, where it does. */
  readonly customerPath: CustomerPath | null;
  /** Each customer stands in the first of its rows only, and holds for those below it. */
  readonly customerIsAbove: boolean;
  /** Rows above the header. */
  readonly preamble: readonly (readonly string[])[];
  /** First rows under the header that are not blank. */
  readonly sample: readonly (readonly string[])[];
  /** Why no devices can be read, where they cannot. */
  readonly refusal: Finding | null;
  /** How many roles the header names: by it the best of several sheets is chosen. */
  readonly roles: number;
}

/** Rows that are looked at before the whole is read. */
const sampleRows = 1_000;

/** Finds the layout of a source. Where it is no device list, `refusal` says why, and the titles are those found all the same. */
export function findLayout(source: RowSource, file: string, options: ImportOptions): Layout {
  const rows = takeRows(source.batches(0), sampleRows + headerRows);
  const cells = rows.map((row) => row.cells);
  const place = source.sheet === "" ? { file } : { file, sheet: source.sheet };
  const refuse = (code: Parameters<typeof deviceFinding>[0], values: Finding["values"] = {}) =>
    deviceFinding(code, "error", place, values);

  const chosen = Object.values(options.columns ?? {}).filter((title) => title !== "");
  const isByPosition = chosen.length > 0 && chosen.every((title) => /^column \d+$/i.test(title.trim()));
  const header = isByPosition
    ? null
    : ((chosen.length > 0 ? findChosenHeader(cells, chosen) : null) ?? findHeader(cells));
  const headerless = header === null ? findHeaderless(cells) : null;
  if (header === null && (headerless !== null || isByPosition)) return withoutHeader();

  const row = header?.row ?? likeliestTitles(cells);
  const layout = withHeader(header, row);
  return { ...layout, refusal: refusalOf(layout) };

  function withHeader(found: Header | null, at: number): Layout {
    const all = (cells[at] ?? []).map((title) => title.trim());
    const headers = all.slice(0, all.findLastIndex((title) => title !== "") + 1);
    const product = found?.product?.product ?? null;
    const sample = cells.slice(at + 1).filter((line) => line.some((cell) => cell.trim() !== ""));
    const columns = headers.length > maxColumns ? [] : mapColumns(headers, sample, product, options.columns);
    return {
      source,
      headerRow: at,
      headers,
      width: Math.max(all.length, 1),
      product,
      recognisedBy: found?.product?.titles ?? [],
      columns,
      customerPath: product === null ? customerPathOf(columns, sample) : null,
      customerIsAbove: isCustomerAbove(columns, sample),
      preamble: cells.slice(0, at),
      sample,
      refusal: null,
      roles: found?.roles ?? 0,
    };
  }

  function withoutHeader(): Layout {
    const width = Math.max(0, ...cells.map((line) => line.length));
    const headers = Array.from({ length: Math.min(width, maxColumns) }, (_, i) => `column ${i + 1}`);
    const columns = isByPosition ? mapColumns(headers, cells, null, options.columns) : (headerless?.columns ?? []);
    const layout: Layout = {
      source,
      headerRow: -1,
      headers,
      width,
      product: isByPosition ? null : (headerless?.product ?? null),
      recognisedBy: headerless === null ? [] : [`${width} columns without titles`],
      columns,
      customerPath: isByPosition ? customerPathOf(columns, cells) : null,
      customerIsAbove: isCustomerAbove(columns, cells),
      preamble: [],
      sample: cells,
      refusal: null,
      roles: columns.length,
    };
    return { ...layout, refusal: refusalOf(layout) };
  }

  function refusalOf(layout: Layout): Finding | null {
    const { headers, columns } = layout;
    if (rows.some(({ fault }) => fault === "damaged")) return refuse("devices.damagedWorkbook");
    if (cells.every((line) => line.every((cell) => cell.trim() === ""))) return refuse("devices.noRows");
    if (layout.width > maxColumns) return refuse("devices.tooManyColumns", { limit: maxColumns });
    const missing = chosen.find((title) => !headers.some((other) => titleKey(other) === titleKey(title)));
    if (missing !== undefined)
      return refuse("devices.columnNotFound", { title: missing, columns: listTitles(headers) });
    const roles = new Set(columns.map(({ role }) => role));
    if (chosen.length === 0) {
      const lookAlike = findLookAlike(headers, columns, layout.sample, rowsPerMachine(layout));
      if (lookAlike !== null) return refuse("devices.lookAlike", { kind: lookAlike.kind, title: lookAlike.title });
    }
    if (!roles.has("name") || (header === null && layout.headerRow >= 0 && chosen.length === 0)) {
      return refuse(header === null ? "devices.noHeader" : "devices.noNameColumn", { columns: listTitles(headers) });
    }
    return chosen.length > 0 || describesMachines(columns, layout)
      ? null
      : refuse("devices.noHeader", { columns: listTitles(headers) });
  }
}

function customerPathOf(
  columns: readonly ImportedColumn[],
  sample: readonly (readonly string[])[],
): CustomerPath | null {
  const customer = columns.find(({ role }) => role === "customer");
  return customer === undefined ? null : findCustomerPath(sample.flatMap((row) => row[customer.index]?.trim() || []));
}

/**
 * True where no customer stands twice, most devices have none, and the first has one: so prints a report that is grouped by
 * customers, and so is left what were merged cells. A list with a customer in every row has some of them twice.
 */
function isCustomerAbove(columns: readonly ImportedColumn[], sample: readonly (readonly string[])[]): boolean {
  const index = (role: ColumnRole) => columns.find((column) => column.role === role)?.index ?? -1;
  const [name, customer] = [index("name"), index("customer")];
  if (customer < 0 || customer === name) return false;
  const customers = sample.filter((row) => (row[name] ?? "").trim() !== "").map((row) => (row[customer] ?? "").trim());
  const named = customers.filter((text) => text !== "");
  const isEachOnce = named.length > 1 && new Set(named).size === named.length;
  return isEachOnce && customers[0] !== "" && customers.length > 2 * named.length;
}

/** Titles for a sentence: the first few of many. */
function listTitles(headers: readonly string[]): string {
  const titles = headers
    .filter((title) => title !== "")
    .map((title) => (title.length > 40 ? `${title.slice(0, 40)}…` : title));
  return titles.length > 12 ? `${titles.slice(0, 12).join(", ")} … (${titles.length} in all)` : titles.join(", ");
}

/** A name, a customer and a state may be a list of people or contracts; a machine's list says something of the machine. */
function describesMachines(columns: readonly ImportedColumn[], { product, sample }: Layout): boolean {
  return (
    product !== null ||
    columns.some(
      ({ role, title, index }) =>
        machineRoles.has(role) ||
        namesMachine(title) ||
        (role === "type" && holdsMachineTypes(sample, index)) ||
        (role === "status" && sample.some((row) => isConnectionWord(row[index] ?? ""))),
    )
  );
}

/** Roles of columns that only a list of machines has. */
const machineRoles: ReadonlySet<ColumnRole> = new Set([
  "serial",
  "mac",
  "os",
  "lastSeen",
  "model",
  "formFactor",
  "managed",
]);

/** Rows per machine among the sample; 0 where there are no names. */
function rowsPerMachine({ columns, sample }: Layout): number {
  const index = (role: ColumnRole) => columns.find((column) => column.role === role)?.index ?? -1;
  const names = sample.flatMap((row) => {
    const name = row[index("name")]?.trim() ?? "";
    return name === "" ? [] : `${name}\n${row[index("customer")] ?? ""}\n${row[index("serial")] ?? ""}`;
  });
  return names.length === 0 ? 0 : names.length / new Set(names).size;
}
