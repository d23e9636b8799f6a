import { strToU8 } from "fflate";
import { noStrings } from "../../../../src/devices/file/xlsx/sharedStrings";
import { sheetRows } from "../../../../src/devices/file/xlsx/sheetRows";
import { ValueList } from "../../../../src/devices/file/valueList";

const sheet = (rows: number, column: string) =>
  strToU8(
    `<worksheet><sheetData>${Array.from(
      { length: rows },
      (_, index) => `<row r="${index + 1}"><c r="${column}${index + 1}" t="str"><v>x${index}</v></c></row>`,
    ).join("")}</sheetData></worksheet>`,
  );

function batchesOf(rows: number, column: string) {
  const parts = { strings: noStrings, formats: [], from1904: false };
  return [...sheetRows(sheet(rows, column), parts, 0, new ValueList())].map((batch) => ({
    rows: batch.rows,
    cells: Array.from({ length: batch.rows }, (_, row) => batch.width(row)).reduce((sum, width) => sum + width, 0),
  }));
}

describe("the rows of a sheet, in batches", () => {
  it("are a thousand and some at a time", () => {
    expect(batchesOf(2_500, "C").map(({ rows }) => rows)).toEqual([1_024, 1_024, 452]);
  });

  it("are fewer where they are wide, so that a sheet of thousands of columns does not fill the memory", () => {
    const batches = batchesOf(100, "XFD");
    expect(batches.reduce((sum, { rows }) => sum + rows, 0)).toBe(100);
    expect(Math.max(...batches.map(({ cells }) => cells))).toBeLessThan(300_000);
  });
});
