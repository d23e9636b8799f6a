import { mapInSlices, type InSlices } from "../../slices";
import { writtenCells, type PlanStep } from "../workbookPlan";
import { copyStep, type SheetRows } from "./copyStep";
import { lookRuns, type DocumentRow, type LookRun } from "./documentRow";
import { documentShape } from "./documentShape";
import { markColumn } from "./eventColumns";
import { LaidEnds, type LaidEnd } from "./laidEnds";
import { LaidPieces } from "./laidPieces";

/** Rows that are laid out together on a sheet: a document. */
export interface DocumentPart {
  readonly sheet: string;
  /** Zero-based row of the sheet on which it begins. */
  readonly row: number;
  readonly rows: readonly DocumentRow[];
}

/** How a document gets its looks, and then its cells. */
export interface LaidLooks {
  readonly steps: readonly PlanStep[];
  /** How many rows are written at a time, from the first: areas that the steps name anyway, so that each is sent once. */
  readonly blocks: readonly number[];
}

/** Rows of a charge event's sheet that go into one block. */
const blockRows = Math.floor(writtenCells / (markColumn + 1));

/** The documents that have their looks. */
interface Laid {
  /** Those that go into one block. */
  readonly wholes: Map<string, SheetRows>;
  readonly heads: LaidEnds;
  readonly tails: LaidEnds;
  readonly pieces: LaidPieces;
}

/**
 * The looks of documents, by document in their order. What looks like a document before it is copied from it: charge events of
 * one run look much alike, and a copy takes the place of some forty steps. Where documents differ in the number of assets two
 * are enough: a head from one that begins alike, then a tail from one that ends alike. Else the rows are copied in as long
 * pieces as agree. Nothing may be made a table before all of the steps are done: Excel copies what a table's style shows, too.
 */
export function* copyLooks(parts: readonly DocumentPart[]): InSlices<LaidLooks[]> {
  const laid: Laid = { wholes: new Map(), heads: new LaidEnds(), tails: new LaidEnds(), pieces: new LaidPieces() };
  return yield* mapInSlices(parts, (part) => layDocument(part, laid), 1);
}

function layDocument({ sheet, row, rows }: DocumentPart, laid: Laid): LaidLooks {
  const runs = lookRuns(rows, row);
  const { above, longest, below, ...keys } = documentShape(runs);
  const isOneBlock = rows.length <= blockRows;
  const own = { sheet, row, rows: rows.length };
  const same = isOneBlock ? laid.wholes.get(keys.whole) : undefined;
  if (same) return { steps: [copyStep(same, own)], blocks: [rows.length] };

  // The tail is one block of a constant size where the document is long enough, so that all copy the same one.
  const tail = Math.max(below, Math.min(blockRows, longest + below));
  const head = rows.length - tail;
  const headFrom = head > 0 ? laid.heads.first(keys.head, head) : undefined;
  const tailFrom = laid.tails.last(keys.tail, tail);
  if (isOneBlock) laid.wholes.set(keys.whole, own);
  laid.heads.add(keys.head, { sheet, row, reach: above + longest });
  laid.tails.add(keys.tail, { sheet, row: row + rows.length, reach: longest + below });
  const pieces = (from: number, to: number): PlanStep[] =>
    laid.pieces.steps(sheet, cutRuns(runs, row + from, row + to));
  if (!headFrom && !tailFrom) {
    const steps = pieces(0, rows.length);
    laid.pieces.add(sheet, runs);
    return { steps, blocks: isOneBlock ? [rows.length] : blocksOf(head, tail) };
  }
  const [first, last] = [
    { sheet, row, rows: Math.min(head, blockRows) },
    { sheet, row: row + head, rows: tail },
  ];
  const steps = [
    ...(headFrom
      ? [copyStep(headOf(headFrom, tailFrom ? headLength(headFrom, head, tail) : head), first)]
      : pieces(0, head)),
    ...(tailFrom ? [copyStep(tailOf(tailFrom, tail), last)] : pieces(head, rows.length)),
  ];
  if (!headFrom || !tailFrom) laid.pieces.add(sheet, runs);
  return { steps, blocks: blocksOf(head, tail) };
}

/**
 * Rows to copy for a head where a tail is copied after it. Excel copies all rows of the source, however few the target has, so
 * there may be some more: the tail's looks come over them. Taking as many as were copied before, a request looks the source up once.
 */
function headLength({ reach, copied }: LaidEnd, head: number, tail: number): number {
  const most = Math.min(reach, head + tail);
  const known = copied.find((rows) => rows >= head && rows <= most);
  if (known !== undefined) return known;
  // Documents of half a tail more or less can take as many.
  const rows = Math.min(most, head + Math.floor(tail / 2));
  copied.push(rows);
  return rows;
}

function headOf({ sheet, row }: LaidEnd, rows: number): SheetRows {
  return { sheet, row, rows };
}

function tailOf({ sheet, row }: LaidEnd, rows: number): SheetRows {
  return { sheet, row: row - rows, rows };
}

function blocksOf(head: number, tail: number): number[] {
  const first = Math.min(head, blockRows);
  return [first, head - first, tail].filter((rows) => rows > 0);
}

/** What of the runs lies in rows of the sheet, from one to before another. */
function cutRuns(runs: readonly LookRun[], from: number, to: number): LookRun[] {
  return runs.flatMap((run) => {
    const [first, end] = [Math.max(run.row, from), Math.min(run.row + run.rows, to)];
    return first < end ? [{ ...run, row: first, rows: end - first }] : [];
  });
}
