import { readRecords } from "./readRecords";

const candidates = [",", ";", "\t", "|"] as const;

/** How much of the text is looked at, and how many records of it. */
const sampleLength = 65_536;
const sampleRecords = 200;

/**
 * Finds the delimiter: the one that cuts most records into the same, largest number of fields. Title lines above the
 * header and commas inside values do not count, because few records share their number. A comma where nothing decides.
 */
export function findDelimiter(text: string): string {
  const scores = candidates.map((delimiter) => evenness(text.slice(0, sampleLength), delimiter));
  const best = Math.max(...scores);
  return best > 0 ? candidates[scores.indexOf(best)]! : ",";
}

function evenness(text: string, delimiter: string): number {
  const counts = new Map<number, number>();
  let records = 0;
  for (const rows of readRecords([text], delimiter)) {
    for (const { cells } of rows) {
      if (records === sampleRecords) break;
      if (cells.length === 1 && cells[0]!.trim() === "") continue;
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
      records++;
    }
  }
  return Math.max(0, ...[...counts].map(([fields, times]) => ((fields - 1) * times) / records));
}
