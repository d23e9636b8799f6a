import { call } from "./customFunctions";
import { cliffs, compare } from "../../functions/functions";
import { cellsOf } from "../bands/tableText";

const open = cellsOf("Up to | Rate ; 10 | 5 ; 20 | 4 ; | 3");
const finite = cellsOf("Up to | Rate ; 10 | 0.1 ; 20 | 6");

describe("CLIFFS", () => {
  const header = ["Boundary", "Charge at", "First above", "Charge above", "Drop", "Jump", "First dominated"];

  it("spills each boundary with its drop or its jump", () => {
    expect(call(cliffs, open, "look up")).toEqual([header, [10, 50, 11, 44, 6, "", 9], [20, 80, 21, 63, 17, "", 16]]);
    expect(call(cliffs, finite, "Look up")).toEqual([header, [10, 1, 11, 66, "", 65, ""]]);
  });

  it("says that there is none", () => {
    const none = "None: one more unit never lowers the charge, nor makes it jump.";
    expect(call(cliffs, open, "Fill up")).toEqual([header, [none, "", "", "", "", "", ""]]);
  });

  it("fails for bands that cannot be read and for a word that is no mechanism", () => {
    expect(call(cliffs, cellsOf("Up to | Rate ; 10 | x"), "Look up")).toMatch(
      /^#VALUE! Bands, row 2, column Rate: "x"/,
    );
    expect(call(cliffs, open, "volume")).toMatch(/^#VALUE! Mechanism: "volume" is not a mechanism/);
  });
});

describe("COMPARE", () => {
  const header = ["Quantity", "Charge", "Other charge", "Difference", "Cheaper"];
  const run = (quantities: unknown): unknown => call(compare, quantities, open, "Look up", finite, "fill up");

  it("spills both charges, what the other is more, and the cheaper", () => {
    expect(run([[10], [20], [0]])).toEqual([
      header,
      [10, 50, 1, -49, "Other bands"],
      [20, 80, 61, -19, "Other bands"],
      [0, 0, 0, 0, "Equal"],
    ]);
    expect(call(compare, 15, open, "Look up", open, "Fill up")).toEqual([header, [15, 60, 70, 10, "Bands"]]);
  });

  it("keeps an error to its row, and to the charge that is missing", () => {
    const above = expect.stringMatching(/^#N\/A Other bands: The quantity 21 is above the last band/) as unknown;
    const negative = expect.stringMatching(/^#VALUE! Quantities, row 2: "x" is not a quantity/) as unknown;
    expect(run([[21], ["x"], [""], [3]])).toEqual([
      header,
      [21, 63, above, above, above],
      new Array(5).fill(negative),
      ["", "", "", "", ""],
      [3, 15, 0.3, -14.7, "Other bands"],
    ]);
    expect(run(-1)).toEqual([header, [-1, ...new Array(4).fill(expect.stringMatching(/^#VALUE! .*-1/))]]);
  });

  it("says which of the two tables or mechanisms is at fault", () => {
    const bad = cellsOf("Up to | Rate ; 10 | x");
    expect(call(compare, 1, open, "Look up", bad, "Look up")).toMatch(/^#VALUE! Other bands, row 2/);
    expect(call(compare, 1, bad, "Look up", open, "Look up")).toMatch(/^#VALUE! Bands, row 2/);
    expect(call(compare, 1, open, "Look up", open, "x")).toMatch(/^#VALUE! Other mechanism: "x"/);
  });
});
