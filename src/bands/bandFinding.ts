import type { BandCode, Finding, Place, Severity } from "../messages";

export type BandFinding = Finding<BandCode>;

/** A finding of this folder, an error unless said otherwise. */
export function bandFinding(
  code: BandCode,
  place: Place,
  values: Readonly<Record<string, string | number>> = {},
  severity: Severity = "error",
): BandFinding {
  return { code, severity, place, values };
}
