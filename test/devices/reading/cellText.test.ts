import { cellText } from "../../../src/devices/reading/cellText";

describe("a field's text", () => {
  it.each([
    ['="00123"', "00123"],
    ['="Kestrel"', "Kestrel"],
    ['=""', ""],
    ['="A"&"B"', '="A"&"B"'],
    ["=1+1", "=1+1"],
    ["  PC-1 ", "PC-1"],
    ["#N/A", ""],
  ])("of %j is %j", (field, text) => {
    expect(cellText(field)).toBe(text);
  });
});
