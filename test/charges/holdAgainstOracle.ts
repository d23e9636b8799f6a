import { charge, fillUpCharge, lookUpCharge, stairstepCharge } from "../../functions/functions";
import { anyTable, randomQuantity, randomTerms, type Random } from "./randomTables";
import { nearestDouble, oracleCharge, type OracleTerms } from "./rationalOracle";

const short = { "Look up": lookUpCharge, "Fill up": fillUpCharge, Stairstep: stairstepCharge };
const quantitiesATable = 40;

/** A charge that is not the one by definition, with all that it takes to see it again. */
export interface Difference {
  readonly cells: unknown;
  readonly quantity: number;
  readonly terms: OracleTerms;
  readonly ours: unknown;
  readonly exact: number | null;
}

/** Charges so many random quantities by the worksheet functions, and gives every charge that is not the oracle's double. */
export function holdAgainstOracle(random: Random, mechanism: OracleTerms["mechanism"], cases: number): Difference[] {
  const differences: Difference[] = [];
  for (let done = 0; done < cases; done += quantitiesATable) {
    const made = anyTable(random);
    const terms = randomTerms(random, mechanism);
    const { included = null, minimum = null, maximum = null, decimals = null } = terms;
    const places = [0, 1, 2, 3, 6][Math.floor(random() * 5)] ?? 0;
    const quantities = Array.from({ length: quantitiesATable }, () => [randomQuantity(random, made, places)]);
    const bare = included === null && minimum === null && maximum === null;
    const rows: unknown[][] = bare
      ? short[mechanism](quantities, made.cells, decimals as number)
      : charge(quantities, made.cells, mechanism as never, included!, minimum!, maximum!, decimals as number);
    quantities.forEach(([quantity = 0], index) => {
      const total = oracleCharge(made.table, quantity, terms);
      const exact = total === null ? null : nearestDouble(total);
      const ours = rows[index]?.[0];
      const same = exact === null ? (ours as { code?: string } | undefined)?.code === "#N/A" : Object.is(ours, exact);
      if (!same) differences.push({ cells: made.cells, quantity, terms, ours, exact });
    });
  }
  return differences;
}
