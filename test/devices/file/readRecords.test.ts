import fc from "fast-check";
import Papa from "papaparse";
import { maxColumns, maxRecordLength } from "../../../src/devices/file/limits";
import { readRecords } from "../../../src/devices/file/readRecords";
import { takeRows } from "../../../src/devices/file/rowSource";
import { ValueList } from "../../../src/devices/file/valueList";

const read = (text: string, delimiter = ",", width = 0, piece?: number) =>
  takeRows(readRecords(new TextEncoder().encode(text), delimiter, width, new ValueList(), piece));
const cellsOf = (...args: Parameters<typeof read>) => read(...args).map(({ cells }) => cells);

/** Any field, with what makes fields difficult; quoted where it must be. */
const field = fc.oneof(
  fc.constantFrom("", "a", " spaced ", "00123", "é", "💻", "a,b", "a;b", 'the "server"', '"', "two\r\nlines", "x\ny"),
  fc.string({ maxLength: 8 }),
);
const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const written = (text: string) => (/[",;\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe("readRecords", () => {
  it("gives back what a writer that follows RFC 4180 has written, wherever the text is cut into pieces", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("\r\n", "\n", "\r"), fc.integer({ min: 1, max: 9 }), (rows, end, size) => {
        const text = rows.map((row) => row.map(written).join(",")).join(end) + end;
        expect(cellsOf(text, ",", 0, size)).toEqual(rows);
      }),
    );
  });

  it("reads such text as papaparse does", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map(written).join(",")).join("\r\n");
        expect(cellsOf(text)).toEqual(Papa.parse(text, { delimiter: ",", newline: "\r\n" }).data);
      }),
    );
  });

  it.each([
    [
      "line breaks in a quoted field",
      'a,"b\r\nc\nd",e\nf,g,h\n',
      [
        ["a", "b\r\nc\nd", "e"],
        ["f", "g", "h"],
      ],
    ],
    ["doubled quotation marks", '"the ""big"" one",b\n', [['the "big" one', "b"]]],
    ["a mark inside a field that does not begin with one", 'TV 55",b\n', [['TV 55"', "b"]]],
    ["a mark inside a quoted field that is not doubled", '"TV 55" wide",b\n', [['TV 55" wide', "b"]]],
    ["spaces behind the closing mark", '"a"  ,b\n', [["a", "b"]]],
    ["a delimiter at the end of a line", "a,b,\n", [["a", "b", ""]]],
    ["blank lines", "a,b\n\n\nc,d\n", [["a", "b"], [""], [""], ["c", "d"]]],
    [
      "old Mac line ends",
      "a,b\rc,d\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a last line without an end",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a closing mark at the very end", 'a,"b"', [["a", "b"]]],
    ["nothing", "", []],
  ])("reads %s", (_, text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  it("gives back the line of a mark that is never closed as faulty, and every line after it", () => {
    const text = 'n,c\na,1\n"b,2\nc,3\nd,4\n';
    expect(read(text, ",", 2)).toEqual([
      { cells: ["n", "c"], fault: "" },
      { cells: ["a", "1"], fault: "" },
      { cells: ['"b', "2"], fault: "unclosed quote" },
      { cells: ["c", "3"], fault: "" },
      { cells: ["d", "4"], fault: "" },
    ]);
  });

  it("finds a mark that swallowed lines up to another by the mark that opens a field", () => {
    const text = 'n,c\n"a,1\nb,2\nc,3\n"d",4\n';
    const rows = read(text, ",", 2);
    expect(rows.map(({ fault }) => fault)).toEqual(["", "unclosed quote", "", "", ""]);
    expect(rows.at(-1)!.cells).toEqual(["d", "4"]);
  });

  it("finds a mark that swallowed a line by the fields that there are too many of", () => {
    expect(read('n,c\n"a,1\nb",2,3\nc,4\n', ",", 2).map(({ cells, fault }) => [cells.length, fault])).toEqual([
      [2, ""],
      [2, "unclosed quote"],
      [3, ""],
      [2, ""],
    ]);
  });

  it("stays with every line, and quick, where each line opens a mark that is never closed", () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `"PC-${i},x`);
    const rows = read(`n,c\n${lines.join("\n")}\n`, ",", 2);
    expect(rows).toHaveLength(20_001);
    expect(rows.slice(1).every(({ fault }) => fault === "unclosed quote")).toBe(true);
  });

  it("gives back a line that is too long as one faulty row, cut, and goes on after it", () => {
    const rows = read(`n,c\n"${"x".repeat(maxRecordLength)}${"y".repeat(500)}\nPC-1,a\n`, ",", 2);
    expect(rows.map(({ fault }) => fault)).toEqual(["", "too long", ""]);
    expect(rows[1]!.cells.join("").length).toBeLessThanOrEqual(maxRecordLength);
    expect(rows[2]!.cells).toEqual(["PC-1", "a"]);
  });

  it("keeps one column more than there may be of a row with a million", () => {
    expect(cellsOf(`${",".repeat(1_000_000 - 10)}\n`)[0]).toHaveLength(maxColumns + 1);
  });
});
