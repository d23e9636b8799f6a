import { findBand, readBands } from "../../src/bands";
import { exact } from "../../src/money";
import { cellsOf } from "./tableText";

describe("findBand", () => {
  const upTo = "Up to | Rate ; 10 | 5 ; 20 | 4 ; 30 | 3";
  const stepping = "From | To | Rate ; 0 | 100 | 5 ; 101 | 200 | 4 ; 201 | | 3";
  const from = "From | Rate ; 0 | 5 ; 10 | 4 ; 20 | 3";
  const countsUnits = "From | Rate ; 1 | 5 ; 11 | 4";

  it.each<[string, string, number | null]>([
    ["0", upTo, 1],
    ["10", upTo, 1],
    ["10.000001", upTo, 2],
    ["20", upTo, 2],
    ["30", upTo, 3],
    ["30.01", upTo, null],
    ["-1", upTo, null],
    ["100", stepping, 1],
    ["100.5", stepping, 2],
    ["101", stepping, 2],
    ["999999", stepping, 3],
    ["9.99", from, 1],
    ["10", from, 2],
    ["20", from, 3],
    ["-1", from, null],
    ["0.5", countsUnits, 1],
    ["10.5", countsUnits, 1],
    ["11", countsUnits, 2],
  ])("finds for %s in %s band %p", (quantity, cells, number) => {
    const { table } = readBands(cellsOf(cells));
    if (table === null) throw new Error("The table should be read.");
    const band = findBand(table, exact(quantity));
    expect(band === null ? null : table.bands.indexOf(band) + 1).toBe(number);
  });
});
