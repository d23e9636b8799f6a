import type { RowAccount, RowOutcome } from "./device";
import type { Duplicate } from "./duplicates/findDuplicates";
import type { RowReadings } from "./rowReadings";
import type { DeviceList } from "./table/deviceList";

export interface Outcomes {
  /** The devices that are kept, in the file's order. */
  readonly kept: DeviceList;
  /** Tells what became of each row, in the file's order. Seldom asked for, and as large as the devices. */
  readonly rows: () => readonly RowOutcome[];
  readonly account: RowAccount;
}

/**
 * Says of every row what became of it, and counts it: rows = imported + duplicates + rejected + skipped.
 *
 * @param read The devices that were read.
 * @param duplicates By the place of a device among them.
 */
export function tellOutcomes(
  readings: RowReadings,
  read: DeviceList,
  duplicates: ReadonlyMap<number, Duplicate>,
): Outcomes {
  const account = { rows: readings.length, imported: 0, duplicates: 0, rejected: 0, skipped: 0 };
  readings.forEach((reading) => {
    if (typeof reading !== "number") account[reading.kind]++;
    else if (duplicates.has(reading)) account.duplicates++;
    else account.imported++;
  });
  const kept = duplicates.size === 0 ? read : read.filter((place) => !duplicates.has(place));
  return { kept, rows: () => listOutcomes(readings, read, duplicates), account };
}

function listOutcomes(
  readings: RowReadings,
  read: DeviceList,
  duplicates: ReadonlyMap<number, Duplicate>,
): readonly RowOutcome[] {
  const rows: RowOutcome[] = [];
  let imported = 0;
  readings.forEach((reading, record) => {
    if (typeof reading !== "number") {
      rows.push(
        reading.kind === "skipped"
          ? { record, outcome: "skipped", kind: reading.as }
          : { record, outcome: "rejected", finding: reading.finding },
      );
      return;
    }
    const duplicate = duplicates.get(reading);
    if (duplicate === undefined) rows.push({ record, outcome: "imported", device: imported++ });
    else {
      const { rule, of } = duplicate;
      rows.push({ record, outcome: "duplicate", rule, of: read.at(of).record, name: read.at(reading).name });
    }
  });
  return rows;
}
