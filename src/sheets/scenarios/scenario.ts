import type { BandTable, CellValue } from "../../bands";
import { readBands } from "../../bands";
import { cellText, text, type TableRecord } from "../../agreements";
import { mechanisms, type Mechanism } from "../../charges";
import type { Finding, SheetsCode } from "../../messages";

/** A price change that was worked out and given a name: rows of the Scenarios table, one for each band. */
export interface Scenario {
  readonly name: string;
  /** The price list that it is a change of. */
  readonly priceList: string;
  readonly mechanism: Mechanism;
  readonly bands: BandTable;
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
    const cells = rows.map((row) => bandTitles.map((title): CellValue => bandCell(row.cells[title] ?? "")));
    const { table } = readBands([[...bandTitles], ...cells]);
    if (name !== "" && mechanism && table) {
      scenarios.push({ name, priceList: text(first, "Price list"), mechanism, bands: table });
    } else {
      const code: SheetsCode = "sheets.scenario_unreadable";
      findings.push({ code, severity: "warning", place: first.placeOf("Scenario"), values: { name } });
    }
  }
  return { scenarios, findings };
}

const bandCell = (cell: CellValue): CellValue => (typeof cell === "boolean" ? cellText(cell) : cell);
