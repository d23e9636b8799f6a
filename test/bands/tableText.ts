import type { BandsReading, BandTable, CellValue } from "../../src/bands";

/** A band table in one line, for comparing: `(0, 10] @5 + 2; (10, ∞) @4`. */
export function tableText(table: BandTable | null): string {
  if (table === null) return "refused";
  return table.bands
    .map((band) => {
      const fee = band.flatFee.isZero() ? "" : ` + ${band.flatFee}`;
      const block = band.block === null ? "" : ` per ${band.block}`;
      const open = table.membership === "from" ? ["[", ")"] : ["(", "]"];
      return `${open[0]}${band.from}, ${band.to === null ? "∞)" : `${band.to}${open[1]}`} @${band.unitPrice}${block}${fee}`;
    })
    .join("; ");
}

/** Errors as `row column: code`, sorted as they were reported. */
export function faults(reading: BandsReading): string[] {
  return reading.findings
    .filter((finding) => finding.severity === "error")
    .map(({ place, code }) => `${place.row ?? "-"} ${place.column ?? "-"}: ${code.replace("bands.", "")}`);
}

/** Cells as a table of the golden files writes them: numbers as numbers, "" as the blank given. */
export function toCells(rows: readonly (readonly string[])[], blank: CellValue): CellValue[][] {
  return rows.map((row) =>
    row.map((cell) => (cell === "" ? blank : /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
  );
}

/**
 * Cells from a compact text: `Up to | Rate ; 10 | 5 ; | 4`. Numbers become numbers, TRUE a boolean, nothing a blank "".
 */
export function cellsOf(text: string): CellValue[][] {
  return text.split(";").map((row) =>
    row.split("|").map((part): CellValue => {
      const cell = part.trim();
      if (cell === "TRUE") return true;
      return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
    }),
  );
}
