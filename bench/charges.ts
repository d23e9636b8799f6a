import "./cellError";
import { charge, fillUpCharge, lookUpCharge, stairstepCharge } from "../functions/functions";
import { readBands, type BandTable } from "../src/bands";
import { compileCharge, type ChargeTerms, type CompiledCharge, type Mechanism } from "../src/charges";
import { exact } from "../src/money";
import { seeded, type Random } from "../test/charges/randomTables";
import { nearestDouble, oracleCharge, type OracleTable } from "../test/charges/rationalOracle";
import { collectYoung } from "./collectYoung";
import {
  bandLines,
  decimalFillUp,
  decimalPrefixFillUp,
  fastFillUp,
  fastFunction,
  fillUpRows,
  naiveFillUp,
  naiveFunction,
  naiveLookUp,
  naiveStairstep,
  type Bands,
} from "./doubles";
import { interleave, interleaveFresh, type Fresh, type Ratio } from "./interleave";

/** What one gate came to with so many bands. */
export interface Measured {
  readonly gate: "A1" | "A2" | "A3" | "A4n" | "A4p" | "A5" | "A6" | "A8" | null;
  readonly what: string;
  readonly bands: number;
  readonly ratio: Ratio;
}

/** Fewer than 100,000 distinct quantities would train the branch predictor. */
const columnLength = 100_000;
const decimalLength = 2_000;
const callsARound = 2_000;
const callsABatch = 50;
const largest = 120_000;

interface Workload {
  readonly bands: Bands;
  readonly cells: (string | number)[][];
  readonly table: BandTable;
  readonly oracle: OracleTable;
  readonly quantities: Float64Array;
  readonly rows: number[][];
}

function workload(random: Random, count: number, options: { fees?: boolean; decimals?: number } = {}): Workload {
  const tops = Array.from({ length: count }, (_, band) =>
    band === count - 1 ? Infinity : Math.round(((band + 0.5 + random() * 0.5) * 100_000) / count),
  );
  const rates = tops.map(() => Number((0.5 + random() * 20).toFixed(3)));
  const fees = tops.map(() => (options.fees === true ? Number((random() * 200).toFixed(2)) : 0));
  const cells = [
    ["Up to", "Rate", ...(options.fees === true ? ["Flat fee"] : [])],
    ...tops.map((top, band) => [
      top === Infinity ? "∞" : top,
      rates[band] as number,
      ...(options.fees === true ? [fees[band] as number] : []),
    ]),
  ];
  const { table } = readBands(cells);
  if (table === null) throw new Error("The benchmark's own table was refused.");
  const quantities = Float64Array.from({ length: columnLength }, () =>
    Number((random() * largest).toFixed(options.decimals ?? 0)),
  );
  const bands = tops.map((top, band) => ({
    from: tops[band - 1] ?? 0,
    to: top === Infinity ? null : top,
    rate: rates[band] as number,
    fee: fees[band] as number,
    block: null,
  }));
  return {
    bands: { tops, rates, fees },
    cells,
    table,
    oracle: { membership: "to", countsUnits: false, startsAtZero: true, bands },
    quantities,
    rows: Array.from(quantities, (quantity) => [quantity]),
  };
}

function compiled(table: BandTable, terms: ChargeTerms): CompiledCharge {
  const made = compileCharge(table, terms);
  if (made === null) throw new Error("The benchmark's own terms were refused.");
  return made;
}

/** A candidate that charges the whole column into an array of doubles. */
function column(quantities: Float64Array, price: (quantity: number) => number): () => number {
  const charges = new Float64Array(quantities.length);
  return () => {
    for (let index = 0; index < quantities.length; index += 1) charges[index] = price(quantities[index] as number);
    return charges[columnLength >> 1] ?? 0;
  };
}

/** Charges that are not the oracle's, over the whole column. No time is measured of what is wrong. */
export function countDifferences(count: number, mechanism: Mechanism, decimals: number): number {
  const work = workload(seeded(count * 7 + decimals), count, { fees: true, decimals });
  const worksheet = { "Look up": lookUpCharge, "Fill up": fillUpCharge, Stairstep: stairstepCharge }[mechanism];
  const charges = worksheet(work.rows, work.cells, 2) as number[][];
  let differences = 0;
  work.rows.forEach(([quantity = 0], index) => {
    const total = oracleCharge(work.oracle, quantity, { mechanism, decimals: 2 });
    if (total === null || charges[index]?.[0] !== nearestDouble(total)) differences += 1;
  });
  return differences;
}

/** How often pricing reaches decimal.js on ordinary tables: rates and fees of up to 4 decimals, quantities up to a million. */
export function countFallbacks(count: number): number {
  const random = seeded(count);
  const decimal = Object.getPrototypeOf(exact("1")) as Record<string, unknown>;
  const operations = ["mul", "times", "plus", "add", "minus", "sub", "toDecimalPlaces", "cmp", "comparedTo"];
  const kept = operations.map((name) => [name, decimal[name]] as const);
  let calls = 0;
  for (const mechanism of ["Look up", "Fill up", "Stairstep"] as const) {
    for (const places of [0, 1, 2, 4]) {
      const work = workload(random, count, { fees: true, decimals: places });
      const terms: ChargeTerms = { mechanism, included: exact("2"), minimum: exact("10.25"), decimals: 2 };
      const ready = compiled(work.table, terms);
      // A table is prepared once for each number of decimals; that is compiling it, not pricing.
      for (const quantity of [1, 1e6, 1.5, 1.25, 1.125, 1.0625]) ready.total(quantity);
      for (const [name, operation] of kept) {
        decimal[name] = function (this: unknown, ...args: unknown[]) {
          calls += 1;
          return (operation as (...args: unknown[]) => unknown).apply(this, args);
        };
      }
      for (const quantity of work.quantities) ready.total(quantity * 8 > 1e6 ? quantity : Math.floor(quantity * 8));
      for (const quantity of work.quantities) ready.total(quantity);
      for (const [name, operation] of kept) decimal[name] = operation;
    }
  }
  return calls;
}

/** Every time ratio with so many bands. */
export function measureCharges(count: number): Measured[] {
  const random = seeded(count * 31);
  const work = workload(random, count);
  const { bands, quantities, rows, cells } = work;
  const ready = compiled(work.table, { mechanism: "Fill up", decimals: 2 });
  const lines = bandLines(bands);
  const charges = new Float64Array(columnLength);
  const ours = () => ready.totals(quantities, charges)[columnLength >> 1] ?? 0;
  const naive = column(quantities, (quantity) => naiveFillUp(quantity, bands));
  const fastCharges = new Float64Array(columnLength);
  const fast = () => {
    fastFillUp(lines, quantities, fastCharges);
    return fastCharges[columnLength >> 1] ?? 0;
  };
  const few = quantities.subarray(0, decimalLength);
  const oursFew = () => ready.totals(few)[0] ?? 0;
  const measured = (gate: Measured["gate"], what: string, ratio: Ratio): Measured => ({
    gate,
    what,
    bands: count,
    ratio,
  });

  const text = JSON.stringify(rows);
  const freshRows = (price: (rows: number[][]) => unknown[]): Fresh<number[][]> => ({
    make: () => {
      const made = JSON.parse(text) as number[][];
      collectYoung();
      return made;
    },
    run: (given) => price(given).length,
  });
  const asFunction = freshRows((given) => fillUpCharge(given, cells, 2) as number[][]);
  return [
    measured("A2", "column", interleave(ours, naive)),
    measured("A3", "column", interleave(ours, fast)),
    measured(
      "A2",
      "worksheet function, 100,000 rows",
      interleaveFresh(
        asFunction,
        freshRows((given) => given.map((row) => [naiveFillUp(row[0] as number, bands)])),
        1,
      ),
    ),
    measured(
      "A3",
      "worksheet function, 100,000 rows",
      interleaveFresh(
        asFunction,
        freshRows((given) => fastFunction(given, lines)),
        1,
      ),
    ),
    measured("A4n", "column", interleave(column(few, decimalFillUp(bands)), oursFew, 15)),
    measured("A4p", "column", interleave(column(few, decimalPrefixFillUp(bands)), oursFew, 15)),
    ...measureCalls(work, count),
  ];
}

type CallArguments = [quantity: number[][], bands: (string | number)[][], decimals: number];

/**
 * Calls one cell at a time. Each has arguments of its own that were parsed just now, as Excel makes them: V8 lays an array of
 * numbers out anew when code that also reads text first touches it, so arrays that were used before would flatter.
 */
function measureCalls({ cells, rows }: Workload, count: number): Measured[] {
  return [1, 16].flatMap((tables) => {
    const variants = Array.from({ length: tables }, (_, add) =>
      cells.map((row, index) => (index === 0 ? row : [row[0], Number((Number(row[1]) + add).toFixed(3))])),
    );
    // In no order that repeats.
    const texts = Array.from({ length: callsARound }, (_, call) =>
      JSON.stringify([[[rows[call]?.[0] ?? 0]], variants[(call * call + (call >> 3)) % tables], 2]),
    );
    const textsOf = (batch: number) => texts.slice(batch * callsABatch, (batch + 1) * callsABatch);
    const each = (price: (...given: CallArguments) => number): Fresh<CallArguments[]> => ({
      make: (batch) => textsOf(batch).map((text) => JSON.parse(text) as CallArguments),
      run: (calls) => {
        let sum = 0;
        for (const call of calls) sum += price(call[0], call[1], call[2]);
        return sum;
      },
    });
    const ours = each(
      (quantity, bands, decimals) => (fillUpCharge(quantity, bands, decimals) as number[][])[0]?.[0] ?? 0,
    );
    const naive = each((quantity, bands, decimals) => naiveFunction(quantity, bands, decimals)[0]?.[0] ?? 0);
    const bare = each((quantity, bands) => Math.round(fillUpRows(quantity[0]?.[0] ?? 0, bands) * 100) / 100);
    const parse: Fresh<string[]> = {
      make: textsOf,
      run: (given) => {
        let sum = 0;
        for (const text of given) sum += (JSON.parse(text) as unknown[]).length;
        return sum;
      },
    };
    const against = <Given>(gate: Measured["gate"], what: string, other: Fresh<Given>): Measured => ({
      gate,
      what: `${what}${tables === 1 ? "1 table" : `${tables} tables`}`,
      bands: count,
      ratio: interleaveFresh(ours, other, callsARound / callsABatch),
    });
    return [
      against("A5", "", naive),
      against("A6", "", parse),
      against(null, "A5 against the bare loop over the rows, ", bare),
    ];
  });
}

/** The other mechanisms and terms as columns, each against the naive loop that does the same on doubles. */
export function measureMechanisms(count: number): Measured[] {
  const random = seeded(count * 57);
  const plain = workload(random, count, { fees: true });
  const fractional = workload(random, count, { fees: true, decimals: 2 });
  const against = (what: string, work: Workload, terms: ChargeTerms, naive: (quantity: number) => number): Measured => {
    const ready = compiled(work.table, terms);
    const ours = () => ready.totals(work.quantities)[columnLength >> 1] ?? 0;
    return { gate: null, what, bands: count, ratio: interleave(ours, column(work.quantities, naive), 21) };
  };
  const limits = { minimum: exact("50"), maximum: exact("900000"), included: exact("10") };
  return [
    against("look up", plain, { mechanism: "Look up", decimals: 2 }, (q) => naiveLookUp(q, plain.bands)),
    against("stairstep", plain, { mechanism: "Stairstep", decimals: 2 }, (q) => naiveStairstep(q, plain.bands)),
    against("fill up, flat fees", plain, { mechanism: "Fill up", decimals: 2 }, (q) => naiveFillUp(q, plain.bands)),
    against("fill up, included, minimum, maximum", plain, { mechanism: "Fill up", decimals: 2, ...limits }, (q) =>
      Math.min(Math.max(naiveFillUp(Math.max(q - 10, 0), plain.bands), 50), 900_000),
    ),
    against("fill up, exact (no decimals)", plain, { mechanism: "Fill up" }, (q) => naiveFillUp(q, plain.bands)),
    against("fill up, quantities of 2 decimals", fractional, { mechanism: "Fill up", decimals: 2 }, (q) =>
      naiveFillUp(q, fractional.bands),
    ),
    against("look up, quantities of 2 decimals", fractional, { mechanism: "Look up", decimals: 2 }, (q) =>
      naiveLookUp(q, fractional.bands),
    ),
  ];
}

/** One call of CHARGE, so that its path is compiled as mixed as in a workbook. */
export function warmCharge(): void {
  charge([[1]], [["∞", 1]], "Look up" as never, 1, 2, 3, 2);
}
