import { call } from "./customFunctions";
import {
  blockCharge,
  breakdown,
  charge,
  covered,
  deviceCount,
  lookUpCharge,
  nativeFormula,
} from "../../functions/functions";
import { cellsOf } from "../bands/tableText";

const bands = cellsOf("Up to | Rate ; 10 | 5 ; ∞ | 4");
const terms = (named: Record<string, unknown>): unknown[] => [
  bands,
  named.mechanism ?? "Fill up",
  named.included,
  named.minimum,
  named.maximum,
  named.decimals,
];

describe("arguments of one value", () => {
  it.each(["mechanism", "included", "minimum", "maximum", "decimals"])(
    "refuse a range of several cells as %s",
    (name) => {
      const range = name === "mechanism" ? [["Fill up"], ["Look up"]] : [[1], [2]];
      expect(call(charge, [[8], [9]], ...terms({ [name]: range }))).toBe(
        `#VALUE! ${name.charAt(0).toUpperCase()}${name.slice(1)}: This argument takes one value for the whole call, but the range has ` +
          "2 cells. Give a single cell.",
      );
    },
  );

  it("refuse a range of several cells in the other functions", () => {
    expect(call(blockCharge, 25, [[10, 20]], 15)).toMatch(/^#VALUE! Block size: This argument takes one value/);
    expect(call(blockCharge, 25, 10, [[15], [20]])).toMatch(/^#VALUE! Price: This argument takes one value/);
    expect(call(breakdown, 5, bands, [["Fill up", "Look up"]])).toMatch(/^#VALUE! Mechanism: This argument takes one/);
    expect(call(nativeFormula, [["B2"], ["B3"]], bands, "Fill up")).toMatch(/^#VALUE! Quantity cell: This argument/);
  });

  it.each<[string, unknown, RegExp]>([
    ["included", "5%", /^#VALUE! Included: "5%" is not a number of units/],
    ["included", "$5", /^#VALUE! Included: "\$5" is not a number of units/],
    ["included", "five", /^#VALUE! Included: "five" is not a number of units/],
    ["included", "1.000", /^#VALUE! Included: "1\.000" is either thousands or decimals/],
    ["minimum", "5%", /^#VALUE! Minimum: "5%" is not an amount of money/],
    ["maximum", true, /^#VALUE! Maximum: "TRUE" is not an amount of money/],
    ["decimals", "$2", /^#VALUE! Decimals: "\$2" is not a number of decimals/],
    ["mechanism", "Fill up 2", /^#VALUE! Mechanism: "Fill up 2" is not a mechanism/],
    ["mechanism", "#N/A", /^#VALUE! Mechanism: The cell holds the error #N\/A\. Correct the formula in it first\./],
    ["minimum", "#REF!", /^#VALUE! Minimum: The cell holds the error #REF!/],
    ["decimals", "#REF!", /^#VALUE! Decimals: The cell holds the error #REF!/],
  ])("refuse as %s %p", (name, value, message) => {
    expect(call(charge, 8, ...terms({ [name]: value }))).toMatch(message);
    expect(call(charge, 8, ...terms({ [name]: [[value]] }))).toMatch(message);
  });

  it.each<[unknown, unknown, RegExp]>([
    ["5%", 15, /^#VALUE! Block size: "5%" is not a number of units/],
    [null, 15, /^#VALUE! Block size: This argument is blank\. Give the units in a block, such as 10\.$/],
    [10, "ten", /^#VALUE! Price: "ten" is not an amount of money\. Give a number\.$/],
    [10, "", /^#VALUE! Price: This argument is blank\. Give the price of a block, such as 15\.$/],
  ])("refuse blocks of %p at %p", (size, price, message) => {
    expect(call(blockCharge, 25, size, price)).toMatch(message);
  });

  it("take money with its sign", () => {
    expect(call(charge, 1, ...terms({ minimum: "£7.50", maximum: "€20" }))).toBe(7.5);
  });
});

describe("quantities", () => {
  it("say why a text of two meanings is none", () => {
    expect(call(lookUpCharge, [["1.000"], [1]], bands)).toEqual([
      ['#VALUE! Quantity, row 1: "1.000" is either thousands or decimals. Type it as a number instead of a text.'],
      [5],
    ]);
  });

  it("take a text behind a # for no error", () => {
    expect(call(lookUpCharge, "#5", bands)).toMatch(/^#VALUE! Quantity: "#5" is not a quantity/);
  });
});

describe("the choice of devices", () => {
  const devices = [
    ["Name", "Customer", "Asset type", "Active"],
    ["SRV1", "#TEAM", "Server", "Yes"],
  ];

  it("is refused with an error in it, and not counted as nothing", () => {
    expect(call(deviceCount, devices, [["Acme"], ["#N/A"]])).toBe(
      "#VALUE! Customer, row 2: The cell holds the error #N/A. Correct the formula in it first.",
    );
    expect(call(covered, devices, null, "#REF!")).toMatch(/^#VALUE! Asset types: The cell holds the error #REF!/);
    expect(call(deviceCount, devices, null, null, "#REF!")).toMatch(/^#VALUE! As of: The cell holds the error #REF!/);
  });

  it("takes a name behind a # as it is", () => {
    expect(call(deviceCount, devices, "#TEAM")).toBe(1);
  });
});

describe("the cell of a native formula", () => {
  it.each(["XFE1", "A1048577", "ZZZ1"])("is no cell beyond the sheet: %s", (text) => {
    expect(call(nativeFormula, text, bands, "Fill up")).toMatch(/^#VALUE! Quantity cell: ".+" is not the address/);
  });

  it.each([
    ["Q1!B2", "'Q1'!B2"],
    ["R1C1!B2", "'R1C1'!B2"],
    ["RC!B2", "'RC'!B2"],
    ["TRUE!B2", "'TRUE'!B2"],
    ["2026!B2", "'2026'!B2"],
    ["Rates!B2", "Rates!B2"],
  ])("on the sheet of %s is written %s", (given, expected) => {
    const invocation = { address: "Sheet1!D2", parameterAddresses: [given] };
    expect(call(nativeFormula, 5, bands, "Look up", null, invocation)).toMatch(`=IF(LEN(${expected})=0,`);
  });
});
