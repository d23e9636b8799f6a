import { readBands, type CellValue } from "../bands";
import type { Finding } from "../messages";
import { cellText, text } from "./cellText";
import type { PriceList } from "./rate";
import type { TableRecord } from "./tableRecord";

const bandColumns = ["From", "To", "Unit price", "Flat fee"] as const;

/** Price lists are known without regard to letter case and surrounding spaces. */
export function priceListKey(name: string): string {
  return name.trim().toLowerCase();
}

/** Whether two names are those of one price list. */
export function samePriceList(a: string, b: string): boolean {
  return priceListKey(a) === priceListKey(b);
}

/** Reads the PriceBands table: the rows of one price list, in the sheet's order, are its bands. */
export function readPriceLists(records: readonly TableRecord[]): {
  readonly priceLists: readonly PriceList[];
  readonly findings: readonly Finding[];
} {
  const byKey = new Map<string, { name: string; records: TableRecord[] }>();
  const findings: Finding[] = [];
  for (const record of records) {
    const name = text(record, "Price list");
    if (name === "") {
      findings.push({ code: "priceLists.noName", severity: "error", place: record.placeOf("Price list"), values: {} });
      continue;
    }
    const known = byKey.get(priceListKey(name));
    if (known) known.records.push(record);
    else byKey.set(priceListKey(name), { name, records: [record] });
  }
  const priceLists = [...byKey.values()].map(({ name, records: rows }): PriceList => {
    const cells: CellValue[][] = rows.map((row) => bandColumns.map((column) => bandCell(row.cells[column] ?? "")));
    const first = rows[0]?.place;
    const reading = readBands([[...bandColumns], ...cells], {
      place: { sheet: first?.sheet, table: first?.table },
      // The header row is ours; its number is never shown.
      rows: [0, ...rows.map(({ place }) => place.row ?? 0)],
    });
    const faults = reading.findings.map((finding) => {
      const row = rows.find(({ place }) => place.row === finding.place.row);
      const place = row && finding.place.column ? row.placeOf(finding.place.column) : (row?.place ?? finding.place);
      return { ...finding, place };
    });
    return { name, bands: reading.table, findings: faults };
  });
  return { priceLists, findings };
}

/** Text cells lose the spaces around them; a truth value is no bound. */
function bandCell(cell: CellValue): CellValue {
  return typeof cell === "boolean" ? cellText(cell) : cell;
}
