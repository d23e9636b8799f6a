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
    const rest = [...runs];
    for (let at = 0; at < rest.length;) {
      const run = rest[at] as LookRun;
      const piece = this.longestPiece(rest, at);
      if (piece === null) {
        own.push(run);
        at += 1;
        continue;
      }
      layOwn();
      at += piece.runs;
      const [last, next] = [rest[at - 1] as LookRun, rest[at]];
      const end = next ? next.row + piece.more : last.row + last.rows;
      if (next) rest[at] = { ...next, row: end, rows: next.rows - piece.more };
      steps.push(copyStep(piece, { sheet, row: run.row, rows: end - run.row }));
    }
    layOwn();
    return steps;
  }

  /** Of a document before, the piece that agrees longest with the runs from `at` on; one row where only its looks do. */
  private longestPiece(runs: readonly LookRun[], at: number): Piece | null {
    const places = this.places.get(runs[at]?.key ?? "") ?? [];
    let best: Piece | null = null;
    // The last document is the likeliest to go in the same request, which need not look its sheet up then.
    for (let index = places.length - 1; index >= 0; index -= 1) {
      const piece = this.pieceAt(places[index] as number, runs, at);
      if (best === null || piece.runs > best.runs || (piece.runs === best.runs && piece.more > best.more)) best = piece;
      if (at + best.runs === runs.length) break;
    }
    return best;
  }

  private pieceAt(place: number, runs: readonly LookRun[], at: number): Piece {
    const [first, source] = [runs[at] as LookRun, this.laid[place] as LaidRun];
    const { sheet, part } = source;
    // Fewer rows than are wanted do not go on in the right place: one row is repeated, whatever their number.
    if (source.rows < first.rows) return { sheet, row: source.row, rows: 1, runs: 1, more: 0 };
    const row = source.row + source.rows - first.rows;
    let rows = first.rows;
    for (let count = 1; ; count += 1) {
      const [run, other] = [runs[at + count], this.laid[place + count]];
      if (!run || !other || other.part !== part || other.key !== run.key)
        return { sheet, row, rows, runs: count, more: 0 };
      rows += Math.min(run.rows, other.rows);
      if (run.rows > other.rows) return { sheet, row, rows, runs: count, more: other.rows };
      if (run.rows < other.rows) return { sheet, row, rows, runs: count + 1, more: 0 };
    }
  }
}
