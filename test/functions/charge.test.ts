import { call } from "./customFunctions";
import {
  bandOf,
  blockCharge,
  charge,
  checkBands,
  nextUnit,
  stairstepCharge,
  unitPrice,
} from "../../functions/functions";
import cases from "../data/pricing/cases.json";
import { cellsOf } from "../bands/tableText";

const open = cellsOf("Up to | Rate | Flat fee ; 10 | 5 | 2 ; 20 | 4 | 3 ; | 3 | 1");
const finite = cellsOf("Up to | Rate ; 10 | 5 ; 20 | 4");

describe("STAIRSTEPCHARGE", () => {
  it("charges the flat fee of the band, for a number or a column", () => {
    expect(call(stairstepCharge, 15, open)).toBe(3);
    expect(call(stairstepCharge, [[0], [10], [10.5], [-1], [""]], open)).toEqual([
      [2],
      [2],
      [3],
      [expect.stringMatching(/^#VALUE! Quantity, row 4/)],
      [""],
    ]);
  });

  it("rounds as asked", () => {
    expect(call(stairstepCharge, 1, cellsOf("Up to | Flat fee ; ∞ | 0.125"), 2)).toBe(0.13);
  });
});

describe("CHARGE", () => {
  it.each<[unknown[], number]>([
    [["Look up"], 63],
    [["Fill up"], 75],
    [["stairstep"], 3],
    [["Fill up", 5], 52],
    [["Fill up", 5, 60], 60],
    [["Fill up", 5, null, 50], 50],
    [["Fill up", null, null, null, null], 75],
    [["Fill up", "", "", "", ""], 75],
    [["Fill up", 0, 0, 0], 75],
    [["Fill up", 4.999, null, null, 1], 55],
    [["Fill up", null, "100.00"], 100],
  ])("charges 15 units by %p at %p", (terms, total) => {
    expect(call(charge, 15, open, ...terms)).toBe(total);
  });

  it("fails wholly for terms that are at fault, and in one cell for a quantity", () => {
    const column = [[1], [-2], [30]];
    expect(call(charge, column, finite, "Fill up", null, 10, 9)).toMatch(
      /^#VALUE! Minimum: The minimum charge 10 is above/,
    );
    expect(call(charge, column, finite, "Fill up", -1)).toMatch(/^#VALUE! Included: The included units are -1/);
    expect(call(charge, column, finite, "Fill up", "x")).toMatch(/^#VALUE! Included: "x" is not a number/);
    expect(call(charge, column, finite, "Fill up", 10)).toEqual([[0], [expect.stringMatching(/^#VALUE!/)], [90]]);
  });

  it("has the worked cases with minimum, maximum and decimals", () => {
    const limits = ["minimum", "maximum", "round"];
    const mechanisms: Record<string, string> = { "fill-up": "Fill up", "look-up": "Look up", "per-unit": "Look up" };
    const ours = cases.filter(({ model, params = {} }) => {
      const names = Object.keys(params);
      return model in mechanisms && names.length > 0 && names.every((name) => limits.includes(name));
    });
    expect(ours.length).toBeGreaterThan(12);
    for (const { id, model, bands, quantity, expected, params } of ours) {
      const { minimum, maximum, round } = (params ?? {}) as Record<string, string | number>;
      const cells = [
        ["Up to", "Rate", "Flat fee"],
        ...bands.map((band) => [band.to ?? "", Number(band.unit), Number(band.flat)]),
      ];
      const numbers = [null, minimum, maximum, round].map((value) =>
        value === undefined || value === null ? null : Number(value),
      );
      expect([id, call(charge, Number(quantity), cells, mechanisms[model], ...numbers)]).toEqual([
        id,
        Number(expected),
      ]);
    }
  });
});

describe("BLOCKCHARGE", () => {
  it.each<[unknown[], unknown]>([
    [[0, 10, 15], 0],
    [[1, 10, 15], 15],
    [[10, 10, 15], 15],
    [[10.01, 10, 15], 30],
    [[22, 10, "15.00"], 45],
    [[22, 10, 15, 2], 30],
    [[22, 10, 15, 30], 0],
    [[0.3, 0.1, 1], 3],
  ])("%p → %p", (args, total) => {
    expect(call(blockCharge, ...args)).toBe(total);
  });

  it.each<[unknown[], RegExp]>([
    [[1, 0, 15], /^#VALUE! Block size: A block of 0 units/],
    [[1, -2, 15], /^#VALUE! Block size: A block of -2 units/],
    [[1, null, 15], /^#VALUE! Block size:/],
    [[1, 10, null], /^#VALUE! Price: This argument is blank/],
    [[1, 10, "x"], /^#VALUE! Price: "x" is not an amount of money/],
    [[-1, 10, 15], /^#VALUE! Quantity: The quantity is -1/],
  ])("%p fails with the reason", (args, message) => {
    expect(call(blockCharge, ...args)).toMatch(message);
  });

  it("has the worked cases of packages", () => {
    const packages = cases.filter(
      ({ model, params = {} }) => model === "package" && !("minimum" in params) && !("maximum" in params),
    );
    expect(packages.length).toBeGreaterThan(15);
    for (const { id, bands, quantity, expected, params } of packages) {
      const { package_size: size, free_units: free } = params as { package_size: string; free_units?: string };
      const args = [Number(quantity), Number(size), Number(bands[0]?.unit), free === undefined ? null : Number(free)];
      expect([id, call(blockCharge, ...args)]).toEqual([id, Number(expected)]);
    }
  });
});

describe("UNITPRICE", () => {
  it("is the charge divided by the quantity, and #N/A for 0", () => {
    expect(call(unitPrice, [[15], [3], [0], [21], [""]], finite, "Fill up")).toEqual([
      [70 / 15],
      [5],
      ["#N/A Quantity, row 3: A quantity of 0 has no unit price. Give a quantity above 0."],
      [expect.stringMatching(/^#N\/A Quantity, row 4/)],
      [""],
    ]);
  });
});

describe("NEXTUNIT", () => {
  it("is what one more unit costs, below zero at a cliff, #N/A beyond the last band", () => {
    expect(call(nextUnit, [[9], [10], [9.5], [20]], finite, "Look up")).toEqual([
      [5],
      [-6],
      [-5.5],
      [expect.stringMatching(/^#N\/A Quantity, row 4/)],
    ]);
    expect(call(nextUnit, 10, finite, "Fill up")).toBe(4);
  });
});

describe("BANDOF", () => {
  it("gives a row for each quantity", () => {
    expect(call(bandOf, 10, open)).toEqual([[1, 0, 10, 5, 2]]);
    expect(call(bandOf, [[10.5], [1000], [""], [-1]], open)).toEqual([
      [2, 10, 20, 4, 3],
      [3, 20, "and above", 3, 1],
      ["", "", "", "", ""],
      new Array(5).fill(
        "#VALUE! Quantity, row 4: The quantity is -1, but a quantity cannot be below zero. Give 0 or more.",
      ),
    ]);
  });

  it("fails for a lone quantity that no band holds, and for more than one column", () => {
    expect(call(bandOf, 21, finite)).toMatch(/^#N\/A Quantity: The quantity 21 is above the last band/);
    expect(call(bandOf, [[1, 2]], finite)).toMatch(/^#VALUE! Quantity: This function gives each quantity a row/);
  });
});

describe("CHECKBANDS", () => {
  const header = ["Row", "Kind", "Finding"];

  it("says how a good table is read, with what is remarkable", () => {
    expect(call(checkBands, cellsOf("Over | Rate ; 0 | 5 ; 10 | -4"))).toEqual([
      header,
      ["", "Accepted", expect.stringMatching(/^2 bands, one per row, read by where they start \(From\)/)],
      ["", "Warning", expect.stringMatching(/^Column Over: "Over" is read as From/)],
      [3, "Warning", "Column Rate: Band 2 has a negative unit price (-4), so its units lower the charge."],
    ]);
  });

  it("lists every fault with its row, and fails for nothing", () => {
    const rows = call(checkBands, cellsOf("0 | 10 | x ; 15 | 20 | 4")) as unknown[][];
    expect(rows.slice(2).map(([row, kind]) => [row, kind])).toEqual([
      [1, "Error"],
      [2, "Error"],
      ["", "Note"],
    ]);
    expect(call(checkBands, [[""]])).toEqual([
      header,
      ["", "Refused", "The range could not be read as bands."],
      ["", "Error", expect.stringMatching(/^There are no bands/)],
    ]);
  });
});
