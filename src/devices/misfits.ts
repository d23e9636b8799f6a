import type { Place } from "../messages";
import { deviceFinding } from "./deviceFinding";
import type { Draft } from "./draftReader";
import type { RowsReading } from "./readRows";

/**
 * Short rows are taken as whole where so many are short: the exporter leaves out blank fields at the end of a row. Long ones
 * are, where so many have something behind the last title: that column just has no title.
 */
const leastRows = 3;
const leastShare = 0.1;

/**
 * Rejects the devices of short and of long rows: a field is missing or one too many, and nobody knows which. Not where many
 * rows are like that.
 *
 * @param columns Number of the header's titles.
 */
export function rejectMisfits(reading: RowsReading, place: Place, columns: number): RowsReading {
  const { drafts, statuses, shortRows, longRows } = reading;
  const isUsual = ({ size }: ReadonlyMap<Draft, number>) => size >= leastRows && size > drafts.length * leastShare;
  const misfits = new Map([shortRows, longRows].flatMap((rows) => (isUsual(rows) ? [] : [...rows])));
  if (misfits.size === 0) return reading;
  const isWhole = drafts.map((draft) => !misfits.has(draft));
  let position = 0;
  const positions = isWhole.map((whole) => (whole ? position++ : -1));
  return {
    ...reading,
    drafts: drafts.filter((_, i) => isWhole[i]),
    statuses: statuses.filter((_, i) => isWhole[i]),
    rows: reading.rows.map((row, i) => {
      if (typeof row !== "number") return row;
      if (isWhole[row]) return positions[row]!;
      const values = { fields: misfits.get(drafts[row]!)!, columns };
      return {
        kind: "rejected",
        finding: deviceFinding("devices.columnCount", "warning", { ...place, row: i + 1 }, values),
      };
    }),
  };
}
