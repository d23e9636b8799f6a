import type { Univer } from "@univerjs/core";
import { readBands } from "../../src/bands";
import { mechanisms, nativeFormula, priceCharge, type Mechanism } from "../../src/charges";
import { readDouble, toDouble } from "../../src/money";
import { UniverStore } from "../../workbench/univer";
import { createNodeUniver } from "../../workbench/univer/nodeUniver";
import { cellsOf } from "../bands/tableText";
import { anyTable, randomQuantity, seeded } from "../charges/randomTables";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** A formula to be evaluated and what it ought to come to. */
interface Case {
  readonly cells: unknown;
  readonly quantity: number | string;
  readonly formula: string;
  readonly expected: number | string;
}

let univer: Univer;
let store: UniverStore;

beforeAll(() => {
  univer = createNodeUniver();
  store = new UniverStore(univer);
});

afterAll(() => univer.dispose());

/** What the formulas come to in a real formula engine, each beside its quantity. */
async function evaluate(cases: readonly Case[]): Promise<unknown[]> {
  const { id } = store.addSheet(`Case ${Math.random()}`);
  store.write(
    id,
    area(0, 0, cases.length),
    cases.map(({ quantity }) => [quantity]),
  );
  store.write(
    id,
    area(0, 1, cases.length),
    cases.map(({ formula }) => [formula]),
  );
  await store.settled();
  return store.values(id, area(0, 1, cases.length)).map(([value]) => value);
}

const tooHigh = "#N/A";
const refused = "#VALUE!";

describe("a native formula in a spreadsheet without the add-in", () => {
  it("charges to the cent what the add-in charges, half cents too", async () => {
    const random = seeded(77);
    const cases: Case[] = [];
    for (let round = 0; round < 400; round += 1) {
      const made = anyTable(random);
      const mechanism = mechanisms[round % 3] ?? "Look up";
      const { table } = readBands(made.cells);
      for (const places of table === null ? [] : [0, 2, 3]) {
        const quantity = readDouble(randomQuantity(random, made, places));
        const { charge } = priceCharge(quantity, table!, { mechanism, decimals: 2 });
        const formula = nativeFormula(`A${cases.length + 1}`, table!, mechanism, 2);
        if (typeof formula !== "string") continue;
        const expected = charge === null ? tooHigh : toDouble(charge.total);
        cases.push({ cells: made.cells, quantity: toDouble(quantity), formula, expected });
      }
    }
    expect(cases.length).toBeGreaterThan(1000);
    expect(cases.filter(({ expected }) => typeof expected === "number" && expected > 0).length).toBeGreaterThan(700);
    const values = await evaluate(cases);
    expect(
      cases.flatMap((one, index) => (values[index] === one.expected ? [] : [{ ...one, value: values[index] }])),
    ).toEqual([]);
  }, 60_000);

  it("charges a quantity of 0 alike in every formula that reads its cell", async () => {
    const { table } = readBands(cellsOf("Up to | Rate | Flat fee ; 10 | 5 | 2 ; | 4 | 0"));
    const { id } = store.addSheet("One quantity");
    store.write(id, area(0, 0), [[0]]);
    store.write(id, area(0, 1, 1, 3), [
      mechanisms.map((mechanism) => nativeFormula("A1", table!, mechanism, 2) as string),
    ]);
    await store.settled();
    expect(store.values(id, area(0, 1, 1, 3))).toEqual([[2, 2, 2]]);
  });

  const finite = "Up to | Rate | Flat fee ; 10 | 0.125 | 2 ; 20 | 4 | 0";
  const countsUnits = "From | To | Rate | Flat fee ; 1 | 10 | 5 | 2 ; 11 | | 4 | 0";
  const fromOne = "From | Rate | Flat fee ; 1 | 5 | 2 ; 11 | 4 | 0";

  it.each<[string, string, Mechanism, number | null, readonly (readonly [number | string, number | string])[]]>([
    [
      "no total",
      finite,
      "Look up",
      2,
      [
        ["", ""],
        [-1, refused],
        ["5", refused],
        ["x", refused],
        [20.01, tooHigh],
      ],
    ],
    [
      "the first fee at 0",
      finite,
      "Fill up",
      2,
      [
        [0, 2],
        [1, 2.13],
        [10, 3.25],
        [10.01, 3.29],
      ],
    ],
    [
      "no rounding",
      finite,
      "Look up",
      null,
      [
        [1, 2.125],
        [0.5, 2.0625],
        [11, 44],
      ],
    ],
    [
      "no fee at 0 where the bands count from 1",
      countsUnits,
      "Fill up",
      2,
      [
        [0, 0],
        [0.5, 4.5],
        [10, 52],
        [11, 56],
      ],
    ],
    [
      "halves of large fractional quantities",
      "Up to | Rate ; | 0.07",
      "Look up",
      4,
      [
        [674906214.155, 47243434.9909],
        [674906214.154, 47243434.9908],
      ],
    ],
    [
      "many blocks of parts of a unit",
      "Up to | Rate | Per ; | 1 | 0.1",
      "Look up",
      2,
      [
        [100000000.3, 1000000003],
        [100000000.31, 1000000004],
        [0.3, 3],
      ],
    ],
    [
      "no fee at 0 in a From-only table either",
      fromOne,
      "Look up",
      2,
      [
        [0, 0],
        [0.5, 4.5],
        [10, 52],
        [10.5, 54.5],
        [11, 44],
      ],
    ],
    [
      "a band of nothing but 0",
      "Up to | Rate | Flat fee ; 0 | 0 | 7 ; | 5 | 0",
      "Fill up",
      2,
      [
        [0, 7],
        [1, 5],
      ],
    ],
    [
      "prices below zero",
      "Up to | Rate ; ∞ | -0.005",
      "Look up",
      2,
      [
        [1, -0.01],
        [3, -0.02],
        [200, -1],
      ],
    ],
  ])("gives %s", async (_, bands, mechanism, decimals, quantities) => {
    const { table } = readBands(cellsOf(bands));
    const cases = quantities.map(([quantity, expected], index) => {
      const formula = nativeFormula(`A${index + 1}`, table!, mechanism, decimals) as string;
      return { cells: bands, quantity: quantity === "5" ? "'5" : quantity, formula, expected };
    });
    expect((await evaluate(cases)).map((value, index) => [quantities[index]?.[0], value])).toEqual(quantities);
  });
});
