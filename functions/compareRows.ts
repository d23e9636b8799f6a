import type { BandTable } from "../src/bands";
import { compileCharge, priceCharge, type Mechanism } from "../src/charges";
import { cheaperWords } from "../src/messages";
import { toDouble, zero, type Exact } from "../src/money";
import { findingError } from "./cellError";
import type { Quantities } from "./decodeArguments";

/** One way to charge: bands by a mechanism. */
export interface Pricing {
  readonly bands: BandTable;
  readonly mechanism: Mechanism;
}

type Cell = string | number | CustomFunctions.Error;
type Priced = { readonly total: Exact } | { readonly error: CustomFunctions.Error };

const header = ["Quantity", "Charge", "Other charge", "Difference", "Cheaper"];

/**
 * A row for each quantity, under a header: what each pricing charges, the other charge less the first, and which is the
 * cheaper. A quantity that a pricing has no charge for gives errors in the cells that need it, a blank one a blank row.
 */
export function compareRows(quantities: Quantities, first: Pricing, other: Pricing): Cell[][] {
  const [own, others] = [pricer(first, "bands"), pricer(other, "other bands")];
  return [
    header,
    ...quantities.rows.flatMap((cells, index) =>
      cells.map(({ value, finding }): Cell[] => {
        if (finding !== null) return header.map(() => findingError(finding));
        if (value === null) return header.map(() => "");
        return compareRow(value, own(value, index + 1), others(value, index + 1));
      }),
    ),
  ];
}

function compareRow(quantity: Exact, own: Priced, other: Priced): Cell[] {
  const cell = (priced: Priced): Cell => ("error" in priced ? priced.error : toDouble(priced.total));
  const shown = [toDouble(quantity), cell(own), cell(other)];
  const failed = "error" in own ? own : "error" in other ? other : null;
  if (failed !== null) return [...shown, failed.error, failed.error];
  if (!("total" in own && "total" in other)) return shown;
  const difference = other.total.minus(own.total);
  const cheaper = difference.isZero() ? "equal" : difference.gt(zero) ? "first" : "other";
  return [...shown, toDouble(difference), cheaperWords[cheaper]];
}

/**
 * Prices quantities one after the other, each with its row in the range.
 *
 * @param argument The bands that a quantity above the last one is told of.
 */
function pricer({ bands, mechanism }: Pricing, argument: string): (quantity: Exact, row: number) => Priced {
  const compiled = compileCharge(bands, { mechanism });
  return (quantity, row) => {
    const total = compiled?.exactTotal(quantity) ?? null;
    if (total !== null) return { total };
    const { charge, finding } = priceCharge(quantity, bands, { mechanism });
    if (charge !== null) return { total: charge.total };
    // The sentence names the quantity itself; what it needs beside is which of the two tables.
    const place = finding.code === "charge.aboveLastBand" ? { table: argument } : { table: "quantities", row };
    return { error: findingError({ ...finding, place }) };
  };
}
