import { findBand, type BandTable } from "../src/bands";
import type { Finding } from "../src/messages";
import { priceCharge } from "../src/charges";
import { bandRow } from "./bandRow";
import { findingError } from "./cellError";
import type { Quantities } from "./decodeArguments";

type Row = (string | number | CustomFunctions.Error)[];

/** A row for each quantity: the band that it falls in. A quantity that no band holds gives a row of errors, a blank one blanks. */
export function bandRows(quantities: Quantities, table: BandTable): Row[] {
  if (quantities.rows.some((cells) => cells.length !== 1)) {
    throw findingError({ code: "functions.oneColumn", severity: "error", place: { table: "quantity" }, values: {} });
  }
  const width = 5;
  const rows = quantities.rows.map((cells, index): Row => {
    const [quantity] = cells;
    if (quantity === undefined) return [];
    const failed = (finding: Finding): Row => new Array<CustomFunctions.Error>(width).fill(findingError(finding));
    if (quantity.finding !== null) return failed(quantity.finding);
    if (quantity.value === null) return new Array<string>(width).fill("");
    const band = findBand(table, quantity.value);
    if (band !== null) return bandRow(band, table.bands.indexOf(band) + 1);
    const { finding } = priceCharge(quantity.value, table, { mechanism: "Look up" });
    return finding === null ? [] : failed({ ...finding, place: place(quantities, index) });
  });
  const first = rows[0]?.[0];
  if (rows.length === 1 && first instanceof CustomFunctions.Error) throw first;
  return rows;
}

function place(quantities: Quantities, index: number): Finding["place"] {
  return quantities.rows.length === 1 ? { table: "quantity" } : { table: "quantity", row: index + 1 };
}
