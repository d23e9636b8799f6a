import type { Place } from "../messages";
import { bandFinding, type BandFinding } from "./bandFinding";
import type { ColumnRole } from "./columnRole";
import { isBlankOrZero } from "./cell";
import type { Grid } from "./grid";
import { isBandText } from "./readBandText";

/** Which column of the grid holds what; null where the table has no such column. */
export interface BandColumns {
  readonly from: number | null;
  readonly to: number | null;
  /** One column of texts such as 0-10, or of numbers that are either Froms or Up tos. */
  readonly bounds: number | null;
  readonly rate: number | null;
  readonly flat: number | null;
  readonly block: number | null;
}

export const noColumns: BandColumns = { from: null, to: null, bounds: null, rate: null, flat: null, block: null };

/** Finds the columns by their headers, in any order. */
export function readBandColumns(
  grid: Grid,
  headers: readonly string[],
  place: Place,
): { columns: BandColumns; findings: readonly BandFinding[] } {
  const findings: BandFinding[] = [];
  const titles = headers.map((header) => `"${header}"`).filter((header) => header !== '""');
  const withRole = (...roles: readonly ColumnRole[]): number[] =>
    headers.flatMap((header, column) =>
      header !== "" && roles.includes(grid.roles[column] ?? "unknown") ? [column] : [],
    );
  const single = (columns: readonly number[], role: string): number | null => {
    const [first, second] = columns;
    if (first !== undefined && second !== undefined) {
      const values = { first: headers[first] ?? "", second: headers[second] ?? "", role };
      findings.push(bandFinding("bands.columnTwice", place, values));
    }
    return first ?? null;
  };

  const from = single(withRole("from"), "From");
  const to = single(withRole("to"), "To");
  let bounds: number | null = null;
  if (from === null && to === null) {
    const named = withRole("bounds");
    const candidates = named.length > 0 ? named : withRole("unknown").filter((column) => isFilled(grid, column));
    // A column of names, such as Tier, beside the one that holds the bounds.
    const readable = candidates.filter((column) => holdsBounds(grid, column));
    bounds = single(candidates.length > 1 && readable.length > 0 ? readable : candidates, "bound");
    if (bounds === null) findings.push(bandFinding("bands.noBounds", place, { headers: titles.join(", ") }));
  }

  const rates = [withRole("rate"), withRole("weak rate"), withRole("cost")].find((columns) => columns.length > 0) ?? [];
  const fees = withRole("fee");
  let rate = single(rates, "unit price");
  let flats = withRole("flat");
  if (rate !== null) flats = [...flats, ...fees];
  // "Fee" beside a flat fee can only be the price of a unit; alone it can be either.
  else if (flats.length > 0) rate = single(fees, "unit price");
  else if (fees.length > 0)
    findings.push(bandFinding("bands.feeOrPrice", place, { header: headers[fees[0] ?? 0] ?? "" }));
  else findings.push(bandFinding("bands.noPrice", place, { headers: titles.join(", ") }));
  const columns = {
    from,
    to,
    bounds,
    rate,
    flat: single(flats, "flat fee"),
    block: single(withRole("block"), "block size"),
  };
  return { columns, findings };
}

function isFilled(grid: Grid, column: number): boolean {
  return grid.lines.some((line) => !isBlankOrZero(line.cells[column] ?? null));
}

function holdsBounds(grid: Grid, column: number): boolean {
  return grid.lines.every((line) => {
    const cell = line.cells[column] ?? null;
    return isBlankOrZero(cell) || isBandText(String(cell));
  });
}
