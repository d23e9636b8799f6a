import type { BandTable, CellValue } from "../../bands";
import { readBands } from "../../bands";
import { cellText, priceListKey, rateKey, text, type TableRecord } from "../../agreements";
import { mechanisms, type Mechanism } from "../../charges";
import type { Finding, SheetsCode } from "../../messages";
import type { TriedMapping } from "../../whatIf";

/** A change that was worked out and given a name: rows of the Scenarios table, one for each band and each rate remapped. */
export interface Scenario {
  readonly name: string;
  /** The price list that it is a change of. */
  readonly priceList: string;
  /** Null where every rate keeps its own. */
  readonly mechanism: Mechanism | null;
  readonly bands: BandTable;
  /** The asset types that rates would count; empty where it changes no mapping. */
  readonly mapping: readonly TriedMapping[];
}

const bandTitles = ["From", "To", "Unit price", "Flat fee"] as const;

/** Scenarios are known without regard to letter case and surrounding spaces. */
export function scenarioKey(name: string): string {
  return name.trim().toLowerCase();
}

/** Reads the Scenarios table. A scenario that cannot be read is a finding with its first row, and left out. */
export function readScenarios(records: readonly TableRecord[]): {
  readonly scenarios: readonly Scenario[];
  readonly findings: readonly Finding[];
} {
  const byKey = new Map<string, TableRecord[]>();
  for (const record of records) {
    const key = scenarioKey(text(record, "Scenario"));
    byKey.set(key, [...(byKey.get(key) ?? []), record]);
  }
  const scenarios: Scenario[] = [];
  const findings: Finding[] = [];
  for (const rows of byKey.values()) {
    const [first] = rows;
    if (!first) continue;
    const name = text(first, "Scenario");
    const mechanism = readMechanism(first);
    const mapped = rows.filter((row) => text(row, "Agreement") !== "" || text(row, "Rate") !== "");
    const mapping = mapped.map(readMapping);
    const cells = rows
      .filter((row) => !mapped.includes(row))
      .map((row) => bandTitles.map((title): CellValue => bandCell(row.cells[title] ?? "")));
    const { table } = readBands([[...bandTitles], ...cells]);
    if (name !== "" && mechanism !== undefined && table && areOne(rows) && isMapping(mapping)) {
      scenarios.push({ name, priceList: text(first, "Price list"), mechanism, bands: table, mapping });
    } else {
      const code: SheetsCode = "sheets.scenario_unreadable";
      findings.push({ code, severity: "warning", place: first.placeOf("Scenario"), values: { name } });
    }
  }
  return { scenarios, findings };
}

/** Undefined where the cell holds no mechanism; null where it is blank. */
function readMechanism(record: TableRecord): Mechanism | null | undefined {
  const word = text(record, "Mechanism").toLowerCase();
  return word === "" ? null : mechanisms.find((one) => one.toLowerCase() === word);
}

/** Whether the rows tell of one change: of the same price list, by the same mechanism. */
function areOne(rows: readonly TableRecord[]): boolean {
  const told = rows.map((row) => `${priceListKey(text(row, "Price list"))}\u0000${readMechanism(row) ?? ""}`);
  return new Set(told).size === 1 && text(rows[0] as TableRecord, "Price list") !== "";
}

/** Whether every row names its rate, and no two the same. */
function isMapping(mapping: readonly TriedMapping[]): boolean {
  const keys = new Set(mapping.map(({ agreement, rate }) => rateKey(agreement, rate)));
  return keys.size === mapping.length && mapping.every(({ agreement, rate }) => agreement !== "" && rate !== "");
}

function readMapping(record: TableRecord): TriedMapping {
  const types = text(record, "Asset types").split(";");
  const assetTypes = types.map((type) => type.trim()).filter((type) => type !== "");
  return { agreement: text(record, "Agreement"), rate: text(record, "Rate"), assetTypes };
}

const bandCell = (cell: CellValue): CellValue => (typeof cell === "boolean" ? cellText(cell) : cell);
