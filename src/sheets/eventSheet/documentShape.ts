import type { LookRun } from "./documentRow";

/** How a document's rows look, cut at the longest run of rows that look alike: the covered assets, as a rule. */
export interface DocumentShape {
  /** Rows above the longest run, those of the run itself, and those below it. */
  readonly above: number;
  readonly longest: number;
  readonly below: number;
  /** The same for documents that look alike. */
  readonly whole: string;
  /** The same for documents that look alike down to their longest run, however long that is. */
  readonly head: string;
  /** The same for documents that look alike from their longest run on. */
  readonly tail: string;
}

export function documentShape(runs: readonly LookRun[]): DocumentShape {
  const longest = runs.reduce((most, run) => (run.rows > most.rows ? run : most));
  const at = runs.indexOf(longest);
  const [above, below] = [runs.slice(0, at), runs.slice(at + 1)];
  const head = JSON.stringify([...above.map(keyOf), longest.key]);
  const tail = JSON.stringify([longest.key, ...below.map(keyOf)]);
  return {
    above: rowsOf(above),
    longest: longest.rows,
    below: rowsOf(below),
    whole: JSON.stringify([head, longest.rows, tail]),
    head,
    tail,
  };
}

const keyOf = ({ key, rows }: LookRun): unknown => [key, rows];

function rowsOf(runs: readonly LookRun[]): number {
  return runs.reduce((sum, run) => sum + run.rows, 0);
}
