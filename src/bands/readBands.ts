import { bandsReading, type Place } from "../messages";
import { one, readNumber, zero, type Exact } from "../money";
import type { BandTable } from "./band";
import { bandFinding, type BandFinding } from "./bandFinding";
import { noColumns, readBandColumns, type BandColumns } from "./bandColumns";
import { areDates } from "./bandDates";
import type { CellValue } from "./cell";
import { isBlank, isBlankOrZero } from "./cell";
import { readGrid, type Grid, type GridLine, type ReadBandsOptions } from "./grid";
import { isInPercent, isInSmallMoney } from "./headerFaults";
import { isBlankOrZeroBound, isOpenBound, joinFroms, joinTops } from "./joinBands";
import { isTextBand } from "./readBandText";
import { readBound, type Bound } from "./readBound";
import { readStatedBands } from "./statedBand";

export interface BandsReading {
  /** Null where anything in the range is in doubt; `findings` then holds at least one error. */
  readonly table: BandTable | null;
  /** Every fault and warning, each with its row. */
  readonly findings: readonly BandFinding[];
  /** One sentence that says how the range was read; "" where it could not be read at all. */
  readonly reading: string;
}

/**
 * Reads a band table from a range of cells in any of the layouts that people write: Up to, From, From and To (touching or
 * stepping), one column of texts (0-10, 21+, next 40), with or without headers and flat fees, in rows or in columns.
 *
 * Nothing is sorted and nothing is guessed: a range with two meanings is refused. Blank cells may be null, "" or 0 and give
 * the same bands. A table is returned only where no error was found.
 */
export function readBands(cells: readonly (readonly CellValue[])[], options: ReadBandsOptions = {}): BandsReading {
  const grid = readGrid(cells, options);
  const place = options.place ?? {};
  if (!grid.lines.some((line) => !line.cells.every(isBlankOrZero))) return refused(bandFinding("bands.none", place));
  if (grid.width < 2) return refused(bandFinding("bands.oneColumn", place));
  if (grid.fault !== null) return refused(grid.fault);
  if (grid.headers !== null) {
    const { columns, findings } = readBandColumns(grid, grid.headers, place);
    return findings.length > 0 ? refused(...findings) : readWith(grid, columns, place);
  }
  return readWithoutHeaders(grid, place);
}

function refused(...findings: readonly BandFinding[]): BandsReading {
  return { table: null, findings, reading: "" };
}

const isError = (finding: BandFinding): boolean => finding.severity === "error";

/** Columns without headers are known by their number and by what they hold. A refusal says what they were taken for. */
function readWithoutHeaders(grid: Grid, place: Place): BandsReading {
  const { taken, ...reading } = takeColumns(grid, place);
  if (reading.table !== null || taken === "") return reading;
  return { ...reading, findings: [...reading.findings, bandFinding("bands.noHeaders", place, { taken }, "info")] };
}

function takeColumns(grid: Grid, place: Place): BandsReading & { readonly taken: string } {
  const money = grid.lines.find((line) => (readNumber(line.cells[0] ?? null).number?.currency ?? null) !== null);
  if (money !== undefined) {
    const values = { text: String(money.cells[0]) };
    return { ...refused(bandFinding("bands.boundMoney", grid.place(money), values)), taken: "" };
  }
  const width = filledWidth(grid);
  const holdsTexts = grid.lines.some((line) => isTextBand(line.cells[0] ?? null));
  if (width > 4 || (holdsTexts && width > 3)) {
    return { ...refused(bandFinding("bands.manyColumns", place, { count: width })), taken: "" };
  }
  if (holdsTexts) {
    const columns = { ...noColumns, bounds: 0, rate: 1, flat: width === 3 ? 2 : null };
    return {
      ...readWith(grid, columns, place),
      taken: width === 3 ? "Band, Unit price, Flat fee" : "Band, Unit price",
    };
  }
  if (width === 2) return { ...readWith(grid, { ...noColumns, bounds: 0, rate: 1 }, place), taken: "" };
  if (width === 3) return readThreeColumns(grid, place);
  const columns = { ...noColumns, from: 0, to: 1, rate: 2, flat: 3 };
  return { ...readWith(grid, columns, place), taken: "From, To, Unit price, Flat fee" };
}

/** Columns, less blank ones on the right of a range that is wider than any layout. */
function filledWidth(grid: Grid): number {
  let width = grid.width;
  const isBlankColumn = (column: number): boolean =>
    grid.lines.every((line) => isBlankOrZero(line.cells[column] ?? null));
  while (width > 4 && isBlankColumn(width - 1)) width -= 1;
  return width;
}

/** From, To, Rate where every From continues the To before it; else Up to, Rate, Flat fee. */
function readThreeColumns(grid: Grid, place: Place): BandsReading & { readonly taken: string } {
  const columns: BandColumns = { ...noColumns, from: 0, to: 1, rate: 2 };
  const lines = withoutPadding(grid, columns);
  const ranges = lines.map((line, row): StatedRange => {
    const [from, to] = [0, 1].map((column) => readBound(line.cells[column] ?? null, undefined));
    const opens = row === lines.length - 1 && to !== undefined && isOpenBound(to);
    return { from: numberOf(from), to: opens ? null : numberOf(to) };
  });
  const { from: first } = ranges[0] ?? { from: null };
  const startsBlank = isBlankOrZero(lines[0]?.cells[0] ?? null);
  const startsLow = startsBlank || (first !== null && first.lte(one));
  const continues = ranges.slice(1).every(({ from }, index) => {
    const before = ranges[index]?.to ?? null;
    const step = from === null || before === null ? null : from.minus(before);
    return step !== null && !step.isNegative() && step.lte(one);
  });
  // Bounds that rise from each column to the next are a From-To table with a fault in it, not prices.
  const rises = ranges.every(({ from, to }, row) => {
    const before = ranges[row - 1]?.to ?? null;
    return (from === null || to === null || from.lt(to)) && (before === null || to === null || to.gt(before));
  });

  const fromTo = { ...readWith(grid, columns, place), taken: "From, To, Unit price" };
  const upToColumns: BandColumns = { ...noColumns, to: 0, rate: 1, flat: 2 };
  const upTo = { ...readWith(grid, upToColumns, place), taken: "Up to, Unit price, Flat fee" };
  // A blank column between Froms and unit prices may as well be the blank unit prices of flat fees.
  const statesNoTo = ranges.every(({ to }) => to === null || to.isZero());
  const twice =
    ranges.length === 1 || (statesNoTo && startsLow) || (!continues && !(startsLow && rises) && areRanges(ranges));
  if (twice && !startsBlank && upTo.table !== null) {
    return { ...refused(twoReadings(place, fromTo.taken, upTo.taken)), taken: "" };
  }
  return continues || startsBlank || (startsLow && (rises || upTo.table === null)) ? fromTo : upTo;
}

/** A row read as From and To; null for what is no number, and for a last To that means no upper bound. */
interface StatedRange {
  readonly from: Exact | null;
  readonly to: Exact | null;
}

function numberOf(bound: Bound | undefined): Exact | null {
  if (bound === undefined) return null;
  return bound.kind === "number" ? bound.value : isBlankOrZeroBound(bound) ? zero : null;
}

/**
 * True for ranges side by side that are out of order, such as 11, 20 above 0, 10, or have gaps, such as 2, 10 above 20, 30.
 * Bounds and prices happen to look so hardly ever.
 */
function areRanges(ranges: readonly StatedRange[]): boolean {
  const sorted = ranges.flatMap(({ from, to }) => (from === null ? [] : [{ from, to }]));
  if (sorted.length < ranges.length) return false;
  sorted.sort((a, b) => a.from.comparedTo(b.from));
  if (sorted.some(({ from, to }) => to?.lt(from))) return false;
  const steps = sorted.slice(1).map(({ from }, index) => {
    const before = sorted[index]?.to ?? null;
    return before === null ? null : from.minus(before);
  });
  if (steps.some((step) => step === null || step.isNegative())) return false;
  return steps.every((step) => step?.lte(one)) || sorted.every(({ from }) => !from.isZero());
}

function twoReadings(place: Place, first: string, second: string): BandFinding {
  return bandFinding("bands.twoReadings", place, { first, second });
}

/** The lines up to the last that holds anything in the table's columns: blank or zero rows behind it are padding. */
function withoutPadding(grid: Grid, columns: BandColumns): readonly GridLine[] {
  const used = Object.values(columns).filter((column): column is number => column !== null);
  const isPadding = (line: GridLine): boolean => used.every((column) => isBlankOrZero(line.cells[column] ?? null));
  return grid.lines.slice(0, grid.lines.findLastIndex((line) => !isPadding(line)) + 1);
}

/** Reads the bands once it is known which column holds what. */
function readWith(grid: Grid, found: BandColumns, place: Place): BandsReading {
  const filled = withoutPadding(grid, found);
  const used = Object.values(found).filter((column): column is number => column !== null);
  const isGap = (line: GridLine, index: number): boolean =>
    index > 0 && used.every((column) => isBlankOrZero(line.cells[column] ?? null));
  const lines = filled.filter((line, index) => !isGap(line, index));
  if (lines.length === 0) return refused(bandFinding("bands.none", place));

  const columns = settleBounds(lines, withoutBlankPrices(lines, found));
  if (columns === "either") return refused(twoReadings(place, "From, Unit price", "Up to, Unit price"));
  if (columns === "dates") {
    const line = lines.find((each) => typeof each.cells[found.bounds ?? 0] === "number") ?? lines[0];
    const text = String(line?.cells[found.bounds ?? 0]);
    return refused(
      bandFinding("bands.bandDate", line === undefined ? place : grid.place(line, found.bounds), { text }),
    );
  }
  if (columns === "none") {
    return refused(
      bandFinding("bands.noBounds", place, { headers: (grid.headers ?? []).map((title) => `"${title}"`).join(", ") }),
    );
  }

  const stated = readStatedBands(grid, lines, columns);
  const statesNoTop = stated.bands.every((band) => band.to.kind === "blank" && band.width === null);
  const textFroms = stated.text && statesNoTop && stated.bands.every((band) => band.from.kind === "number");
  const fromOnly = textFroms
    ? stated.bands.every((band) => !band.fromExcluded)
    : columns.from !== null && columns.to === null;
  // "over 0, over 10": each band ends where the next begins.
  const bands =
    textFroms && stated.bands.every((band) => band.fromExcluded)
      ? stated.bands.map((band, index) => ({ ...band, to: stated.bands[index + 1]?.from ?? band.to }))
      : stated.bands;
  const joined = (fromOnly ? joinFroms : joinTops)(grid, columns, { ...stated, bands });

  const findings = [
    ...filled.filter(isGap).map((line) => bandFinding("bands.blankRow", grid.place(line))),
    ...stated.findings,
    ...joined.findings,
    ...columnFindings(grid, columns, joined.table, place),
  ].sort((a, b) => Number(isError(b)) - Number(isError(a)) || (a.place.row ?? 0) - (b.place.row ?? 0));
  return {
    table: findings.some(isError) ? null : joined.table,
    findings,
    reading: bandsReading({
      layout: stated.text ? "text" : columns.widths !== null ? "widths" : joined.table.layout,
      headers: grid.headers !== null,
      transposed: grid.transposed,
      bands: joined.table.bands.length,
      padding: grid.lines.length - filled.length,
      countsFromOne: joined.table.layout === "from" && joined.table.bands[0]?.from.eq(one) === true,
      membership: joined.table.membership,
      lastBound: joined.table.bands.at(-1)?.to?.toString() ?? null,
      flatFees: columns.flat !== null,
      blocks: columns.block !== null,
      unused: unusedTitles(grid, found),
    }),
  };
}

/** A unit price column with nothing in it, beside flat fees, is as if it were not there: so stairstep tables are often written. */
function withoutBlankPrices(lines: readonly GridLine[], columns: BandColumns): BandColumns {
  const { rate, flat } = columns;
  if (rate === null || flat === null || !lines.every((line) => isBlank(line.cells[rate] ?? null))) return columns;
  return lines.every((line) => isBlank(line.cells[flat] ?? null)) ? columns : { ...columns, rate: null };
}

/**
 * Decides what the columns of bounds are: a blank From or To column is as if it were not there, and a column of numbers that
 * no header explains is a From or an Up to column by its first and last number, or "either".
 */
function settleBounds(lines: readonly GridLine[], columns: BandColumns): BandColumns | "either" | "none" | "dates" {
  const isBlankColumn = (column: number | null): boolean =>
    column !== null && lines.every((line) => isBlankOrZeroBound(readBound(line.cells[column] ?? null, undefined)));
  if (lines.length > 1 && columns.from !== null && columns.to !== null) {
    if (isBlankColumn(columns.from) && isBlankColumn(columns.to)) return "none";
    if (isBlankColumn(columns.from)) return { ...columns, from: null };
    if (isBlankColumn(columns.to)) return { ...columns, to: null };
  }
  const bounds = columns.bounds;
  if (bounds === null || lines.some((line) => isTextBand(line.cells[bounds] ?? null))) return columns;

  if (areDates(lines.map((line) => line.cells[bounds] ?? null))) return "dates";
  const read = lines.map((line) => readBound(line.cells[bounds] ?? null, undefined));
  const [first, last] = [read[0], read.at(-1)];
  const upTo: BandColumns = { ...columns, bounds: null, to: bounds };
  if (first === undefined || last === undefined) return "none";
  const opensLast = isOpenBound(last) || (last.kind === "number" && last.value.isNegative());
  if (isBlankOrZeroBound(first) && read.length > 1)
    return opensLast ? "either" : { ...columns, bounds: null, from: bounds };
  if (first.kind === "number" && !first.value.isZero() && first.value.lte(one) && !opensLast) return "either";
  return upTo;
}

/** Headers of columns with something in them that no band was read from. */
function unusedTitles(grid: Grid, columns: BandColumns): readonly string[] {
  const used: readonly (number | null)[] = Object.values(columns);
  const isFilled = (column: number): boolean => grid.lines.some((line) => !isBlank(line.cells[column] ?? null));
  return (grid.headers ?? []).filter((title, column) => title !== "" && !used.includes(column) && isFilled(column));
}

const leavesOutStart = /\b(?:over|above|exceeding|more than|greater than)\b|^>(?!=)/i;

/** What the headers make of the columns that were read. */
function columnFindings(grid: Grid, columns: BandColumns, table: BandTable, place: Place): readonly BandFinding[] {
  const found: BandFinding[] = [];
  const header = columns.from === null ? "" : (grid.headers?.[columns.from] ?? "");
  if (table.layout === "from" && table.bands.length > 1 && leavesOutStart.test(header)) {
    found.push(bandFinding("bands.overReadAsFrom", { ...place, column: header }, { header }, "warning"));
  }
  for (const column of [columns.rate, columns.flat]) {
    const title = column === null ? "" : (grid.headers?.[column] ?? "");
    if (isInSmallMoney(title)) {
      found.push(bandFinding("bands.smallMoney", { ...place, column: title }, { header: title }, "warning"));
    }
    for (const line of isInPercent(title) ? grid.lines : []) {
      const cell = line.cells[column ?? 0] ?? null;
      if (typeof cell === "number" && Math.abs(cell) > 1)
        found.push(bandFinding("bands.percentOrNumber", grid.place(line, column), { header: title, text: cell }));
    }
  }
  if (columns.rate === null) found.push(bandFinding("bands.flatOnly", place, {}, "info"));
  return found;
}
