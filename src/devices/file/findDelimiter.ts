import { readRecords } from "./readRecords";

const candidates = [",", ";", "\t", "|"] as const;

/** How much of the text is looked at, and how many records of it. */
const sampleBytes = 65_536;
const sampleRecords = 200;

/** A delimiter that cuts so much less well than the best one may still be it, where it cuts the column titles as well. */
const leastShare = 0.5;

interface Cut {
  /** Fields beyond the first one of the records with the usual number of fields, by their share of all records. */
  readonly score: number;
  /** The first record with that number of fields. */
  readonly first: number;
}

/**
 * Finds the delimiter: the one that cuts most records into the same, largest number of fields. Title lines above the
 * header and commas inside values do not count, because few records share their number; nor do commas that are in every
 * row but not in the titles above, such as those of decimals. A comma where nothing decides.
 */
export function findDelimiter(utf8: Uint8Array<ArrayBuffer>): string {
  const cuts = candidates.map((delimiter) => ({ delimiter, ...cut(utf8.subarray(0, sampleBytes), delimiter) }));
  const best = Math.max(...cuts.map(({ score }) => score));
  if (best === 0) return ",";
  return cuts
    .filter(({ score }) => score >= best * leastShare)
    .reduce((chosen, other) =>
      other.first < chosen.first || (other.first === chosen.first && other.score > chosen.score) ? other : chosen,
    ).delimiter;
}

function cut(utf8: Uint8Array<ArrayBuffer>, delimiter: string): Cut {
  const counts = new Map<number, { times: number; first: number }>();
  let records = 0;
  for (const batch of readRecords(utf8, delimiter)) {
    for (let row = 0; row < batch.rows && records < sampleRecords; row++) {
      const fields = batch.width(row);
      if (fields === 1 && !batch.isFilled(row, 0)) continue;
      const count = counts.get(fields) ?? { times: 0, first: records };
      count.times++;
      counts.set(fields, count);
      records++;
    }
  }
  const cuts = [...counts].map(([fields, { times, first }]) => ({ score: ((fields - 1) * times) / records, first }));
  return cuts.reduce((best, other) => (other.score > best.score ? other : best), { score: 0, first: 0 });
}
