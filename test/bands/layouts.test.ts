import { readBands, type CellValue } from "../../src/bands";
import { cellsOf, tableText } from "./tableText";

const read = (cells: readonly (readonly CellValue[])[]): string => tableText(readBands(cells).table);

describe("readBands, layouts with headers", () => {
  it.each<[string, string, string]>([
    ["Up to", "Up to | Rate ; 10 | 5 ; 20 | 4 ; | 3", "(0, 10] @5; (10, 20] @4; (20, ∞) @3"],
    ["Up to with a flat fee", "Up to | Rate | Flat fee ; 10 | 5 | 2 ; | 4 | 3", "(0, 10] @5 + 2; (10, ∞) @4 + 3"],
    ["a finite last band", "Up to | Rate ; 10 | 5 ; 20 | 4", "(0, 10] @5; (10, 20] @4"],
    ["From", "From | Rate ; 0 | 5 ; 10 | 4", "[0, 10) @5; [10, ∞) @4"],
    ["From with a flat fee", "From | Rate | Fixed ; 0 | 5 | 1 ; 10 | 4 | 2", "[0, 10) @5 + 1; [10, ∞) @4 + 2"],
    ["From that counts units", "From | Rate ; 1 | 5 ; 11 | 4 ; 26 | 3", "[1, 11) @5; [11, 26) @4; [26, ∞) @3"],
    ["From-To touching", "From | To | Rate ; 0 | 10 | 5 ; 10 | 20 | 4", "(0, 10] @5; (10, 20] @4"],
    ["From-To by one", "From | To | Rate ; 1 | 10 | 5 ; 11 | 20 | 4", "(1, 10] @5; (10, 20] @4"],
    ["From-To by 0.01", "From | To | Rate ; 0 | 10 | 5 ; 10.01 | 20 | 4", "(0, 10] @5; (10, 20] @4"],
    [
      "From-To that touches and steps",
      "From | To | Rate ; 0 | 0.01 | 0 ; 0.01 | 10 | 5 ; 11 | | 4",
      "(0, 0.01] @0; (0.01, 10] @5; (10, ∞) @4",
    ],
    ["From-To with a flat fee", "From | To | Rate | Flat ; 0 | 10 | 5 | 2 ; 11 | | 4 |", "(0, 10] @5 + 2; (10, ∞) @4"],
    ["bands of one unit", "From | To | Rate ; 1 | 1 | 5 ; 2 | 2 | 4", "(1, 1] @5; (1, 2] @4"],
    ["columns in any order", "Price | Up to | Base fee ; 5 | 10 | 2 ; 4 | | 0", "(0, 10] @5 + 2; (10, ∞) @4"],
    ["a cost beside the price", "Cost | Up to | Price ; 1 | 10 | 5 ; 1 | | 4", "(0, 10] @5; (10, ∞) @4"],
    ["a cost alone", "Up to | Unit cost ; 10 | 5 ; | 4", "(0, 10] @5; (10, ∞) @4"],
    ["a fee for the unit", "Up to | Fee per device | Flat fee ; 10 | 5 | 2 ; | 4 |", "(0, 10] @5 + 2; (10, ∞) @4"],
    ["a blank From column", "From | To | Rate ; | 10 | 5 ; | | 4", "(0, 10] @5; (10, ∞) @4"],
    ["a blank To column", "From | To | Rate ; 0 | | 5 ; 10 | | 4", "[0, 10) @5; [10, ∞) @4"],
    ["blocks", "Up to | Price | Per ; 1000 | 1 | 100 ; | 2 | 0", "(0, 1000] @1 per 100; (1000, ∞) @2"],
    ["texts", "Band | Rate ; 0-10 | 5 ; 11–20 | 4 ; 21+ | 3", "(0, 10] @5; (10, 20] @4; (20, ∞) @3"],
    ["widths", "Units | Rate ; first 10 | 5 ; next 40 | 4 ; thereafter | 3", "(0, 10] @5; (10, 50] @4; (50, ∞) @3"],
    ["transposed Up to", "Up to | 10 | 20 | ; Rate | 5 | 4 | 3", "(0, 10] @5; (10, 20] @4; (20, ∞) @3"],
    ["transposed From", "From | 0 | 10 ; Rate | 5 | 4", "[0, 10) @5; [10, ∞) @4"],
    ["transposed texts", "Band | 0-10 | 11+ ; Rate | 5 | 4", "(0, 10] @5; (10, ∞) @4"],
    ["transposed From-To", "From | 0 | 11 ; To | 10 | ; Rate | 5 | 4 ; Flat | 1 | 0", "(0, 10] @5 + 1; (10, ∞) @4"],
    ["flat fees alone", "Up to | Flat fee ; 10 | 50 ; | 80", "(0, 10] @0 + 50; (10, ∞) @0 + 80"],
    ["flat fees beside blank prices", "Up to | Rate | Flat fee ; 10 | | 0 ; | | 80", "(0, 10] @0; (10, ∞) @0 + 80"],
    ["a flat fee beside one blank price", "Up to | Rate | Flat fee ; 10 | | 50 ; | 4 |", "(0, 10] @0 + 50; (10, ∞) @4"],
    ["a title above the header", "Servers 2024 | ; Up to | Rate ; 10 | 5 ; | 4", "(0, 10] @5; (10, ∞) @4"],
    ["a numbering column", "# | From | To | Price ; 1 | 0 | 10 | 5 ; 2 | 11 | | 4", "(0, 10] @5; (10, ∞) @4"],
    ["names beside texts", "Tier | Devices | Price ; S | 0-10 | 5 ; L | 11+ | 4", "(0, 10] @5; (10, ∞) @4"],
    ["names of bands", "Tier | Up to | Price ; S | 10 | 5 ; L | | 4", "(0, 10] @5; (10, ∞) @4"],
    ["quantities that start at 0", "Quantity | Price ; 0 | 5 ; 10 | 4", "[0, 10) @5; [10, ∞) @4"],
    ["quantities that end open", "Quantity | Price ; 10 | 5 ; | 4", "(0, 10] @5; (10, ∞) @4"],
    ["a word of the user's own for the bound", "Endpoints | Price ; 10 | 5 ; | 4", "(0, 10] @5; (10, ∞) @4"],
    ["continental numbers", "Up to | Rate ; 1.000 € | 0,50 € ; ∞ | 0,30 €", "(0, 1000] @0.5; (1000, ∞) @0.3"],
    ["percentages", "Up to | Rate ; 1000 | 5% ; | 4%", "(0, 1000] @0.05; (1000, ∞) @0.04"],
    ["a band for zero alone", "Up to | Rate | Flat fee ; 0 | 0 | 0 ; 10 | 5 | 20", "(0, 0] @0; (0, 10] @5 + 20"],
    ["a free last band", "Up to | Rate ; 10 | 5 ; ∞ | 0", "(0, 10] @5; (10, ∞) @0"],
    ["one open band", "Up to | Rate ; | 5", "(0, ∞) @5"],
    ["one open From-To band", "From | To | Rate ; 0 | | 5", "(0, ∞) @5"],
  ])("%s", (_name, cells, bands) => {
    expect(read(cellsOf(cells))).toBe(bands);
  });

  it.each(["", null, 0, "∞", "inf", "and above", "and over", "thereafter", -1, "unlimited"])(
    "reads a last bound of %p as open",
    (open) => {
      expect(read([...cellsOf("Up to | Rate ; 10 | 5"), [open, 4]])).toBe("(0, 10] @5; (10, ∞) @4");
      expect(read([...cellsOf("From | To | Rate ; 0 | 10 | 5"), [11, open, 4]])).toBe("(0, 10] @5; (10, ∞) @4");
    },
  );

  it("keeps a large last bound as a number", () => {
    expect(read(cellsOf("Up to | Rate ; 10 | 5 ; 999999999 | 4"))).toBe("(0, 10] @5; (10, 999999999] @4");
  });

  it("reads doubles as the decimals that Excel shows", () => {
    expect(
      read([
        ["Up to", "Rate"],
        [0.1 * 3, 4.35 * 0.9],
      ]),
    ).toBe("(0, 0.3] @3.915");
  });

  it("takes blank or zero rows at the end for padding, a first row of zeros not", () => {
    expect(read([...cellsOf("From | Rate ; 0 | 0 ; 10 | 5 ; 0 | 0"), ["", null]])).toBe("[0, 10) @0; [10, ∞) @5");
    expect(read(cellsOf("Up to | Rate ; 10 | 5 ; | 4 ; |"))).toBe("(0, 10] @5; (10, ∞) @4");
  });
});

describe("readBands, a blank first row", () => {
  it.each<CellValue>([0, null, ""])("gives the band of 0 @ 0 that it is on desktop Excel, as %p", (blank) => {
    const cells = cellsOf("Up to | Rate ; | ; 10 | 5").map((row) => row.map((cell) => (cell === "" ? blank : cell)));
    expect(read(cells)).toBe("(0, 0] @0; (0, 10] @5");
  });
});

describe("readBands, layouts without headers", () => {
  it.each<[string, string, string]>([
    ["2 columns that end open: Up to, Rate", "10 | 5 ; 20 | 4 ; 0 | 3", "(0, 10] @5; (10, 20] @4; (20, ∞) @3"],
    ["2 columns that start at 0: From, Rate", "0 | 5 ; 10 | 4", "[0, 10) @5; [10, ∞) @4"],
    ["a first band of 0 @ 0", "0 | 0 ; 10 | 4", "[0, 10) @0; [10, ∞) @4"],
    ["2 columns that start above 1: Up to, Rate", "10 | 5 ; 20 | 4", "(0, 10] @5; (10, 20] @4"],
    [
      "3 columns that continue: From, To, Rate",
      "1 | 10 | 5 ; 11 | 20 | 4 ; 21 | | 3",
      "(1, 10] @5; (10, 20] @4; (20, ∞) @3",
    ],
    ["3 columns that touch", "0 | 10 | 5 ; 10 | 20 | 4", "(0, 10] @5; (10, 20] @4"],
    [
      "3 columns, not continued: Up to, Rate, Flat fee",
      "10 | 5 | 2 ; 20 | 4 | 1 ; | 3 |",
      "(0, 10] @5 + 2; (10, 20] @4 + 1; (20, ∞) @3",
    ],
    ["3 columns, the first blank", " | 10 | 5 ; | | 4", "(0, 10] @5; (10, ∞) @4"],
    ["4 columns: From, To, Rate, Flat fee", "0 | 10 | 5 | 2 ; 11 | | 4 | 0", "(0, 10] @5 + 2; (10, ∞) @4"],
    ["blank columns on the right", "0 | 10 | 5 | 2 | | ; 11 | | 4 | 0 | |", "(0, 10] @5 + 2; (10, ∞) @4"],
    ["one band from 0", "0 | | 5", "(0, ∞) @5"],
    ["texts in words", "up to 10 | 5 ; over 10 | 4", "(0, 10] @5; (10, ∞) @4"],
    ["texts with flat fees", "0-10 | 5 | 2 ; > 10 | 4 | 0", "(0, 10] @5 + 2; (10, ∞) @4"],
    ["texts that only say over", "over 0 | 5 ; over 10 | 4", "(0, 10] @5; (10, ∞) @4"],
    ["texts that only say where a band starts", "0+ | 5 ; 10+ | 4", "[0, 10) @5; [10, ∞) @4"],
    ["widths", "first 10 | 5 ; next 40 | 4 ; any additional | 3", "(0, 10] @5; (10, 50] @4; (50, ∞) @3"],
    ["texts of which one proves the decimal point", "0-0.5 | 5 ; 0.5-1.125 | 4", "(0, 0.5] @5; (0.5, 1.125] @4"],
    ["texts of which one proves a decimal comma", "0-1.000 | 5 ; 1.000-2.000,5 | 4", "(0, 1000] @5; (1000, 2000.5] @4"],
    ["finite widths", "first 10 | 5 ; next 40 | 4", "(0, 10] @5; (10, 50] @4"],
  ])("%s", (_name, cells, bands) => {
    expect(read(cellsOf(cells))).toBe(bands);
  });
});

describe("readBands, what the bands carry", () => {
  it.each<[string, boolean]>([
    ["Up to | Rate ; 10 | 5 ; | 4", true],
    ["From | To | Rate ; 0 | 10 | 5 ; 11 | | 4", true],
    ["From | To | Rate ; | 10 | 5 ; 11 | | 4", true],
    ["From | To | Rate ; 1 | 10 | 5 ; 11 | | 4", false],
    ["From | Rate ; 0 | 5 ; 11 | 4", true],
    ["From | Rate ; 1 | 5 ; 11 | 4", false],
    ["up to 10 | 5 ; over 10 | 4", true],
    ["over 0 | 5 ; over 10 | 4", false],
  ])("charges the first flat fee at 0 if the first band starts at 0 or states no start: %s", (cells, charges) => {
    expect(readBands(cellsOf(cells)).table?.chargesAtZero).toBe(charges);
  });

  it("fills a From-only table that starts at 1 from 0 on: 1, 11, 26 holds ten units first", () => {
    const bands = readBands(cellsOf("From | Rate ; 1 | 5 ; 11 | 4 ; 26 | 3")).table?.bands ?? [];
    expect(bands.map((band) => `${band.fillFrom}..${band.fillTo ?? ""}`)).toEqual(["0..10", "10..25", "25.."]);
  });

  it("keeps the From that the table states beside the one that follows from the bands", () => {
    const bands = readBands(cellsOf("From | To | Rate ; 0 | 10 | 5 ; 11 | | 4")).table?.bands ?? [];
    expect(bands.map((band) => `${band.from} ${band.statedFrom ?? "-"}`)).toEqual(["0 0", "10 11"]);
  });

  it("keeps each band's row of the range, for a transposed range its column", () => {
    const rows = (cells: string): number[] | undefined =>
      readBands(cellsOf(cells)).table?.bands.map((band) => band.row);
    expect(rows("Up to | Rate ; 10 | 5 ; | 4")).toEqual([2, 3]);
    expect(rows("10 | 5 ; | 4")).toEqual([1, 2]);
    expect(rows("Up to | 10 | ; Rate | 5 | 4")).toEqual([2, 3]);
  });

  it.each<[string, string]>([
    [
      "Up to | Rate ; 10 | 5 ; | 4 ; |",
      "2 bands, one per row, read by their upper bounds (Up to). A quantity on a bound belongs to the band that ends there. " +
        "The last band has no upper bound. Left out as blank: 1 row at the end. (A free last band needs a bound, such as ∞.)",
    ],
    [
      "0 | 10 | 5 | 2 ; 11 | 20 | 4 | 1",
      "2 bands, one per row, read by From and To, without a header row, with flat fees. A quantity on a bound belongs to the " +
        "band that ends there. Quantities above 20 have no price.",
    ],
    [
      "From | 1 | 11 ; Rate | 5 | 4",
      "2 bands, one per column, read by where they start (From). A quantity on a bound belongs to the band that starts there. " +
        "The first From is 1, so the Froms count units: the first unit is number 1. The last band has no upper bound.",
    ],
  ])("says how %s was read", (cells, reading) => {
    expect(readBands(cellsOf(cells)).reading).toBe(reading);
  });
});
