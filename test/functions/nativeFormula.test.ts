import { readFileSync } from "node:fs";
import { join } from "node:path";
import { call } from "./customFunctions";
import { nativeFormula } from "../../functions/functions";
import { cellsOf } from "../bands/tableText";

const bands = cellsOf("Up to | Rate ; 10 | 5 ; | 4");
/** The reference by which the formula names the quantity. */
function reference(quantityCell: unknown, invocation?: object): string {
  const formula = call(nativeFormula, quantityCell, bands, "Look up", null, invocation) as string;
  return /^=IF\(LEN\((.+?)\)=0,/.exec(formula)?.[1] ?? formula;
}

describe("NATIVEFORMULA", () => {
  it.each([
    "B2",
    "$B$2",
    "xfd1048576",
    "Prices!B2",
    "'My sheet'!B2",
    "'It''s'!$A1",
    "[@Quantity]",
    "T1[@[No. billed]]",
  ])("names the quantity by the text %s", (text) => {
    expect(reference(text)).toBe(text);
    expect(reference([[` ${text} `]])).toBe(text);
  });

  it.each([
    ["Sheet1!B2", "Sheet1!D2", "B2"],
    ["'My sheet'!B2", "My sheet!D2", "B2"],
    ["Sheet2!B2", "Sheet1!D2", "Sheet2!B2"],
    ["My sheet!B2", "Sheet1!D2", "'My sheet'!B2"],
    ["'It''s'!B2", "Sheet1!D2", "'It''s'!B2"],
  ])("names the cell %s, given from %s, as %s", (given, address, expected) => {
    expect(reference(25, { address, parameterAddresses: [given, "Sheet1!F1:G3"] })).toBe(expected);
  });

  it("takes the text where the argument was no cell", () => {
    expect(reference("B2", { address: "Sheet1!D2", parameterAddresses: ["", ""] })).toBe("B2");
  });

  it.each([[25], [null], ["B2:B9"], ["1+1"], ["B0"], ["x"], ['A1,""']])("refuses %p as a cell", (quantityCell) => {
    expect(reference(quantityCell)).toMatch(
      /^#VALUE! Quantity cell: ".*" is not the address of a cell\. Give one cell/,
    );
  });

  it("is on its page as it is given", () => {
    const page = readFileSync(join(__dirname, "../../docs/functions.md"), "utf8");
    const shown = cellsOf("10 | 5 ; 20 | 4 ; ∞ | 3");
    expect(page).toContain(`\n${String(call(nativeFormula, "B2", shown, "Fill up", 2))}\n`);
  });

  it("refuses what is no table, no mechanism and too long for a formula", () => {
    expect(call(nativeFormula, "B2", cellsOf("Up to | Rate ; 10 | x"), "Look up")).toMatch(/^#VALUE! Bands, row 2/);
    expect(call(nativeFormula, "B2", bands, "x")).toMatch(/^#VALUE! Mechanism/);
    const many = Array.from({ length: 700 }, (_, index) => [(index + 1) * 1000, 12.345]);
    expect(call(nativeFormula, "B2", many, "Look up")).toMatch(/^#VALUE! Bands: A formula for 700 bands would have/);
  });
});
