import type { Finding } from "../src/messages";
import { toDouble, type Exact } from "../src/money";
import { findingError } from "./cellError";
import type { Quantities } from "./decodeArguments";

/** What a result cell holds. */
type Result = number | string | CustomFunctions.Error;

/**
 * Computes a number for each quantity. The result has the shape of the quantities: a quantity that has none gives an error in
 * its own cell, a blank one a blank. A lone quantity that has none fails the call, which is how Excel shows the reason most
 * surely.
 *
 * @param compute The number for a quantity, or why there is none.
 */
export function perQuantity(
  quantities: Quantities,
  compute: (quantity: Exact) => Exact | Finding,
): Result | Result[][] {
  const lone = quantities.rows.length === 1 && quantities.rows[0]?.length === 1;
  const results = quantities.rows.map((row, index) =>
    row.map(({ value, finding }): Result => {
      if (finding !== null) return findingError(finding);
      if (value === null) return "";
      const computed = compute(value);
      if (!("code" in computed)) return toDouble(computed);
      return findingError({ ...computed, place: lone ? { table: "quantity" } : { table: "quantity", row: index + 1 } });
    }),
  );
  const first = results[0]?.[0] ?? "";
  if (lone && first instanceof CustomFunctions.Error) throw first;
  return quantities.single ? first : results;
}
