import type { PlanArea, PlanCell, PlanStep } from "../sheets";

/** Bytes to one request as they are reckoned here, which is more than they are: Excel on the web takes 5 MB. */
const requestBytes = 4_000_000;

/** What a step costs at most, over those of any plan, besides its cells: names of objects and methods. */
const stepBytes = 600;

/**
 * Cuts a plan's steps into requests that Excel takes, in order; a block too large for one request is cut between rows.
 * An ordinary plan is one request. Each is cut when it is asked for, since to measure a hundred thousand rows takes a while.
 */
export function* splitRequests(steps: readonly PlanStep[], limit = requestBytes): Generator<PlanStep[], void> {
  let open: PlanStep[] = [];
  let size = 0;
  for (const { step, bytes } of measured(steps, limit - stepBytes)) {
    if (open.length > 0 && size + bytes > limit) {
      yield open;
      open = [];
      size = 0;
    }
    open.push(step);
    size += bytes;
  }
  if (open.length > 0) yield open;
}

/** A step, or a part of one that is cut, with the bytes that it takes. */
interface Measured {
  readonly step: PlanStep;
  readonly bytes: number;
}

function* measured(steps: readonly PlanStep[], limit: number): Generator<Measured, void> {
  for (const step of steps) {
    if (step.do === "write" || step.do === "links") yield* splitRows(step, limit);
    else yield { step, bytes: stepBytes };
  }
}

/** A step with something for each row of its area. */
type RowStep = Extract<PlanStep, { do: "write" | "links" }>;

function* splitRows(step: RowStep, limit: number): Generator<Measured, void> {
  const rows = step.do === "write" ? step.cells.length : step.sheets.length;
  let from = 0;
  let size = 0;
  for (let row = 0; row < rows; row += 1) {
    const bytes = step.do === "write" ? rowBytes(step.cells[row] ?? []) : linkBytes(step.sheets[row] ?? "");
    if (row > from && size + bytes > limit) {
      yield { step: rowsOf(step, from, row), bytes: size + stepBytes };
      from = row;
      size = 0;
    }
    size += bytes;
  }
  yield { step: from === 0 ? step : rowsOf(step, from, rows), bytes: size + stepBytes };
}

function rowsOf(step: RowStep, from: number, to: number): RowStep {
  const area: PlanArea = { ...step.area, row: step.area.row + from, rows: to - from };
  return step.do === "write"
    ? { ...step, area, cells: step.cells.slice(from, to) }
    : { ...step, area, sheets: step.sheets.slice(from, to) };
}

/** Bytes of a link's properties: their names, its tip, and the sheet's name as place and as text. */
function linkBytes(sheet: string): number {
  return 140 + 2 * textBytes(sheet);
}

/** Bytes of a row as JSON in UTF-8, quotation marks and backslashes counted as escaped once more by the envelope. */
function rowBytes(row: readonly PlanCell[]): number {
  let bytes = 2;
  for (const cell of row) bytes += typeof cell === "string" ? textBytes(cell) + 5 : String(cell).length + 1;
  return bytes;
}

function textBytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Two bytes at most more than the one counted; a surrogate pair is four bytes for two units.
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
    else if (code < 0x20 || code === 0x22 || code === 0x5c) bytes += 3;
  }
  return bytes;
}
