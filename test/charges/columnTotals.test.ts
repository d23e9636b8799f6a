import { readBands, type BandTable } from "../../src/bands";
import { compileCharge, mechanisms, type ChargeTerms, type CompiledCharge } from "../../src/charges";
import { exact } from "../../src/money";
import { anyTable, randomQuantity, randomTable, randomTerms, seeded } from "./randomTables";
import { tableOf } from "./tableOf";

/** Rows enough for more than one lot. */
const rows = 2500;

function compiled(table: BandTable, terms: ChargeTerms): CompiledCharge {
  return compileCharge(table, terms)!;
}

/** Holds a column's totals against those of its quantities one by one. */
function expectSame(charge: CompiledCharge, quantities: readonly number[]): void {
  const each = quantities.map((quantity) => charge.total(quantity));
  expect([...charge.totals(Float64Array.from(quantities))]).toEqual(each);
}

describe("the totals of a column", () => {
  const bands = tableOf("Up to | Rate | Flat fee ; 10 | 0.125 | 2 ; 20.5 | 4 | 0 ; 1000 | 3 | 1");

  it("are those of its quantities, whatever table and terms", () => {
    const random = seeded(21);
    for (let round = 0; round < 150; round += 1) {
      const made = round % 2 === 0 ? anyTable(random) : randomTable(random, { bands: 1 + (round % 12), rates: "tie" });
      const { table } = readBands(made.cells);
      const { included, minimum, maximum, decimals } = randomTerms(random, "Look up");
      const amount = (value: number | undefined, name: string): object =>
        value === undefined ? {} : { [name]: exact(String(value)) };
      const terms = {
        mechanism: mechanisms[round % 3] ?? "Look up",
        ...amount(included, "included"),
        ...amount(minimum, "minimum"),
        ...amount(maximum, "maximum"),
        ...(decimals === undefined ? {} : { decimals }),
      };
      const places = [0, 0, 1, 2, 4, 6][round % 6] ?? 0;
      const quantities = Array.from({ length: 300 }, () => randomQuantity(random, made, places));
      expectSame(compiled(table!, terms), quantities);
    }
  });

  it.each<[string, number]>([
    ["below zero", -1],
    ["no number", NaN],
    ["infinite", Infinity],
    ["above the last band", 1000.01],
    ["of more decimals than the others", 0.1234567],
    ["that Excel shows as another decimal", 0.1 * 3],
    ["of 16 digits", 1234567890123456],
  ])("are not touched by one quantity %s", (_, odd) => {
    const quantities = Array.from({ length: rows }, (_value, index) => (index === 1500 ? odd : index % 900));
    for (const mechanism of mechanisms) expectSame(compiled(bands, { mechanism, decimals: 2 }), quantities);
  });

  it("are exact where the amounts are too large for the quick way", () => {
    const large = tableOf("Up to | Rate ; ∞ | 98765.433");
    const quantities = Array.from({ length: rows }, (_value, index) => 99_999_999_000 + index);
    expectSame(compiled(large, { mechanism: "Fill up", decimals: 2 }), quantities);
  });

  it.each([2, 12])(
    "are exact where only the amounts of a band between others are too large, with %i bands above",
    (above) => {
      const tops = Array.from({ length: above }, (_value, index) => `${3_000_000 + index} | 0.01`).join(" ; ");
      const dear = tableOf(`Up to | Rate ; 1000 | 0.01 ; 2000000 | 98765432.123456 ; ${tops}`);
      const quantities = Array.from({ length: rows }, (_value, index) => 500 + index * 799);
      expectSame(compiled(dear, { mechanism: "Look up", decimals: 2 }), quantities);
    },
  );

  it("read a quantity of 16 digits as Excel shows it", () => {
    const high = tableOf("Up to | Flat fee ; 1234567890123460 | 1 ; | 2");
    expectSame(compiled(high, { mechanism: "Stairstep" }), [1234567890123462, 1234567890123469]);
  });
});
