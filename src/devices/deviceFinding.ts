import type { DevicesCode, Finding, Place, Severity } from "../messages";

/** A finding of this folder. */
export function deviceFinding(
  code: DevicesCode,
  severity: Severity,
  place: Place,
  values: Finding["values"] = {},
): Finding<DevicesCode> {
  return { code, severity, place, values };
}
