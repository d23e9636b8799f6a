/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { codeOnSheet, onSheet } from "./onSheet";

describe("ranges", () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["a cell by its indices", (sheet) => sheet.getCell(2, 1), "B3"],
    ["an area by its indices", (sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
    ["whole columns", (sheet) => sheet.getRange("B:C"), "B:C"],
    ["whole rows", (sheet) => sheet.getRange("2:3"), "2:3"],
    ["an address turned around", (sheet) => sheet.getRange("D4:B2"), "B2:D4"],
    ["a cell of a range, even beyond it", (sheet) => sheet.getRange("B2:C3").getCell(2, 0), "B4"],
    ["a row of a range", (sheet) => sheet.getRange("B2:D5").getRow(1), "B3:D3"],
    ["a column of a range", (sheet) => sheet.getRange("B2:D5").getColumn(2), "D2:D5"],
    ["the last row", (sheet) => sheet.getRange("B2:D5").getLastRow(), "B5:D5"],
    ["the last cell", (sheet) => sheet.getRange("B2:D5").getLastCell(), "D5"],
    ["an offset", (sheet) => sheet.getRange("B2:C3").getOffsetRange(-1, 2), "D1:E2"],
    ["a change of size", (sheet) => sheet.getRange("B2:C3").getResizedRange(2, -1), "B2:B5"],
    ["entire columns", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "B:C"],
    ["entire rows", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "2:3"],
    ["what covers two ranges", (sheet) => sheet.getRange("B2").getBoundingRect("D5"), "B2:D5"],
    ["what two ranges share", (sheet) => sheet.getRange("A1:C3").getIntersection("B2:D5"), "B2:C3"],
  ])("finds %s", async (_what, find, address) => {
    const found = await onSheet(async (sheet, context) => {
      const range = find(sheet).load("address");
      await context.sync();
      return range.address.split("!")[1];
    });
    expect(found).toBe(address);
  });

  it("answers a null object where two ranges share nothing, and where a sheet is empty", async () => {
    const nulls = await onSheet(async (sheet, context) => {
      const shared = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      const used = sheet.getUsedRangeOrNullObject(true);
      shared.load("address");
      await context.sync();
      return [shared.isNullObject, used.isNullObject];
    });
    expect(nulls).toEqual([true, true]);
  });

  it("knows a null object again in a later sync", async () => {
    const nulls = await onSheet(async (sheet, context) => {
      const table = sheet.tables.getItemOrNullObject("Nobody");
      await context.sync();
      table.load("name");
      const columns = table.columns.load("items/name");
      await context.sync();
      return [table.isNullObject, columns.isNullObject];
    });
    expect(nulls).toEqual([true, true]);
  });

  it("tells used cells with values from used cells that only have a format", async () => {
    const addresses = await onSheet(async (sheet, context) => {
      sheet.getRange("B2:C3").values = [
        [1, ""],
        ["", 2],
      ];
      sheet.getRange("E6").format.fill.color = "#FFFF00";
      const values = sheet.getUsedRange(true).load("address");
      const all = sheet.getUsedRange(false).load("address");
      await context.sync();
      return [values.address, all.address].map((address) => address.split("!")[1]);
    });
    expect(addresses).toEqual(["B2:C3", "B2:E6"]);
  });

  it("answers every scalar property where none was named", async () => {
    const range = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("B2");
      cell.values = [[1.5]];
      cell.load();
      await context.sync();
      return {
        address: cell.address.split("!")[1],
        values: cell.values,
        rowIndex: cell.rowIndex,
        types: cell.valueTypes,
      };
    });
    expect(range).toEqual({ address: "B2", values: [[1.5]], rowIndex: 1, types: [["Double"]] });
  });

  it("knows the type of each value, and the text that a number format shows", async () => {
    const read = await onSheet(async (sheet, context) => {
      const row = sheet.getRange("A1:G1");
      row.numberFormat = [["0.00", "General", "@", "General", "General", "dd/mm/yyyy", "0%"]];
      row.values = [[1.5, true, "007", "", "#N/A", 45_931, 0.25]];
      row.load("valueTypes,text,values");
      await context.sync();
      return { types: row.valueTypes, text: row.text, values: row.values };
    });
    expect(read).toEqual({
      types: [["Double", "Boolean", "String", "Empty", "Error", "Double", "Double"]],
      text: [["1.50", "TRUE", "007", "", "#N/A", "01/10/2025", "25%"]],
      values: [[1.5, true, "007", "", "#N/A", 45_931, 0.25]],
    });
  });

  it("fills a range with one value and one number format", async () => {
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.numberFormat = "0.00" as unknown as string[][];
      range.values = 7 as unknown as number[][];
      range.load("values,numberFormat");
      await context.sync();
      return { values: range.values, formats: range.numberFormat };
    });
    expect(read.values).toEqual([
      [7, 7],
      [7, 7],
    ]);
    expect(read.formats).toEqual([
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ]);
  });

  it("keeps formulas apart from values, and reads the R1C1 style for each cell", async () => {
    const formulas = await onSheet(async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=SUM(B1:B2)"]];
      sheet.getRange("C1:C3").formulasR1C1 = [["=RC[-1]*2"], ['=R1C2&"RC"'], ["=RC[-2]+R[-2]C"]];
      const range = sheet.getRange("A1:C3").load("formulas");
      await context.sync();
      return range.formulas;
    });
    expect(formulas).toEqual([
      ["=SUM(B1:B2)", "", "=B1*2"],
      ["", "", '=$B$1&"RC"'],
      ["", "", "=A3+C1"],
    ]);
  });

  it("clears contents, formats, or all", async () => {
    const read = await onSheet(async (sheet, context) => {
      const [a, b, c] = ["A1", "B1", "C1"].map((address) => sheet.getRange(address));
      for (const cell of [a, b, c]) {
        if (!cell) continue;
        cell.values = [[1]];
        cell.format.font.bold = true;
      }
      a?.clear("Contents");
      b?.clear("Formats");
      c?.clear();
      const range = sheet.getRange("A1:C1").load("values");
      const fonts = [a, b, c].map((cell) => cell?.format.font.load("bold"));
      await context.sync();
      return { values: range.values, bold: fonts.map((font) => font?.bold) };
    });
    expect(read).toEqual({ values: [["", 1, ""]], bold: [true, false, false] });
  });

  it("moves cells when others are inserted or deleted", async () => {
    const values = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        [1, "a"],
        [2, "b"],
        [3, "c"],
      ];
      sheet.getRange("A2").insert("Down");
      sheet.getRange("B1").delete("Up");
      const range = sheet.getRange("A1:B4").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [1, "b"],
      ["", "c"],
      [2, ""],
      [3, ""],
    ]);
  });

  it("selects, and tells the selection and the active cell", async () => {
    const addresses = await onSheet(async (sheet, context) => {
      sheet.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      const worksheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [worksheet.name, selected.address, active.address];
    }, "Selected");
    expect(addresses).toEqual(["Selected", "Selected!B2:C3", "Selected!B2"]);
  });

  it("reads a range by the name that the workbook gives it", async () => {
    const found = await onSheet(async (sheet, context) => {
      context.workbook.names.add("Corner_area", sheet.getRange("B2:C3"));
      const range = sheet.getRange("corner_AREA").load("address");
      await context.sync();
      return range.address;
    }, "Named");
    expect(found).toBe("Named!B2:C3");
  });

  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, string]>([
    ["an address that is none", (sheet) => sheet.getRange("A0").load("address"), "InvalidArgument"],
    [
      "an offset above the first row",
      (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"),
      "InvalidArgument",
    ],
    ["a size below one", (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1).load("address"), "InvalidArgument"],
    [
      "an intersection of nothing",
      (sheet) => sheet.getRange("A1").getIntersection("B2").load("address"),
      "ItemNotFound",
    ],
    [
      "a range of another sheet that is not there",
      (sheet) => sheet.getRange("Nowhere!A1").load("address"),
      "ItemNotFound",
    ],
    [
      "text longer than a cell holds",
      (sheet) => void (sheet.getRange("A1").values = [["x".repeat(32_768)]]),
      "InvalidArgument",
    ],
    [
      "a formula longer than Excel reads",
      (sheet) => void (sheet.getRange("A1").formulas = [[`=${"1+".repeat(4_100)}1`]]),
      "FormulaLengthExceedsLimit",
    ],
    ["a clear that is none", (sheet) => sheet.getRange("A1").clear("Values" as "All"), "InvalidArgument"],
    ["a read of more than five million cells", (sheet) => sheet.getRange("A:E").load("values"), "RangeExceedsLimit"],
  ])("refuses %s", async (_what, act, code) => {
    expect(await codeOnSheet(act)).toBe(code);
  });

  it("does not find a range once its sheet is deleted", async () => {
    const code = await codeOnSheet((sheet) => {
      const range = sheet.getRange("A1");
      sheet.delete();
      range.values = [[1]];
    });
    expect(code).toBe("ItemNotFound");
  });
});
