import type { Place } from "../messages";
import { deviceFinding } from "./deviceFinding";
import type { RowsReading } from "./readRows";

/** Short rows are taken as whole where so many are short: the exporter leaves out blank fields at the end of a row. */
const leastRows = 3;
const leastShare = 0.1;

/**
 * Rejects the devices of short rows: a field is missing, and nobody knows which. Not where many rows are short.
 *
 * @param columns Number of the header's titles.
 */
export function rejectShortRows(reading: RowsReading, place: Place, columns: number): RowsReading {
  const { drafts, statuses, shortRows } = reading;
  const isUsual = shortRows.size >= leastRows && shortRows.size > drafts.length * leastShare;
  if (shortRows.size === 0 || isUsual) return reading;
  const isWhole = drafts.map((draft) => !shortRows.has(draft));
  let position = 0;
  const positions = isWhole.map((whole) => (whole ? position++ : -1));
  return {
    ...reading,
    drafts: drafts.filter((_, i) => isWhole[i]),
    statuses: statuses.filter((_, i) => isWhole[i]),
    rows: reading.rows.map((row, i) => {
      if (typeof row !== "number") return row;
      if (isWhole[row]) return positions[row]!;
      const values = { fields: shortRows.get(drafts[row]!)!, columns };
      return {
        kind: "rejected",
        finding: deviceFinding("devices.columnCount", "warning", { ...place, row: i + 1 }, values),
      };
    }),
  };
}
