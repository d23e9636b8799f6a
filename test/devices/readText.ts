import { importDevices, type DeviceImport, type ImportOptions } from "../../src/devices";

export const asOf = new Date("2026-09-30T12:00:00Z");

/** Reads delimited text as an export of the day that the tests' dates count from. */
export function readText(text: string | Uint8Array, options: Partial<ImportOptions> = {}): Promise<DeviceImport> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return importDevices(bytes, "export.csv", { asOf, ...options });
}

/** The codes of an import's errors: why nothing was read. */
export function errorsOf({ findings }: DeviceImport): readonly string[] {
  return findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

/** What every import owes, whatever it was given: each row has one outcome, the sums foot, and a failure says why. */
export function expectAccounted(imported: DeviceImport): void {
  const { account, rows, devices, ok } = imported;
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  expect(account).toEqual({
    rows: rows.length,
    imported: count("imported"),
    duplicates: count("duplicate"),
    rejected: count("rejected"),
    skipped: count("skipped"),
  });
  expect(rows.every(({ record }, i) => record === i + 1)).toBe(true);
  expect(devices).toHaveLength(account.imported);
  expect(ok).toBe(devices.length > 0);
  expect(errorsOf(imported).length > 0).toBe(!ok);
}
