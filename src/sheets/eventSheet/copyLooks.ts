import type { PlanStep } from "../workbookPlan";
import { lookRuns, type DocumentRow, type LookRun } from "./documentRow";
import { markColumn } from "./eventColumns";
import { layLooks } from "./layLooks";

/** Rows that are laid out together on a sheet: a document. */
export interface DocumentPart {
  readonly sheet: string;
  /** Zero-based row of the sheet on which it begins. */
  readonly row: number;
  readonly rows: readonly DocumentRow[];
}

/** A run of rows that has its looks, to copy them from. */
interface LaidRun extends LookRun {
  readonly sheet: string;
  readonly part: number;
}

/**
 * The steps that give documents their looks, by document in their order. What looks like rows of a document before it is
 * copied from them, in as long pieces as agree: charge events of one run look much alike, and one copy takes the place of some
 * forty steps. Nothing may be made a table before all of the steps are done: Excel copies what a table's style shows, too.
 */
export function copyLooks(parts: readonly DocumentPart[]): PlanStep[][] {
  const laid: LaidRun[] = [];
  const places = new Map<string, number[]>();
  return parts.map(({ sheet, row, rows }, part) => {
    const runs = lookRuns(rows, row);
    const steps: PlanStep[] = [];
    let own: LookRun[] = [];
    const layOwn = (): void => {
      if (own.length > 0) steps.push(...layLooks(sheet, own));
      own = [];
    };
    for (let at = 0; at < runs.length;) {
      const run = runs[at] as LookRun;
      const piece = longestPiece(runs, at, laid, places.get(run.key) ?? []);
      if (piece === null) {
        own.push(run);
        at += 1;
        continue;
      }
      layOwn();
      steps.push(copyStep(piece, { sheet, row: run.row, rows: rowsOf(runs.slice(at, at + piece.runs)) }));
      at += piece.runs;
    }
    layOwn();
    if (steps.length === 1 && steps[0]?.do === "copy looks") return steps;
    for (const run of runs) {
      places.set(run.key, [...(places.get(run.key) ?? []), laid.length]);
      laid.push({ ...run, sheet, part });
    }
    return steps;
  });
}

/** Rows to copy the looks from, and how many runs they are for. */
interface Piece {
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
  readonly runs: number;
}

/** The longest piece of a document before that agrees with the runs from `at` on; one row where only its looks do. */
function longestPiece(
  runs: readonly LookRun[],
  at: number,
  laid: readonly LaidRun[],
  places: readonly number[],
): Piece | null {
  const [first] = places;
  const source = first === undefined ? undefined : laid[first];
  if (first === undefined || source === undefined) return null;
  const best = { place: first, runs: 0 };
  for (const place of places) {
    const agreeing = agreeingRuns(runs, at, laid, place);
    if (agreeing > best.runs) Object.assign(best, { place, runs: agreeing });
    if (at + agreeing === runs.length) break;
  }
  if (best.runs === 0) return { sheet: source.sheet, row: source.row, rows: 1, runs: 1 };
  const piece = laid.slice(best.place, best.place + best.runs);
  return { sheet: piece[0]?.sheet ?? source.sheet, row: piece[0]?.row ?? 0, rows: rowsOf(piece), runs: best.runs };
}

function agreeingRuns(runs: readonly LookRun[], at: number, laid: readonly LaidRun[], place: number): number {
  const part = laid[place]?.part;
  let count = 0;
  for (;;) {
    const [run, other] = [runs[at + count], laid[place + count]];
    if (!run || !other || other.part !== part || other.key !== run.key || other.rows !== run.rows) return count;
    count += 1;
  }
}

function rowsOf(runs: readonly LookRun[]): number {
  return runs.reduce((sum, run) => sum + run.rows, 0);
}

function copyStep(from: Piece, to: Pick<Piece, "sheet" | "row" | "rows">): PlanStep {
  const area = ({ sheet, row, rows }: typeof to) => ({ sheet, row, column: 0, rows, columns: markColumn + 1 });
  return { do: "copy looks", from: area(from), to: area(to) };
}
