import { rateKey, type Day, type TableRecord } from "../agreements";
import type { Finding } from "../messages";
import { zero } from "../money";
import type { Override } from "./preview";
import { RecordReader } from "./recordReader";

/** Reads the Overrides table. An override without a reason, or below zero, is no override and is reported. */
export function readOverrides(records: readonly TableRecord[]): {
  readonly overrides: readonly Override[];
  readonly findings: readonly Finding[];
} {
  const overrides: Override[] = [];
  const findings: Finding[] = [];
  for (const record of records) {
    const reader = new RecordReader(record);
    const billed = reader.amount("Billed");
    if (billed?.lt(zero)) reader.fault("Billed");
    const countedThen = reader.amount("Counted then");
    const override = {
      agreement: reader.required("Agreement"),
      rate: reader.required("Rate"),
      periodStart: reader.day("Period start"),
      reason: reader.required("Reason"),
    };
    if (reader.findings.length === 0 && billed && countedThen) {
      overrides.push({ ...override, billed, countedThen: countedThen.toNumber() });
    }
    findings.push(...reader.findings);
  }
  return { overrides, findings };
}

/** The one override that a rate can have for the period that begins on this day. */
export function overrideKey(rate: Pick<Override, "agreement" | "rate">, periodStart: Day): string {
  return `${rateKey(rate.agreement, rate.rate)}\u0000${periodStart}`;
}
