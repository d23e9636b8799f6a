import type { Finding } from "../messages";
import { text } from "./cellText";
import type { TableRecord } from "./tableRecord";

/** Reads the AssetTypes table: asset types by lower-cased source type. Two rows that disagree are an error; the first holds. */
export function readTypeRules(records: readonly TableRecord[]): {
  readonly rules: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
} {
  const rules = new Map<string, string>();
  const findings: Finding[] = [];
  for (const record of records) {
    const source = text(record, "Source type");
    const assetType = text(record, "Asset type");
    if (source === "" || assetType === "") {
      const column = source === "" ? "Source type" : "Asset type";
      const place = record.placeOf(column);
      findings.push({ code: "typeRules.blank", severity: "warning", place, values: { column } });
      continue;
    }
    const known = rules.get(source.toLowerCase());
    if (known === undefined) rules.set(source.toLowerCase(), assetType);
    else if (known !== assetType) {
      const place = record.placeOf("Asset type");
      findings.push({ code: "typeRules.twice", severity: "error", place, values: { source, assetType, other: known } });
    }
  }
  return { rules, findings };
}
