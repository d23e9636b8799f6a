import type { Finding, Place } from "../messages";
import { deviceFinding } from "./deviceFinding";
import type { RowsReading } from "./readRows";
import { RowReadings } from "./rowReadings";

/**
 * Short rows are taken as whole where so many are short: the exporter leaves out blank fields at the end of a row. Long ones
 * are, where so many have something behind the last title: that column just has no title.
 */
const leastRows = 3;
const leastShare = 0.1;

/**
 * Rejects the devices of short and of long rows: a field is missing or one too many, and nobody knows which. Not where many
 * rows are like that. And the last one, where the file was cut off in its last field.
 *
 * @param columns Number of the header's titles.
 */
export function rejectMisfits(reading: RowsReading, place: Place, columns: number): RowsReading {
  const { devices, shortRows, longRows, cutRow } = reading;
  const isUsual = ({ size }: ReadonlyMap<number, number>) => size >= leastRows && size > devices.length * leastShare;
  const misfits = new Map([shortRows, longRows].flatMap((rows) => (isUsual(rows) ? [] : [...rows])));
  if (misfits.size === 0 && cutRow < 0) return reading;
  const rows = new RowReadings();
  let whole = 0;
  reading.rows.forEach((row, record) => {
    const reject = (code: "devices.columnCount" | "devices.rowCutOff", values: Finding["values"] = {}) =>
      rows.add({ kind: "rejected", finding: deviceFinding(code, "warning", { ...place, row: record }, values) });
    const fields = typeof row === "number" ? misfits.get(row) : undefined;
    if (fields !== undefined) reject("devices.columnCount", { fields, columns });
    else if (cutRow >= 0 && row === cutRow) reject("devices.rowCutOff");
    else rows.add(typeof row === "number" ? whole++ : row);
  });
  return { ...reading, devices: devices.filter((device) => !misfits.has(device) && device !== cutRow), rows };
}
