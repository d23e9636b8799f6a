/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { codeOnSheet, onSheet } from "./onSheet";

describe("formats", () => {
  it("takes fonts, fills, alignment and borders, and answers them", async () => {
    const read = await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("B2:C3");
      format.font.bold = true;
      format.font.italic = true;
      format.font.underline = "Single";
      format.font.name = "Segoe UI";
      format.font.size = 14;
      format.font.color = "#c00000";
      format.fill.color = "#ffff00";
      format.horizontalAlignment = "Right";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      const edge = format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.color = "#000080";
      edge.weight = "Thin";
      format.load(
        "font/bold,font/italic,font/underline,font/name,font/size,font/color,fill/color,horizontalAlignment,verticalAlignment,wrapText",
      );
      edge.load("style,color");
      await context.sync();
      const { font, fill } = format;
      return [
        [font.bold, font.italic, font.underline, font.name, font.size, font.color, fill.color],
        [format.horizontalAlignment, format.verticalAlignment, format.wrapText, edge.style, edge.color],
      ];
    });
    expect(read).toEqual([
      [true, true, "Single", "Segoe UI", 14, "#C00000", "#FFFF00"],
      ["Right", "Top", true, "Continuous", "#000080"],
    ]);
  });

  it("answers null for what cells of a range do not share", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("B1").format.columnWidth = 120;
      const both = sheet.getRange("A1:B1");
      both.load("format/font/bold,format/columnWidth,format/wrapText");
      await context.sync();
      return [both.format.font.bold, both.format.columnWidth, both.format.wrapText];
    });
    expect(read).toEqual([null, null, false]);
  });

  it("draws a border along the edge of a range, not around each cell", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").format.borders.getItem("EdgeTop").style = "Double";
      await context.sync();
    }, "Edges");
    const id = workbench.store.sheets().find(({ name }) => name === "Edges")?.id ?? "";
    const lines = [0, 1, 2].map((row) => workbench.store.format(id, row, 0).borders?.EdgeTop?.style);
    expect(lines).toEqual(["Double", undefined, undefined]);
  });

  it("clears a fill", async () => {
    const color = await onSheet(async (sheet, context) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = "#FFFF00";
      fill.clear();
      fill.load("color");
      await context.sync();
      return fill.color;
    });
    expect(color).toBe("#FFFFFF");
  });

  it("sets widths and heights in points and fits them to what cells show", async () => {
    const [set, wide, tall] = await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("A1:B2");
      format.columnWidth = 30;
      format.rowHeight = 40;
      format.load("columnWidth,rowHeight");
      await context.sync();
      const before = [format.columnWidth, format.rowHeight];
      sheet.getRange("A1").values = [["a customer with a long name indeed"]];
      format.autofitColumns();
      sheet.getRange("B1").values = [["one\ntwo\nthree"]];
      format.autofitRows();
      const a = sheet.getRange("A1").load("format/columnWidth");
      const first = sheet.getRange("B1").load("format/rowHeight");
      const second = sheet.getRange("B2").load("format/rowHeight");
      await context.sync();
      return [before, a.format.columnWidth, [first.format.rowHeight, second.format.rowHeight]];
    });
    expect(set).toEqual([30, 40]);
    expect(wide).toBeGreaterThan(100);
    expect(tall).toEqual([45, 15]);
  });

  it("formats whole columns: cells that are written later take it, and none counts as used for it", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange("B1").values = [[1]];
      const columns = sheet.getRange("B:C");
      columns.format.columnWidth = 77;
      columns.numberFormat = "@" as unknown as string[][];
      columns.format.font.bold = true;
      const used = sheet.getUsedRange().load("address");
      sheet.getRange("C9").values = [["00123"]];
      const cell = sheet.getRange("C9").load("values,numberFormat,format/font/bold,format/columnWidth");
      const first = sheet.getRange("B1").load("numberFormat,format/font/bold");
      await context.sync();
      return {
        used: used.address,
        cell: [cell.values, cell.numberFormat, cell.format.font.bold, cell.format.columnWidth],
        first: [first.numberFormat, first.format.font.bold],
      };
    }, "Whole");
    expect(read).toEqual({
      used: "Whole!B1",
      cell: [[["00123"]], [["@"]], true, 77],
      first: [[["@"]], true],
    });
  });

  it("clears whole columns with their formats", async () => {
    const read = await onSheet(async (sheet, context) => {
      const column = sheet.getRange("B:B");
      column.numberFormat = "@" as unknown as string[][];
      sheet.getRange("B2").values = [["00123"]];
      column.clear();
      sheet.getRange("B3").values = [["00123"]];
      const cells = sheet.getRange("B2:B3").load("values,numberFormat");
      await context.sync();
      return [cells.values, cells.numberFormat];
    });
    expect(read).toEqual([
      [[""], [123]],
      [["General"], ["General"]],
    ]);
  });

  it.each<[string, (format: Excel.RangeFormat) => void, string]>([
    [
      "an alignment that is none",
      (format) => void (format.horizontalAlignment = "Middle" as "Left"),
      "InvalidArgument",
    ],
    ["a colour that is none", (format) => void (format.fill.color = "#12345"), "InvalidArgument"],
    ["a negative width", (format) => void (format.columnWidth = -1), "InvalidArgument"],
    [
      "a line that is none",
      (format) => void (format.borders.getItem("EdgeTop").style = "Wavy" as "Double"),
      "InvalidArgument",
    ],
    [
      "a thick line, which is not modelled",
      (format) => void (format.borders.getItem("EdgeTop").weight = "Thick"),
      "ApiNotFound",
    ],
    [
      "lines inside, which are not modelled",
      (format) => void (format.borders.getItem("InsideVertical").style = "Double"),
      "ApiNotFound",
    ],
    ["an indent, which is not modelled", (format) => void (format.indentLevel = 2), "ApiNotFound"],
  ])("refuses %s", async (_what, act, code) => {
    expect(await codeOnSheet((sheet) => act(sheet.getRange("A1:B2").format))).toBe(code);
  });
});
