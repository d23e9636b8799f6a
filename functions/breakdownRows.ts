import type { Charge, ChargeLine, Mechanism } from "../src/charges";
import { breakdownTotal } from "../src/messages";
import { toDouble, zero, type Exact } from "../src/money";
import { bandRow } from "./bandRow";

const header = ["Band", "From", "To", "Units", "Rate", "Flat fee", "Amount"];

/**
 * A charge as rows for a sheet: a header, a line per band that takes part, and a total that says what rounding did. The lines'
 * amounts add up to the total, less the rounding.
 *
 * @param decimals Decimals of the total; null = not rounded.
 */
export function breakdownRows(charge: Charge, mechanism: Mechanism, decimals: number | null): (string | number)[][] {
  const sum = (of: "units" | "flatFee"): Exact => charge.lines.reduce((total, line) => total.plus(line[of]), zero);
  return [
    header,
    ...charge.lines.map((line) => lineRow(line, mechanism)),
    [
      breakdownTotal(decimals, charge.rounding.toString()),
      "",
      "",
      toDouble(sum("units")),
      "",
      toDouble(sum("flatFee")),
      toDouble(charge.total),
    ],
  ];
}

function lineRow(line: ChargeLine, mechanism: Mechanism): (string | number)[] {
  const [number = "", from = "", to = "", rate = ""] = bandRow(line.band, line.number);
  return [
    number,
    from,
    to,
    toDouble(line.units),
    // A stairstep charges no units, so a rate beside them would suggest what is not so.
    mechanism === "Stairstep" ? "" : rate,
    toDouble(line.flatFee),
    toDouble(line.amount),
  ];
}
