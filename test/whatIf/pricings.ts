import { readBands, type CellValue } from "../../src/bands";
import type { Mechanism } from "../../src/charges";
import { exact } from "../../src/money";
import type { Pricing } from "../../src/whatIf";

/** A pricing from rows of Up to, rate and flat fee. */
export function pricing(
  mechanism: Mechanism,
  rows: readonly (readonly CellValue[])[],
  terms: { readonly included?: string; readonly minimum?: string; readonly maximum?: string } = {},
): Pricing {
  const { table } = readBands([
    ["Up to", "Rate", "Flat fee"],
    ...rows.map(([to = "", rate = 0, fee = 0]) => [to, rate, fee]),
  ]);
  if (!table) throw new Error("The test's bands cannot be read.");
  const limits = Object.fromEntries(Object.entries(terms).map(([name, value]) => [name, exact(value)]));
  return { bands: table, mechanism, ...limits };
}
