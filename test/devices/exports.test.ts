import { readFileSync } from "node:fs";
import path from "node:path";
import { importDevices, type Device, type DeviceImport } from "../../src/devices";

/** What a right import of each export finds, counted outside of this project: `test/data/rmm/expected.json`. */
interface Expected {
  readonly file: string;
  readonly vendor: string;
  readonly as_of: string;
  readonly window_days: number;
  readonly device_rows: number;
  readonly device_count: number;
  readonly duplicates_removed: number;
  readonly active_count: number;
  readonly inactive_count: number;
  readonly active_by_customer_type: Counts;
  readonly active_by_customer_type_rollup: Counts;
  readonly duplicates: readonly { kept: string; name: string; dropped: number; rule: string }[];
  readonly rejected_rows: readonly { record: number; reason: string }[];
  readonly skipped_rows: readonly { record: number; kind: string }[];
  readonly warnings: Readonly<Record<string, readonly string[]>>;
}

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const folder = path.join(__dirname, "../data/rmm");
const expected = JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")) as Record<string, Expected>;

/** The codes under which the findings of a rejected row go by the reasons' names of `expected.json`. */
const reasons: Readonly<Record<string, string>> = {
  "devices.missingName": "missing_name",
  "devices.columnCount": "column_count_mismatch",
};

const rollUp = new Map([
  ["Laptop", "Workstation"],
  ["Hypervisor", "Server"],
]);

function countActive(devices: readonly Device[]): Counts {
  const counts: Record<string, Record<string, number>> = {};
  for (const { active, customer, assetType } of devices) {
    if (!active) continue;
    const types = (counts[customer] ??= {});
    types[assetType] = (types[assetType] ?? 0) + 1;
  }
  return counts;
}

/** The machines that were listed more than once, as `expected.json` names them. */
function findDuplicates({ rows, devices }: DeviceImport) {
  const byRecord = new Map(devices.map((device) => [device.record, device]));
  const machines = new Map<number, { kept: string; name: string; dropped: number; rule: string }>();
  for (const row of rows) {
    if (row.outcome !== "duplicate") continue;
    const kept = byRecord.get(row.of)!;
    const machine = machines.get(row.of) ?? { kept: kept.id || kept.name, name: kept.name, dropped: 0, rule: row.rule };
    machine.dropped++;
    machines.set(row.of, machine);
  }
  return [...machines.values()];
}

const sorted = <T>(list: readonly T[]) => list.map((item) => JSON.stringify(item)).sort();

describe.each(Object.entries(expected))("the export %s", (_, expectation) => {
  const asOf = new Date(expectation.as_of);
  const bytes = new Uint8Array(readFileSync(path.join(folder, expectation.file)));
  const options = { asOf, activeWithinDays: expectation.window_days };
  let imported: DeviceImport;
  beforeAll(async () => {
    imported = await importDevices(bytes, path.basename(expectation.file), options);
  });

  it("is recognised", () => {
    expect(imported.ok).toBe(true);
    expect(imported.source).toBe(expectation.vendor);
    expect(imported.recognisedBy).not.toEqual([]);
  });

  it("accounts for every row", () => {
    const { account, rows, devices } = imported;
    expect(account).toEqual({
      rows: expectation.device_rows + expectation.rejected_rows.length + expectation.skipped_rows.length,
      imported: expectation.device_count,
      duplicates: expectation.duplicates_removed,
      rejected: expectation.rejected_rows.length,
      skipped: expectation.skipped_rows.length,
    });
    expect(rows.map(({ record }) => record)).toEqual(rows.map((_, i) => i + 1));
    expect(devices).toHaveLength(account.imported);
  });

  it("counts the active devices of each customer and asset type", () => {
    expect(countActive(imported.devices)).toEqual(expectation.active_by_customer_type);
    const active = imported.devices.filter((device) => device.active);
    expect(active).toHaveLength(expectation.active_count);
    expect(imported.devices.length - active.length).toBe(expectation.inactive_count);
  });

  it("counts them with roll-up", async () => {
    const rolled = await importDevices(bytes, path.basename(expectation.file), { ...options, rollUp });
    expect(countActive(rolled.devices)).toEqual(expectation.active_by_customer_type_rollup);
  });

  it("finds the duplicates, each by its rule", () => {
    expect(sorted(findDuplicates(imported))).toEqual(sorted(expectation.duplicates));
  });

  it("says why a row was rejected or skipped", () => {
    const rejected = imported.rows.flatMap((row) =>
      row.outcome === "rejected" ? [{ record: row.record, reason: reasons[row.finding.code] }] : [],
    );
    const skipped = imported.rows.flatMap((row) =>
      row.outcome === "skipped" ? [{ record: row.record, kind: row.kind }] : [],
    );
    expect(rejected).toEqual(expectation.rejected_rows);
    expect(skipped).toEqual(expectation.skipped_rows);
  });

  it("warns of the devices that are worth a look", () => {
    const warnings: Record<string, string[]> = {};
    for (const { kind, name } of imported.warnings) (warnings[kind] ??= []).push(name);
    for (const names of Object.values(warnings)) names.sort();
    expect(warnings).toEqual(expectation.warnings);
  });
});
