import { areaAddress, cellAddress, columnLetters, quotedSheet } from "../../src/sheets/cellAddress";

describe("cellAddress", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("names the zero-based column %i %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it("counts rows from 1 as the user sees them", () => {
    expect(cellAddress(0, 0)).toBe("A1");
    expect(areaAddress(4, 1, 3, 2)).toBe("B5:C7");
  });

  it("doubles an apostrophe in a quoted sheet name", () => {
    expect(quotedSheet("O'Brien")).toBe("'O''Brien'");
  });
});
