import { readBands, type BandsReading, type BandTable, type CellValue } from "../bands";
import { toDouble } from "../money";

/** One band as a person edits it: texts, so that nothing typed is lost. */
export interface BandRow {
  readonly bound: string;
  readonly unitPrice: string;
  readonly flatFee: string;
}

/** A band table on its way through an editor. */
export interface EditedBands {
  /** What the bounds are: tops that belong to their band, or starts as VLOOKUP reads them. */
  readonly bounds: "Up to" | "From";
  /** Whether the first band's flat fee is charged at quantity 0. */
  readonly chargesAtZero: boolean;
  readonly rows: readonly BandRow[];
}

/** Makes a table editable: tops for a table of tops (the last one blank where it is open), starts for one of starts. */
export function editBands({ bands, membership, chargesAtZero }: BandTable): EditedBands {
  return {
    bounds: membership === "to" ? "Up to" : "From",
    chargesAtZero,
    rows: bands.map(({ from, to, unitPrice, flatFee }) => ({
      bound: membership === "to" ? (to?.toString() ?? "") : from.toString(),
      unitPrice: unitPrice.toString(),
      flatFee: flatFee.toString(),
    })),
  };
}

/** Reads what was edited; findings name the band by its place in the editor, counted from 1. */
export function readEdited({ bounds, chargesAtZero, rows }: EditedBands): BandsReading {
  const cells: CellValue[][] = rows.map(({ bound, unitPrice, flatFee }) => [bound, unitPrice, flatFee].map(typed));
  const reading = readBands([[bounds, "Unit price", "Flat fee"], ...cells], {
    rows: [0, ...rows.map((_, index) => index + 1)],
  });
  // Tops alone do not say where the first band starts; the table that was edited did.
  const table = reading.table && bounds === "Up to" ? { ...reading.table, chargesAtZero } : reading.table;
  return { ...reading, table };
}

/** The editor shows points as decimal marks, so a number typed with a point is that number, and 4.125 no thousands. */
function typed(text: string): CellValue {
  return /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : text;
}

/** A table as cells under From, To, Unit price, Flat fee: the columns of the PriceBands table. */
export function bandCells({ bands, membership, chargesAtZero }: BandTable): (string | number)[][] {
  return bands.map(({ from, to, unitPrice, flatFee }, index) => {
    const start = index === 0 && membership === "to" ? (chargesAtZero ? 0 : 1) : toDouble(from);
    const end = membership === "to" && to !== null ? toDouble(to) : "";
    return [start, end, toDouble(unitPrice), toDouble(flatFee)];
  });
}
