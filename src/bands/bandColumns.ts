import type { BandCode, Place } from "../messages";
import { readNumber } from "../money";
import { bandFinding, type BandFinding } from "./bandFinding";
import type { ColumnRole } from "./columnRole";
import { isBlank, isBlankOrZero } from "./cell";
import type { Grid } from "./grid";
import { boundFault, priceFault } from "./headerFaults";
import { isBandText, isTextBand } from "./readBandText";

/** Which column of the grid holds what; null where the table has no such column. */
export interface BandColumns {
  readonly from: number | null;
  readonly to: number | null;
  /** One column of texts such as 0-10, or of numbers that are either Froms or Up tos. */
  readonly bounds: number | null;
  /** Units that each band holds. */
  readonly widths: number | null;
  readonly rate: number | null;
  readonly flat: number | null;
  readonly block: number | null;
}

export const noColumns: BandColumns = {
  from: null,
  to: null,
  bounds: null,
  widths: null,
  rate: null,
  flat: null,
  block: null,
};

/** Finds the columns by their headers, in any order. */
export function readBandColumns(
  grid: Grid,
  headers: readonly string[],
  place: Place,
): { columns: BandColumns; findings: readonly BandFinding[] } {
  const findings: BandFinding[] = [];
  const report = (code: BandCode, values: BandFinding["values"]): void => {
    findings.push(bandFinding(code, place, values));
  };
  const titleOf = (column: number | null | undefined): string => headers[column ?? -1] ?? "";
  const titles = headers.map((header) => `"${header}"`).filter((header) => header !== '""');
  const withRole = (...roles: readonly ColumnRole[]): number[] =>
    headers.flatMap((header, column) =>
      header !== "" && roles.includes(grid.roles[column] ?? "unknown") ? [column] : [],
    );
  const single = (columns: readonly number[], role: string): number | null => {
    const [first, second] = columns;
    if (first !== undefined && second !== undefined)
      report("bands.columnTwice", { first: titleOf(first), second: titleOf(second), role });
    return first ?? null;
  };

  const from = single(withRole("from"), "From");
  const to = single(withRole("to"), "To");
  const under = withRole("under");
  for (const column of under) report("bands.headerUnder", { header: titleOf(column) });
  let bounds: number | null = null;
  let widths: number | null = null;
  if (from === null && to === null && under.length === 0) {
    const named = withRole("bounds", "widths");
    const unknown = withRole("unknown").filter((column) => isFilled(grid, column));
    const unnamed = headers.flatMap((header, column) => (header === "" && isFilled(grid, column) ? [column] : []));
    const found = [named, unknown].find((columns) => columns.length > 0) ?? (unnamed.length === 1 ? unnamed : []);
    const column = single(boundsAmong(grid, found), "bound");
    if (column === null) report("bands.noBounds", { headers: titles.join(", ") });
    else if (grid.roles[column] === "widths" && !holdsTexts(grid, column)) widths = column;
    else bounds = column;
  }

  const rates = [withRole("rate"), withRole("weak rate"), withRole("cost")].find((columns) => columns.length > 0) ?? [];
  const fees = withRole("fee");
  let rate = single(rates, "unit price");
  let flats = withRole("flat");
  if (rate !== null) flats = [...flats, ...fees];
  // "Fee" beside a flat fee can only be the price of a unit; alone it can be either.
  else if (flats.length > 0) rate = single(fees, "unit price");
  else if (fees.length > 0) report("bands.feeOrPrice", { header: titleOf(fees[0]) });
  else report("bands.noPrice", { headers: titles.join(", ") });

  const columns: BandColumns = {
    from,
    to,
    bounds,
    widths,
    rate,
    flat: single(flats, "flat fee"),
    block: single(withRole("block"), "block size"),
  };
  const other = withRole("unknown").find((column) => column !== bounds && holdsNumbers(grid, column));
  if (rate !== null) {
    const fault = priceFault(titleOf(rate), { block: columns.block !== null, flat: columns.flat !== null });
    if (fault !== null) report(fault, { header: titleOf(rate) });
    if (grid.roles[rate] === "cost" && other !== undefined)
      report("bands.costOrPrice", { header: titleOf(rate), other: titleOf(other) });
  } else if (columns.flat !== null && other !== undefined && !countsRows(grid, other)) {
    report("bands.unitPriceUnclear", { header: titleOf(other), flat: titleOf(columns.flat) });
  }
  for (const column of [from, to, bounds, widths]) {
    const fault = boundFault(titleOf(column), column === to);
    if (fault !== null) report(fault, { header: titleOf(column) });
  }
  return { columns, findings };
}

/** Of several columns that may hold the bounds those that do, and texts such as 1-10 sooner than a running number. */
function boundsAmong(grid: Grid, candidates: readonly number[]): readonly number[] {
  if (candidates.length < 2) return candidates;
  const kinds = [
    candidates.filter((column) => holdsTexts(grid, column)),
    candidates.filter((column) => grid.roles[column] === "widths"),
    candidates.filter((column) => holdsBounds(grid, column)),
  ];
  return kinds.find((columns) => columns.length > 0) ?? candidates;
}

function isFilled(grid: Grid, column: number): boolean {
  return grid.lines.some((line) => !isBlankOrZero(line.cells[column] ?? null));
}

function holdsTexts(grid: Grid, column: number): boolean {
  return grid.lines.some((line) => isTextBand(line.cells[column] ?? null));
}

function holdsBounds(grid: Grid, column: number): boolean {
  return grid.lines.every((line) => {
    const cell = line.cells[column] ?? null;
    return isBlankOrZero(cell) || isBandText(String(cell));
  });
}

/** True for a running number: 1, 2, 3. */
function countsRows(grid: Grid, column: number): boolean {
  return grid.lines.every((line, index) => {
    const cell = line.cells[column] ?? null;
    return isBlankOrZero(cell) || Number(cell) === index + 1;
  });
}

function holdsNumbers(grid: Grid, column: number): boolean {
  return (
    isFilled(grid, column) &&
    grid.lines.every((line) => {
      const cell = line.cells[column] ?? null;
      return isBlank(cell) || readNumber(cell).number !== null;
    })
  );
}
