import type { BandTable, CellValue } from "../../bands";
import { readBands } from "../../bands";
import { cellText, text, type TableRecord } from "../../agreements";
import { mechanisms, type Mechanism } from "../../charges";
import type { Finding, SheetsCode } from "../../messages";
import type { TriedMapping } from "../../whatIf";

/** A change that was worked out and given a name: rows of the Scenarios table, one for each band and each rate remapped. */
export interface Scenario {
  readonly name: string;
  /** The price list that it is a change of. */
  readonly priceList: string;
  readonly mechanism: Mechanism;
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
    const word = text(first, "Mechanism").toLowerCase();
    const mechanism = mechanisms.find((one) => one.toLowerCase() === word);
    const mapped = rows.filter((row) => text(row, "Agreement") !== "" || text(row, "Rate") !== "");
    const mapping = mapped.map(readMapping);
    const cells = rows
      .filter((row) => !mapped.includes(row))
      .map((row) => bandTitles.map((title): CellValue => bandCell(row.cells[title] ?? "")));
    const { table } = readBands([[...bandTitles], ...cells]);
    const isWhole = mapping.every(({ agreement, rate }) => agreement !== "" && rate !== "");
    if (name !== "" && mechanism && table && isWhole) {
      scenarios.push({ name, priceList: text(first, "Price list"), mechanism, bands: table, mapping });
    } else {
      const code: SheetsCode = "sheets.scenario_unreadable";
      findings.push({ code, severity: "warning", place: first.placeOf("Scenario"), values: { name } });
    }
  }
  return { scenarios, findings };
}

function readMapping(record: TableRecord): TriedMapping {
  const types = text(record, "Asset types").split(";");
  const assetTypes = types.map((type) => type.trim()).filter((type) => type !== "");
  return { agreement: text(record, "Agreement"), rate: text(record, "Rate"), assetTypes };
}

const bandCell = (cell: CellValue): CellValue => (typeof cell === "boolean" ? cellText(cell) : cell);
