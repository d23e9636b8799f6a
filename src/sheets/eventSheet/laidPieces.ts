import type { PlanStep } from "../workbookPlan";
import { copyStep } from "./copyStep";
import type { LookRun } from "./documentRow";
import { layLooks } from "./layLooks";

/** A run of rows that has its looks, to copy them from. */
interface LaidRun extends LookRun {
  readonly sheet: string;
  readonly part: number;
}

/** Rows that have the looks of others: from the first of those on, so many whole runs and then rows of the next. */
interface Piece {
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
  readonly runs: number;
  readonly more: number;
}

/** Documents that have their looks, to copy those of like rows from, in pieces that are as long as they agree. */
export class LaidPieces {
  private readonly laid: LaidRun[] = [];
  private readonly places = new Map<string, number[]>();
  private parts = 0;

  add(sheet: string, runs: readonly LookRun[]): void {
    for (const run of runs) {
      this.places.set(run.key, [...(this.places.get(run.key) ?? []), this.laid.length]);
      this.laid.push({ ...run, sheet, part: this.parts });
    }
    this.parts += 1;
  }

  /** The steps that give adjacent rows their looks; those that no document before has are laid. */
  steps(sheet: string, runs: readonly LookRun[]): PlanStep[] {
    const steps: PlanStep[] = [];
    let own: LookRun[] = [];
    const layOwn = (): void => {
      if (own.length > 0) steps.push(...layLooks(sheet, own));
      own = [];
    };
    let rest = runs;
    for (let [run] = rest; run !== undefined; [run] = rest) {
      const piece = this.longestPiece(rest);
      if (piece === null) {
        own.push(run);
        rest = rest.slice(1);
        continue;
      }
      layOwn();
      const last = rest[piece.runs];
      rest = rest.slice(piece.runs);
      if (last && piece.more > 0) rest = [below(last, piece.more), ...rest.slice(1)];
      const end = rest[0]?.row ?? endOf(runs);
      steps.push(copyStep(piece, { sheet, row: run.row, rows: end - run.row }));
    }
    layOwn();
    return steps;
  }

  /** Of a document before, the piece that agrees longest with the first of the runs; one row where only its looks do. */
  private longestPiece(runs: readonly LookRun[]): Piece | null {
    const [first] = runs;
    // The last document is the likeliest to go in the same request, which need not look its sheet up then.
    const places = [...(this.places.get(first?.key ?? "") ?? [])].reverse();
    let best: Piece | null = null;
    for (const place of places) {
      const piece = this.pieceAt(place, runs);
      if (best === null || piece.runs > best.runs || (piece.runs === best.runs && piece.more > best.more)) best = piece;
      if (best.runs === runs.length) break;
    }
    return best;
  }

  private pieceAt(place: number, runs: readonly LookRun[]): Piece {
    const [first, source] = [runs[0], this.laid[place]];
    if (!first || !source) throw new Error("There is no run to copy.");
    const { sheet, part } = source;
    // Fewer rows than are wanted do not go on in the right place: one row is repeated, whatever their number.
    if (source.rows < first.rows) return { sheet, row: source.row, rows: 1, runs: 1, more: 0 };
    const row = source.row + source.rows - first.rows;
    let rows = first.rows;
    for (let count = 1; ; count += 1) {
      const [run, other] = [runs[count], this.laid[place + count]];
      if (!run || !other || other.part !== part || other.key !== run.key)
        return { sheet, row, rows, runs: count, more: 0 };
      rows += Math.min(run.rows, other.rows);
      if (run.rows > other.rows) return { sheet, row, rows, runs: count, more: other.rows };
      if (run.rows < other.rows) return { sheet, row, rows, runs: count + 1, more: 0 };
    }
  }
}

/** A run without its first rows. */
function below(run: LookRun, rows: number): LookRun {
  return { ...run, row: run.row + rows, rows: run.rows - rows };
}

function endOf(runs: readonly LookRun[]): number {
  const last = runs.at(-1);
  return last ? last.row + last.rows : 0;
}
