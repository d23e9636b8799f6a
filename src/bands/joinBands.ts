import { exact, one, zero, type Exact } from "../money";
import type { Band, BandTable } from "./band";
import type { BandColumns } from "./bandColumns";
import { bandFinding, type BandFinding } from "./bandFinding";
import type { Grid } from "./grid";
import type { Bound } from "./readBound";
import type { StatedBand, StatedBands } from "./statedBand";

export interface JoinedBands {
  readonly table: BandTable;
  readonly findings: readonly BandFinding[];
}

const minusOne = exact("-1");

/** A bound that a blank cell may have been: on desktop Excel a blank cell arrives as 0. */
export function isBlankOrZeroBound(bound: Bound): boolean {
  return bound.kind === "blank" || (bound.kind === "number" && bound.value.isZero());
}

/**
 * Joins bands that state their upper bounds. The upper bound decides; a lower bound must equal the previous upper bound or
 * continue it by the table's one step, which is at most 1. Every fault is reported.
 */
export function joinTops(grid: Grid, columns: BandColumns, stated: StatedBands): JoinedBands {
  const findings: BandFinding[] = [];
  const report = (
    code: BandFinding["code"],
    band: StatedBand,
    column: number | null,
    values: BandFinding["values"],
  ): void => {
    const title =
      column === columns.bounds
        ? "Band"
        : column === columns.widths
          ? "Units"
          : column === columns.from
            ? "From"
            : columns.from === null
              ? "Up to"
              : "To";
    findings.push(bandFinding(code, grid.place(band.line, column, title), values));
  };
  const toColumn = columns.bounds ?? columns.widths ?? columns.to;
  const fromColumn = columns.bounds ?? columns.from;
  const steps: { band: StatedBand; step: Exact }[] = [];
  const bands: Band[] = [];
  let previous: Exact | null = zero;
  let statesFrom = false;
  const last = stated.bands.length - 1;

  for (const [index, band] of stated.bands.entries()) {
    const number = band.number;
    const from = band.from.kind === "number" ? band.from.value : null;
    let fromAboveTo = false;
    if (from !== null) statesFrom = true;
    if (columns.from !== null && index > 0 && isBlankOrZeroBound(band.from)) {
      report("bands.fromMissing", band, fromColumn, { band: number });
    } else if (from !== null && index === 0) {
      if (from.lt(zero)) report("bands.boundNegative", band, fromColumn, { bound: from.toString() });
      else if (from.gt(one)) report("bands.firstFrom", band, fromColumn, { from: from.toString() });
    } else if (from !== null && previous !== null) {
      const step: Exact = from.minus(previous);
      const values = { band: number, from: from.toString(), previous: number - 1, to: previous.toString() };
      if (step.lt(zero)) report("bands.overlap", band, fromColumn, values);
      else if (step.gt(one) || (band.fromExcluded && !step.isZero())) report("bands.gap", band, fromColumn, values);
      else if (!step.isZero()) steps.push({ band, step });
    }

    let top = readTop(band, index === last, stated.text, previous);
    if (
      top === "open too early" &&
      index === 0 &&
      isBlankOrZeroBound(band.to) &&
      !stated.text &&
      band.unitPrice.isZero()
    ) {
      // "Up to 0 at 0", often with a flat fee: the band of quantity 0 alone.
      top = zero;
    } else if (top === "open too early") {
      report("bands.openNotLast", band, toColumn, { band: number });
      top = "unknown";
    }
    if (top !== "unknown" && top !== "open") {
      if (top.lt(zero)) {
        report("bands.boundNegative", band, toColumn, { bound: top.toString() });
        top = "unknown";
      } else if (from !== null && top.lt(from)) {
        report("bands.toBelowFrom", band, toColumn, { band: number, from: from.toString(), to: top.toString() });
        fromAboveTo = true;
      } else if (index > 0 && previous !== null && top.eq(previous)) {
        report("bands.noWidth", band, toColumn, { band: number, to: top.toString(), previous: number - 1 });
      } else if (index > 0 && previous !== null && top.lt(previous)) {
        const values = { band: number, bound: top.toString(), previous: number - 1, before: previous.toString() };
        report("bands.notAscending", band, toColumn, values);
      }
    }
    const lower: Exact = index === 0 ? (from ?? zero) : (previous ?? zero);
    const upper = typeof top === "string" ? null : top;
    bands.push({
      row: band.line.row,
      from: lower,
      statedFrom: from,
      to: upper,
      fillFrom: index === 0 ? zero : lower,
      fillTo: upper,
      unitPrice: band.unitPrice,
      flatFee: band.flatFee,
      block: band.block,
    });
    // The row behind a reversed band is held against its upper bound all the same, so that one slip is reported once.
    previous = typeof top === "string" ? (fromAboveTo ? previous : null) : top;
  }

  const usual = usualStep(steps);
  for (const { band, step } of steps) {
    if (usual === null || step.eq(usual)) continue;
    const values = { band: band.number, step: step.toString(), usual: usual.toString() };
    report("bands.stepDiffers", band, fromColumn, values);
  }
  const first = stated.bands[0];
  const start = first?.from.kind === "number" ? first.from.value : null;
  return {
    table: {
      bands,
      layout: statesFrom ? "from-to" : "up to",
      membership: "to",
      chargesAtZero: start === null || (start.isZero() && first?.fromExcluded !== true),
    },
    findings,
  };
}

function readTop(
  band: StatedBand,
  last: boolean,
  text: boolean,
  previous: Exact | null,
): Exact | "open" | "open too early" | "unknown" {
  if (band.width !== null) return previous === null ? "unknown" : previous.plus(band.width);
  if (band.to.kind === "unreadable") return "unknown";
  const saysOpen =
    band.to.kind === "open" ||
    (text ? band.to.kind === "blank" : isBlankOrZeroBound(band.to) || (last && isMinusOne(band.to)));
  if (saysOpen) return last ? "open" : "open too early";
  return band.to.kind === "number" ? band.to.value : "open too early";
}

/** What a last upper bound may be where there is none: blank, 0, a word such as ∞, or -1. */
export function isOpenBound(bound: Bound): boolean {
  return bound.kind === "open" || isBlankOrZeroBound(bound) || isMinusOne(bound);
}

function isMinusOne(bound: Bound): boolean {
  return bound.kind === "number" && bound.value.eq(minusOne);
}

/** The step that most rows take; of equals, the first. */
function usualStep(steps: readonly { readonly step: Exact }[]): Exact | null {
  const counts = new Map<string, { step: Exact; count: number }>();
  for (const { step } of steps) {
    const counted = counts.get(step.toString());
    if (counted === undefined) counts.set(step.toString(), { step, count: 1 });
    else counted.count += 1;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.step ?? null;
}

/** Joins bands that state only where they start, as VLOOKUP reads them: each runs up to, not including, the next start. */
export function joinFroms(grid: Grid, columns: BandColumns, stated: StatedBands): JoinedBands {
  const findings: BandFinding[] = [];
  const column = columns.bounds ?? columns.from;
  const report = (code: BandFinding["code"], band: StatedBand, values: BandFinding["values"]): void => {
    findings.push(bandFinding(code, grid.place(band.line, column, "From"), values));
  };
  const starts: (Exact | null)[] = [];
  let previous: { value: Exact; number: number } | null = null;
  for (const [index, band] of stated.bands.entries()) {
    const blankStart = index === 0 ? zero : null;
    const start = band.from.kind === "number" ? band.from.value : band.from.kind === "blank" ? blankStart : null;
    starts.push(start);
    if (index > 0 && isBlankOrZeroBound(band.from)) report("bands.fromMissing", band, { band: band.number });
    else if (band.from.kind === "open")
      report("bands.boundUnreadable", band, { text: String(band.line.cells[column ?? 0]) });
    else if (start !== null && start.lt(zero)) report("bands.boundNegative", band, { bound: start.toString() });
    else if (start !== null && index === 0 && start.gt(one))
      report("bands.firstFrom", band, { from: start.toString() });
    else if (start !== null && index === 0 && !start.isZero() && !start.eq(one)) {
      report("bands.firstFromFraction", band, { from: start.toString() });
    } else if (start !== null && previous !== null && start.lte(previous.value)) {
      const values = { bound: start.toString(), previous: previous.number, before: previous.value.toString() };
      report("bands.notAscending", band, { band: band.number, ...values });
    }
    if (start !== null) previous = { value: start, number: band.number };
  }
  // Where the first From is 1 the Froms count units: the band of 1 to 10 begins to fill at 0 and is full at 10.
  const offset = starts[0]?.eq(one) === true ? one : zero;
  const bands = stated.bands.map((band, index): Band => {
    const from = starts[index] ?? zero;
    const next = starts[index + 1] ?? null;
    return {
      row: band.line.row,
      from,
      statedFrom: from,
      to: next,
      fillFrom: from.minus(offset),
      fillTo: next?.minus(offset) ?? null,
      unitPrice: band.unitPrice,
      flatFee: band.flatFee,
      block: band.block,
    };
  });
  return {
    table: { bands, layout: "from", membership: "from", chargesAtZero: bands[0]?.from.isZero() ?? false },
    findings,
  };
}
