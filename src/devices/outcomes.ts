import type { Device, RowAccount, RowOutcome } from "./device";
import type { Duplicate } from "./duplicates/findDuplicates";
import type { RowReading } from "./readRows";

export interface Outcomes {
  /** The devices that are kept, in the file's order. */
  readonly devices: readonly Device[];
  /** What became of each row, in the file's order. */
  readonly rows: readonly RowOutcome[];
  readonly account: RowAccount;
}

/**
 * Says of every row what became of it, and counts it: rows = imported + duplicates + rejected + skipped.
 *
 * @param duplicates for each device that was read, by its position
 */
export function tellOutcomes(
  readings: readonly RowReading[],
  read: readonly Device[],
  duplicates: readonly (Duplicate | null)[],
): Outcomes {
  const devices: Device[] = [];
  const account = { rows: readings.length, imported: 0, duplicates: 0, rejected: 0, skipped: 0 };
  const rows = readings.map((reading, i): RowOutcome => {
    const record = i + 1;
    if (typeof reading === "number") return ofDevice(record, reading);
    switch (reading.kind) {
      case "skipped":
        account.skipped++;
        return { record, outcome: "skipped", kind: reading.as };
      case "rejected":
        account.rejected++;
        return { record, outcome: "rejected", finding: reading.finding };
    }
  });
  return { devices, rows, account };

  function ofDevice(record: number, position: number): RowOutcome {
    const device = read[position]!;
    const duplicate = duplicates[position] ?? null;
    if (duplicate !== null) {
      account.duplicates++;
      const of = read[duplicate.of]!.record;
      return { record, outcome: "duplicate", rule: duplicate.rule, of, name: device.name };
    }
    account.imported++;
    devices.push(device);
    return { record, outcome: "imported", device: devices.length - 1 };
  }
}
