import { readNumber, zero, type DecimalMark, type Exact } from "../money";
import { bandFinding, type BandFinding } from "./bandFinding";
import { isDateNumber } from "./bandDates";
import type { BandColumns } from "./bandColumns";
import type { CellValue } from "./cell";
import { isBlank, isBlankOrZero } from "./cell";
import type { Grid, GridLine } from "./grid";
import { isErrorText, readBound, type Bound } from "./readBound";
import { readBandText } from "./readBandText";

/** A band as its own cells state it, before it is held against its neighbours. */
export interface StatedBand {
  readonly line: GridLine;
  /** 1 for the first. */
  readonly number: number;
  readonly from: Bound;
  /** True for "over 20", which leaves 20 itself to the band below. */
  readonly fromExcluded: boolean;
  readonly to: Bound;
  /** Units of a band stated as "next 40", else null. */
  readonly width: Exact | null;
  /** 0 where it could not be read; a finding then says so. */
  readonly unitPrice: Exact;
  readonly flatFee: Exact;
  readonly block: Exact | null;
}

export interface StatedBands {
  readonly bands: readonly StatedBand[];
  readonly findings: readonly BandFinding[];
  /** True where bands are texts in one column. */
  readonly text: boolean;
}

const blank: Bound = { kind: "blank" };

/** Reads the cells of every band, each by itself. */
export function readStatedBands(grid: Grid, lines: readonly GridLine[], columns: BandColumns): StatedBands {
  const findings: BandFinding[] = [];
  const text = columns.bounds !== null;
  const mark = findDecimalMark(lines, columns);
  const amounts = amountReader(grid, mark, findings);
  const units = new Map<string, GridLine>();
  const bands = lines.map((line, index): StatedBand => {
    const cell = (column: number | null): CellValue => (column === null ? null : (line.cells[column] ?? null));
    const number = index + 1;
    const bound = (column: number | null, title: string): Bound => {
      if (column === null) return blank;
      const read = readBound(cell(column), mark);
      if (read.kind === "unreadable") findings.push(unreadable(read, grid.place(line, column, title)));
      return read;
    };
    let bounds: Pick<StatedBand, "from" | "fromExcluded" | "to" | "width">;
    if (columns.widths !== null) {
      const read = bound(columns.widths, "Units");
      const holds = read.kind === "number" && read.value.gt(zero);
      bounds = { from: blank, fromExcluded: false, to: holds ? blank : read, width: holds ? read.value : null };
    } else if (columns.bounds === null) {
      bounds = {
        from: bound(columns.from, "From"),
        fromExcluded: false,
        to: bound(columns.to, columns.from === null ? "Up to" : "To"),
        width: null,
      };
    } else {
      bounds = readTextBounds(cell(columns.bounds), mark, grid.place(line, columns.bounds, "Band"), findings, (unit) =>
        units.set(unit, units.get(unit) ?? line),
      );
    }
    const flatCell = cell(columns.flat);
    return {
      line,
      number,
      ...bounds,
      unitPrice: amounts.unitPrice(line, number, columns, flatCell),
      flatFee: amounts.flatFee(line, columns.flat, flatCell),
      block: amounts.block(line, columns.block, cell(columns.block)),
    };
  });
  const [first, second] = [...units];
  if (first !== undefined && second !== undefined) {
    const place = grid.place(second[1], columns.bounds, "Band");
    findings.push(bandFinding("bands.unitsDiffer", place, { first: first[0], second: second[0] }));
  }
  findings.push(...amounts.warnings());
  return { bands, findings, text };
}

function unreadable(bound: Extract<Bound, { kind: "unreadable" }>, place: ReturnType<Grid["place"]>): BandFinding {
  if (bound.why === "error") return bandFinding("bands.cellError", place, { text: bound.text });
  return bandFinding(bound.why === "text" ? "bands.boundUnreadable" : "bands.twoMeanings", place, { text: bound.text });
}

function readTextBounds(
  cell: CellValue,
  mark: DecimalMark | "mixed" | undefined,
  place: ReturnType<Grid["place"]>,
  findings: BandFinding[],
  noteUnit: (unit: string) => void,
): Pick<StatedBand, "from" | "fromExcluded" | "to" | "width"> {
  const fault: Bound = { kind: "unreadable", why: "text", text: String(cell) };
  const faulty = { from: fault, fromExcluded: false, to: fault, width: null };
  if (isBlank(cell) || cell === 0) return { ...faulty, from: blank, to: blank };
  if (isErrorText(cell)) {
    findings.push(bandFinding("bands.cellError", place, { text: String(cell) }));
    return faulty;
  }
  if (typeof cell === "number" && isDateNumber(cell)) {
    findings.push(bandFinding("bands.bandDate", place, { text: cell }));
    return faulty;
  }
  const reading = readBandText(String(cell), mark);
  if (reading.kind !== "bounds") {
    const codes = {
      under: "bands.bandUnder",
      "two meanings": "bands.twoMeanings",
      unreadable: "bands.bandUnreadable",
    } as const;
    findings.push(bandFinding(codes[reading.kind], place, { text: String(cell) }));
    return faulty;
  }
  if (reading.unit !== null) noteUnit(reading.unit);
  const bound = (value: Exact | null): Bound => (value === null ? blank : { kind: "number", value });
  return {
    from: bound(reading.from),
    fromExcluded: reading.fromExcluded,
    to: reading.rest ? { kind: "open" } : bound(reading.to),
    width: reading.width,
  };
}

/** The decimal mark that the table's texts agree on; undefined where none of them shows one. */
function findDecimalMark(lines: readonly GridLine[], columns: BandColumns): DecimalMark | "mixed" | undefined {
  const used = [columns.from, columns.to, columns.rate, columns.flat, columns.block].filter(
    (column) => column !== null,
  );
  const marks = new Set<DecimalMark>();
  const note = (cell: CellValue): void => {
    const mark = readNumber(cell).number?.decimalMark ?? null;
    if (mark !== null) marks.add(mark);
  };
  for (const line of lines) {
    for (const column of used) note(line.cells[column] ?? null);
    const text = columns.bounds === null ? null : (line.cells[columns.bounds] ?? null);
    if (typeof text === "string") for (const [digits] of text.matchAll(/\d(?:[\d., ']*\d)?/g)) note(digits);
  }
  return marks.size > 1 ? "mixed" : [...marks][0];
}

interface AmountReader {
  unitPrice(line: GridLine, number: number, columns: BandColumns, flat: CellValue): Exact;
  flatFee(line: GridLine, column: number | null, cell: CellValue): Exact;
  block(line: GridLine, column: number | null, cell: CellValue): Exact | null;
  warnings(): readonly BandFinding[];
}

function amountReader(grid: Grid, mark: DecimalMark | "mixed" | undefined, findings: BandFinding[]): AmountReader {
  const currencies = new Map<string, ReturnType<Grid["place"]>>();
  let units: readonly string[] = [];
  const noteUnits = (words: readonly string[], place: ReturnType<Grid["place"]>): void => {
    const [fewer, more] = words.length < units.length ? [words, units] : [units, words];
    // "per device" beside "per device / month" says the same in fewer words.
    if (fewer.every((word) => more.includes(word))) units = more;
    else
      findings.push(bandFinding("bands.unitsDiffer", place, { first: units.join(" / "), second: words.join(" / ") }));
  };
  const read = (line: GridLine, column: number | null, cell: CellValue, role: string, title: string): Exact | null => {
    const place = grid.place(line, column, title);
    if (isErrorText(cell)) {
      findings.push(bandFinding("bands.cellError", place, { text: String(cell) }));
      return null;
    }
    const reading = readNumber(cell, mark);
    if (reading.number === null) {
      const code = reading.fault === "two meanings" ? "bands.twoMeanings" : "bands.amountUnreadable";
      findings.push(bandFinding(code, place, { text: String(cell), role }));
      return null;
    }
    const currency = reading.number.currency;
    if (currency !== null && !currencies.has(currency)) currencies.set(currency, place);
    if (role === "price") noteUnits(reading.number.units, place);
    return reading.number.value;
  };
  return {
    unitPrice(line, number, columns, flat) {
      if (columns.rate === null) return zero;
      const cell = line.cells[columns.rate] ?? null;
      if (isBlank(cell)) {
        // A band with nothing but a flat fee, as stairstep tables have.
        if (!isBlankOrZero(flat)) return zero;
        // On desktop Excel a blank first row arrives as a first band of 0 @ 0, and so it is one on the web.
        if (number === 1 && Object.values(columns).every((used) => used === null || isBlank(line.cells[used] ?? null)))
          return zero;
        findings.push(bandFinding("bands.rateMissing", grid.place(line, columns.rate, "Unit price"), { band: number }));
        return zero;
      }
      const rate = read(line, columns.rate, cell, "price", "Unit price") ?? zero;
      if (rate.isNegative() && !rate.isZero()) {
        const place = grid.place(line, columns.rate, "Unit price");
        findings.push(bandFinding("bands.negativeRate", place, { band: number, rate: rate.toString() }, "warning"));
      }
      return rate;
    },
    flatFee(line, column, cell) {
      if (column === null || isBlank(cell)) return zero;
      const fee = read(line, column, cell, "flat fee", "Flat fee") ?? zero;
      if (fee.isNegative() && !fee.isZero()) {
        findings.push(
          bandFinding("bands.flatNegative", grid.place(line, column, "Flat fee"), { amount: fee.toString() }),
        );
      }
      return fee;
    },
    block(line, column, cell) {
      if (column === null || isBlank(cell) || cell === 0) return null;
      const reading = isErrorText(cell) ? null : readNumber(cell, mark);
      if (reading?.number && reading.number.value.gt(zero) && !reading.number.percent) return reading.number.value;
      const text = String(cell);
      const code = isErrorText(cell) ? "bands.cellError" : "bands.blockUnreadable";
      findings.push(bandFinding(code, grid.place(line, column, "Per"), { text }));
      return null;
    },
    warnings() {
      const [, second] = [...currencies];
      if (second === undefined) return [];
      return [bandFinding("bands.currencies", second[1], { currencies: [...currencies.keys()].join(", ") }, "warning")];
    },
  };
}
