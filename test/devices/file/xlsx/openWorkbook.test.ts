import { openFile } from "../../../../src/devices/file/openFile";
import { takeRows } from "../../../../src/devices/file/rowSource";
import { inlineRows, xlsxFile } from "../../xlsxFile";

type Workbook = Parameters<typeof xlsxFile>;

function sheetsOf(...workbook: Workbook) {
  const opened = openFile(xlsxFile(...workbook), "export.xlsx");
  if ("code" in opened) throw new Error(opened.code);
  return opened.sources.map(({ sheet, batches }) => ({
    sheet,
    rows: takeRows(batches(0)).map(({ cells, fault }) => (fault === "" ? cells : fault)),
  }));
}

const rowsOf = (rows: string, extras?: Workbook[1]) => sheetsOf([{ name: "Devices", rows }], extras)[0]!.rows;
/** The texts of one row of cells. */
const cellsOf = (cells: string, extras?: Workbook[1]) => rowsOf(`<row r="1">${cells}</row>`, extras)[0] ?? [];

describe("a workbook's sheets", () => {
  const rows = inlineRows([["a"]]);
  it("come in their order, without the hidden ones", () => {
    const names = sheetsOf([
      { name: "First &amp; last", rows },
      { name: "Hidden", rows, state: "hidden" },
      { name: "Very hidden", rows, state: "veryHidden" },
      { name: "Second", rows },
    ]).map(({ sheet }) => sheet);
    expect(names).toEqual(["First & last", "Second"]);
  });

  it("are read where all are hidden", () => {
    expect(sheetsOf([{ name: "Hidden", rows, state: "hidden" }])).toHaveLength(1);
  });
});

describe("a sheet's cells", () => {
  const strings = [
    "<si><t>plain</t></si>",
    '<si><t xml:space="preserve"> kept </t></si>',
    "<si><r><t>rich </t></r><r><t>text</t></r></si>",
    "<si><t>東京</t><rPh><t>とうきょう</t></rPh></si>",
    "<si><t>O&apos;Brien &amp; S&#246;hne</t></si>",
    "<si><t>two_x000D_lines</t></si>",
  ].join("");

  it.each([
    ["plain shared text", 0, "plain"],
    ["spaces in shared text", 1, " kept "],
    ["runs of rich text", 2, "rich text"],
    ["text without its phonetic reading", 3, "東京"],
    ["entities", 4, "O'Brien & Söhne"],
    ["Excel's own escapes", 5, "two\rlines"],
  ])("give %s", (_, index, text) => {
    expect(cellsOf(`<c r="A1" t="s"><v>${index}</v></c>`, { strings })).toEqual([text]);
  });

  it.each([
    ["text in the cell", '<c t="inlineStr"><is><t>inline</t></is></c>', "inline"],
    ["rich text in the cell", '<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>', "inline"],
    ["a formula's saved text", '<c t="str"><f>A2&amp;"x"</f><v>saved</v></c>', "saved"],
    ["a formula's saved number", "<c><f>1+1</f><v>2</v></c>", "2"],
    ["true", '<c t="b"><v>1</v></c>', "TRUE"],
    ["false", '<c t="b"><v>0</v></c>', "FALSE"],
    ["a date written as such", '<c t="d"><v>2026-09-30T11:13:00</v></c>', "2026-09-30T11:13:00"],
    ["a whole number of 16 digits", "<c><v>1234567890123456</v></c>", "1234567890123456"],
    ["a large number that the file writes short", "<c><v>1.299903697E9</v></c>", "1299903697"],
    ["a broken number", "<c><v>4.5</v></c>", "4.5"],
    ["namespace prefixes", '<x:c t="str"><x:v>prefixed</x:v></x:c>', "prefixed"],
  ])("give %s", (_, cell, text) => {
    expect(cellsOf(cell)).toEqual([text]);
  });

  it.each(["#N/A", "#REF!", "#DIV/0!"])("are blank where they hold the error %s", (error) => {
    expect(cellsOf(`<c t="e"><v>${error}</v></c><c t="str"><v>next</v></c>`)).toEqual(["", "next"]);
  });

  const styles = [
    '<numFmts count="4"><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd\\.mm\\.yyyy hh:mm"/>',
    '<numFmt numFmtId="166" formatCode="#,##0&quot; days&quot;"/><numFmt numFmtId="167" formatCode="[$-409]d-mmm-yy"/></numFmts>',
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>',
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/>',
    '<xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>',
  ].join("");

  it.each([
    ["no format", 0, "46295", "46295"],
    ["a date's format", 1, "46295", "2026-09-30"],
    ["a time's format, to the second", 2, "46295.479861111111", "2026-09-30T11:31:00"],
    ["zeros in front", 3, "123", "00123"],
    ["a date's format of the user's own", 4, "46295.5", "2026-09-30T12:00:00"],
    ["quoted letters, which make no date", 5, "30", "30"],
    ["a date's format with a locale", 6, "46295", "2026-09-30"],
    ["a date's format, but no date's number", 1, "-5", "-5"],
  ])("are shown by %s", (_, style, value, text) => {
    expect(cellsOf(`<c s="${style}"><v>${value}</v></c>`, { styles })).toEqual([text]);
  });

  it("count days from 1904 where the workbook does", () => {
    expect(cellsOf('<c s="1"><v>44833</v></c>', { styles, date1904: true })).toEqual(["2026-09-30"]);
  });

  it("stand where their addresses say, the ones left out blank", () => {
    expect(cellsOf('<c r="B1" t="str"><v>b</v></c><c r="D1" t="str"><v>d</v></c>')).toEqual(["", "b", "", "d"]);
  });

  it("are damaged where they refer to a text that is not there", () => {
    expect(rowsOf('<row><c t="s"><v>9</v></c></row>', { strings })).toContain("damaged");
  });
});

describe("a sheet's rows", () => {
  it("include the blank ones between, and not those after the last filled one", () => {
    const rows =
      '<row r="2"><c t="str"><v>a</v></c></row><row r="4"><c t="str"><v>b</v></c></row><row r="9"><c s="1"/></row>';
    expect(rowsOf(rows)).toEqual([[], ["a"], [], ["b"]]);
  });

  it("go on by their order where their numbers are nonsense", () => {
    const rows = '<row r="999999999"><c t="str"><v>a</v></c></row><row r="1"><c t="str"><v>b</v></c></row>';
    expect(rowsOf(rows)).toEqual([["a"], ["b"]]);
  });

  it("end with a damaged one where the part is cut off", () => {
    expect(rowsOf('<row r="1"><c t="str"><v>a</v></c></row><row r="2"><c')).toContain("damaged");
  });
});
