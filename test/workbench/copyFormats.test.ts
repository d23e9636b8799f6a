/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { codeOnSheet, onSheet } from "./onSheet";

describe("formats copied from other cells", () => {
  it("take the place of a range's own, repeated where it is a multiple of the source, and leave its contents", async () => {
    const read = await onSheet(async (sheet, context) => {
      const source = sheet.getRange("A1:B1");
      source.numberFormat = [["@", "0.00"]];
      sheet.getRange("B1").format.font.bold = true;
      sheet.getRange("A1").values = [["00123"]];
      const other = context.workbook.worksheets.add("Copied to");
      other.getRange("A2:B4").values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      other.getRange("A2:B2").format.font.italic = true;
      other.getRange("A2:B4").copyFrom(source, "Formats");
      other.getRange("A5").values = [["00123"]];
      const cells = other.getRange("A2:B5").load("values,numberFormat");
      const looks = ["A2", "B2", "B4", "B5"].map((address) =>
        other.getRange(address).load("format/font/bold,format/font/italic"),
      );
      await context.sync();
      return {
        values: cells.values,
        formats: cells.numberFormat,
        looks: looks.map(({ format }) => [format.font.bold, format.font.italic]),
      };
    });
    expect(read).toEqual({
      values: [
        [1, 2],
        [3, 4],
        [5, 6],
        [123, ""],
      ],
      formats: [
        ["@", "0.00"],
        ["@", "0.00"],
        ["@", "0.00"],
        ["General", "General"],
      ],
      looks: [
        [false, false],
        [true, false],
        [true, false],
        [false, false],
      ],
    });
  });

  it("cover as much as the source where the range is smaller or no multiple of it, read by an address too", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").numberFormat = [["0"], ["@"]];
      sheet.getRange("C1").copyFrom("'Cut''s'!A1:A2", Excel.RangeCopyType.formats);
      sheet.getRange("D1:D3").copyFrom("A1:A2", Excel.RangeCopyType.formats);
      const cells = sheet.getRange("C1:D3").load("numberFormat");
      await context.sync();
      return cells.numberFormat;
    }, "Cut's");
    expect(read).toEqual([
      ["0", "0"],
      ["@", "@"],
      ["General", "General"],
    ]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["other things than formats", (sheet) => sheet.getRange("A1").copyFrom("B1", "Values")],
    ["all of a cell", (sheet) => sheet.getRange("A1").copyFrom("B1")],
    ["blanks skipped", (sheet) => sheet.getRange("A1").copyFrom("B1", "Formats", true)],
    ["rows as columns", (sheet) => sheet.getRange("A1").copyFrom("B1:B2", "Formats", false, true)],
    [
      "the formats of a table's cells, which bring the table's style along in Excel",
      (sheet) => {
        sheet.tables.add("B1:B3", true);
        sheet.getRange("A1").copyFrom("B2", "Formats");
      },
    ],
  ])("are not modelled: %s", async (_what, act) => {
    expect(await codeOnSheet(act)).toBe("ApiNotFound");
  });
});

describe("properties of columns", () => {
  it("set a width for each column of a range", async () => {
    const widths = await onSheet(async (sheet, context) => {
      sheet
        .getRange("B1:D1")
        .setColumnProperties([{ format: { columnWidth: 30 } }, {}, { format: { columnWidth: 77 } }]);
      const columns = ["B1", "C1", "D1"].map((address) => sheet.getRange(address).load("format/columnWidth"));
      await context.sync();
      return columns.map(({ format }) => format.columnWidth);
    });
    expect(widths).toEqual([30, 48, 77]);
  });

  it.each<[string, Excel.SettableColumnProperties[], string]>([
    ["fewer than there are columns", [{}], "InvalidArgument"],
    ["a negative width", [{ format: { columnWidth: -1 } }, {}], "InvalidArgument"],
    ["a column that is hidden, which is not modelled", [{ columnHidden: true }, {}], "ApiNotFound"],
    ["a font, which is not modelled", [{ format: { font: { bold: true } } }, {}], "ApiNotFound"],
  ])("refuse %s", async (_what, properties, code) => {
    expect(await codeOnSheet((sheet) => sheet.getRange("A1:B1").setColumnProperties(properties))).toBe(code);
  });
});
