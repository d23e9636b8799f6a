import { readDate } from "../reading/readDate";
import type { DateReading } from "../reading/readDate";

const label =
  /\b(generated|created|exported|export|run|printed|produced|report date|date|as of|as at|timestamp|erstellt|stand|exportiert)\b[^\d]{0,20}?[:=]?\s*(on|at|am)?\s*/i;

/** Finds the date that an export states for itself in the lines above its header; null where there is none. */
export function findStatedDate(preamble: readonly (readonly string[])[]): DateReading | null {
  for (const line of preamble) {
    const cells = line.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const at = cells.findIndex((cell) => label.test(cell));
    if (at < 0) continue;
    const rest = cells[at]!.slice(cells[at]!.search(label)).replace(label, "");
    for (const text of [rest, cells[at + 1] ?? ""]) {
      const reading = text === "" ? null : readDate(text.trim(), NaN);
      if (reading !== null && !(Number.isNaN(reading.dayFirst) && Number.isNaN(reading.monthFirst))) return reading;
    }
  }
  return null;
}
