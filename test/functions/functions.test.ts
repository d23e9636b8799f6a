import { call } from "./customFunctions";
import { breakdown, fillUpCharge, lookUpCharge, Mechanism } from "../../functions/functions";
import { mechanisms } from "../../src/charges";
import cases from "../data/pricing/cases.json";
import { bandCells, type CaseBand, type CaseLayout } from "../charges/bandCells";
import { cellsOf } from "../bands/tableText";

const open = cellsOf("Up to | Rate | Flat fee ; 10 | 5 | 2 ; 20 | 4 | 3 ; | 3 | 0");
const finite = cellsOf("Up to | Rate ; 10 | 5 ; 20 | 4");

describe("LOOKUPCHARGE and FILLUPCHARGE", () => {
  it("charge a number, a cell and a column alike", () => {
    expect(call(lookUpCharge, 25, open)).toBe(75);
    expect(call(fillUpCharge, 25, open)).toBe(110);
    expect(call(fillUpCharge, [[25]], open)).toEqual([[110]]);
    expect(call(fillUpCharge, [[25], [10], [0]], open)).toEqual([[110], [52], [2]]);
    expect(call(lookUpCharge, [[25, 10]], open)).toEqual([[75, 52]]);
  });

  it("give a bad quantity an error of its own, in its cell", () => {
    expect(call(fillUpCharge, [[5], [-1], ["x"], [21], ["#REF!"], [20]], finite)).toEqual([
      [25],
      ["#VALUE! Quantity, row 2: The quantity is -1, but a quantity cannot be below zero. Give 0 or more."],
      [
        '#VALUE! Quantity, row 3: "x" is not a quantity. Give a number of 0 or more, without a unit, a currency or a percent sign.',
      ],
      [expect.stringMatching(/^#N\/A Quantity, row 4: The quantity 21 is above the last band, which ends at 20\./)],
      ["#VALUE! Quantity, row 5: The cell holds the error #REF!. Correct the formula in it first."],
      [90],
    ]);
  });

  it.each([
    [-1, /^#VALUE! Quantity: The quantity is -1/],
    [21, /^#N\/A Quantity: The quantity 21 is above the last band/],
    ["$5", /^#VALUE! Quantity: "\$5" is not a quantity/],
    ["5%", /^#VALUE! Quantity: "5%" is not a quantity/],
    [true, /^#VALUE! Quantity: "TRUE" is not a quantity/],
  ])("fail a lone quantity of %p with the reason", (quantity, message) => {
    expect(call(lookUpCharge, quantity, finite)).toMatch(message);
    expect(call(lookUpCharge, [[quantity]], finite)).toMatch(message);
  });

  it("leave a blank quantity blank: a column may be longer than its list", () => {
    expect(call(fillUpCharge, [[5], [null], [""], [" "]], open)).toEqual([[27], [""], [""], [""]]);
    expect(call(fillUpCharge, [[null]], open)).toEqual([[""]]);
    expect(call(fillUpCharge, "", open)).toBe("");
  });

  it("charge 0 as 0, which is how a blank cell arrives on desktop Excel", () => {
    expect(call(fillUpCharge, [[0]], open)).toEqual([[2]]);
  });

  it("read quantities as Excel shows them, and numbers that are texts", () => {
    expect(call(lookUpCharge, 0.1 * 3, cellsOf("Up to | Rate ; 0.3 | 1 ; | 100"))).toBe(0.3);
    expect(call(lookUpCharge, [["1,000"], ["12.5"]], finite)).toEqual([[expect.stringMatching(/^#N\/A/)], [50]]);
  });

  it.each([
    [undefined, 0.015],
    [null, 0.015],
    ["", 0.015],
    [2, 0.02],
    [3, 0.015],
    [0, 0],
  ])("round to %p decimals, half away from zero", (decimals, charge) => {
    expect(call(lookUpCharge, 3, cellsOf("Up to | Rate ; ∞ | 0.005"), decimals)).toBe(charge);
  });

  it.each([-1, 2.5, 16, "two", true])("refuse %p decimals", (decimals) => {
    expect(call(lookUpCharge, 3, open, decimals)).toMatch(/^#VALUE! Decimals: ".+" is not a number of decimals/);
  });

  it("refuse a bad band table with its rows and the cures", () => {
    expect(call(fillUpCharge, [[1], [2]], cellsOf("From | To | Rate ; 0 | 10 | 5 ; 15 | 20 | x"))).toBe(
      '#VALUE! Bands, row 3, column Rate: "x" cannot be read as a price. Type an amount such as 4.50, without words or "per 100". ' +
        "Bands, row 3, column From: Band 2 starts at 15 but band 1 ends at 10: quantities in between have no price. " +
        "Change this From, or the To of band 1, so that they meet.",
    );
  });

  it("tell three faults, and how many more there are", () => {
    const message = call(fillUpCharge, 1, cellsOf("Up to | Rate ; 10 | a ; 20 | b ; 30 | c ; 40 | d ; 50 | e"));
    expect(message).toMatch(/row 2.*row 3.*row 4.*There are 2 more faults\.$/);
  });

  it("say what columns without headers were taken for, where that may be the fault", () => {
    expect(call(fillUpCharge, 1, cellsOf("0 | 10 | 5 ; 15 | 20 | 4"))).toMatch(
      /its columns were taken as From, To, Unit price/,
    );
  });

  it("know the same bands with blanks as 0, null and nothing", () => {
    for (const blank of [0, null, ""]) {
      expect(
        call(fillUpCharge, 25, [
          ["Up to", "Rate"],
          [10, 5],
          [20, 4],
          [blank, 3],
          [blank, blank],
        ]),
      ).toBe(105);
    }
  });

  it("read cells with a data type by their plain value", () => {
    const formatted = { type: "FormattedNumber", basicValue: 25, numberFormat: "0.00" };
    expect(call(fillUpCharge, [[formatted]], open)).toEqual([[110]]);
    const error = { type: "Error", basicType: "Error", basicValue: "#DIV/0!" };
    expect(call(fillUpCharge, [[error], [1]], open)).toEqual([[expect.stringMatching(/^#VALUE! .*#DIV\/0!/)], [7]]);
  });

  it("do not confuse tables that differ in one cell", () => {
    const tables = Array.from({ length: 40 }, (_, rate) => [
      ["Up to", "Rate"],
      ["∞", rate],
    ]);
    for (const round of [1, 2]) {
      expect(tables.map((table) => call(lookUpCharge, round, table))).toEqual(tables.map((_, rate) => rate * round));
    }
    const changing: (string | number)[][] = [
      ["Up to", "Rate"],
      ["∞", 5],
    ];
    expect(call(lookUpCharge, 1, changing)).toBe(5);
    changing[1] = ["∞", 6];
    expect(call(lookUpCharge, 1, changing)).toBe(6);
  });

  it("never put null into a result", () => {
    expect(
      JSON.stringify(
        call(
          fillUpCharge,
          [
            [null, 1],
            ["", undefined],
          ],
          open,
        ),
      ),
    ).not.toContain("null");
  });
});

describe("the worked cases through the functions", () => {
  const byModel: Record<string, typeof lookUpCharge> = {
    "fill-up": fillUpCharge,
    "fill-up-block": fillUpCharge,
    "look-up": lookUpCharge,
    "look-up-block": lookUpCharge,
    "per-unit": lookUpCharge,
    "stairstep-cumulative": fillUpCharge,
  };
  const plain = cases.filter(
    ({ model, params }) => model in byModel && (params === undefined || Object.keys(params).join() === "round"),
  );

  it.each(plain.map((one) => [one.id, one] as const))("%s", (_id, one) => {
    const cells = bandCells(one.bands as readonly CaseBand[], one.layout as CaseLayout);
    expect(call(byModel[one.model] ?? lookUpCharge, Number(one.quantity), cells, one.params?.round ?? null)).toBe(
      Number(one.expected),
    );
  });
});

describe("BREAKDOWN", () => {
  const header = ["Band", "From", "To", "Units", "Rate", "Flat fee", "Amount"];

  it("spills a header, the lines and a total", () => {
    expect(call(breakdown, 25, open, Mechanism.FillUp)).toEqual([
      header,
      [1, 0, 10, 10, 5, 2, 52],
      [2, 10, 20, 10, 4, 3, 43],
      [3, 20, "and above", 5, 3, 0, 15],
      ["Total (not rounded)", "", "", 25, "", 5, 110],
    ]);
  });

  it("shows the one band of a look up, and no rate for a stairstep", () => {
    expect(call(breakdown, 15, open, "Look up")).toEqual([
      header,
      [2, 10, 20, 15, 4, 3, 63],
      ["Total (not rounded)", "", "", 15, "", 3, 63],
    ]);
    expect(call(breakdown, 15, open, "Stairstep")).toEqual([
      header,
      [2, 10, 20, 15, "", 3, 3],
      ["Total (not rounded)", "", "", 15, "", 3, 3],
    ]);
  });

  it("shows a From as the table states it, and the size of a block", () => {
    expect(call(breakdown, 12, cellsOf("From | To | Rate | Per ; 1 | 10 | 5 | 10 ; 11 | | 4 |"), "Fill up")).toEqual([
      header,
      ["1 (per 10)", 1, 10, 10, 5, 0, 5],
      [2, 11, "and above", 2, 4, 0, 8],
      ["Total (not rounded)", "", "", 12, "", 0, 13],
    ]);
  });

  it.each([
    [3, 2, "Total (rounded to 2 decimals: +0.005)", 0.02],
    [2.8, 2, "Total (rounded to 2 decimals: -0.004)", 0.01],
    [2, 2, "Total (exact to 2 decimals, nothing rounded)", 0.01],
    [200, 1, "Total (exact to 1 decimal, nothing rounded)", 1],
  ])("says of %p units what rounding to %p decimals did", (quantity, decimals, label, total) => {
    const rows = call(breakdown, quantity, cellsOf("Up to | Rate ; ∞ | 0.005"), "Fill up", decimals) as unknown[][];
    expect([rows.at(-1)?.[0], rows.at(-1)?.[6]]).toEqual([label, total]);
  });

  it("adds up to the charge, by whatever mechanism", () => {
    for (const quantity of [0, 1, 10, 10.5, 20, 1234]) {
      for (const [mechanism, whole] of [
        ["Look up", lookUpCharge],
        ["Fill up", fillUpCharge],
      ] as const) {
        const rows = call(breakdown, quantity, open, mechanism) as (string | number)[][];
        const sum = rows.slice(1, -1).reduce((total, row) => total + Number(row[6]), 0);
        expect([sum, rows.at(-1)?.[6]]).toEqual([call(whole, quantity, open), call(whole, quantity, open)]);
      }
    }
  });

  it("shows the first band with no units for a quantity of 0", () => {
    expect(call(breakdown, 0, open, "Fill up")).toEqual([
      header,
      [1, 0, 10, 0, 5, 2, 2],
      ["Total (not rounded)", "", "", 0, "", 2, 2],
    ]);
  });

  it("leaves a blank quantity blank", () => {
    expect(call(breakdown, null, open, "Fill up")).toEqual([[""]]);
  });

  it.each(["Fill up", "FILL UP", "fill-up", "FillUp", " fill  up "])("knows %p as a mechanism", (mechanism) => {
    expect(call(breakdown, 1, finite, mechanism)).toHaveLength(3);
  });

  it.each([
    [
      [1, finite, "graduated"],
      '#VALUE! Mechanism: "graduated" is not a mechanism. Give one of Look up, Fill up, Stairstep.',
    ],
    [[1, finite, null], '#VALUE! Mechanism: "" is not a mechanism. Give one of Look up, Fill up, Stairstep.'],
    [
      [[[1], [2]], finite, "Fill up"],
      "#VALUE! Quantity: This function explains one quantity at a time. Give a single cell.",
    ],
    [
      [-1, finite, "Fill up"],
      "#VALUE! Quantity: The quantity is -1, but a quantity cannot be below zero. Give 0 or more.",
    ],
  ])("fails with the reason: %#", (args, message) => {
    expect(call(breakdown, ...args)).toBe(message);
  });

  it("gives #N/A above a finite last band", () => {
    expect(call(breakdown, 21, finite, "Fill up")).toMatch(/^#N\/A Quantity: The quantity 21 is above the last band/);
  });

  it("offers the mechanisms that the sheets know", () => {
    expect(Object.values(Mechanism)).toEqual([...mechanisms]);
  });
});
