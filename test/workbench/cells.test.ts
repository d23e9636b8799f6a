/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { codeOnSheet, onSheet, soon } from "./onSheet";

describe("cells through the real office.js", () => {
  it("reads back a block that office.js sends in slices", async () => {
    const block = Array.from({ length: 2_000 }, (_row, r) => Array.from({ length: 12 }, (_cell, c) => r * 12 + c));
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(0, 0, 2_000, 12);
      range.values = block;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(read).toEqual(block);
  });

  it("refuses an array of another shape with Excel's own words", async () => {
    const write = onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    await expect(write).rejects.toThrow(/number of rows or columns in the input array doesn't match/);
  });

  it("refuses a large array of another shape before the first of its slices is written", async () => {
    const write = onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1001").values = Array.from({ length: 1_000 }, () => [1, 2]);
      await context.sync();
    }, "Larger");
    await expect(write).rejects.toMatchObject({ code: "InvalidArgument" });
    const id = workbench.store.sheets().find(({ name }) => name === "Larger")?.id ?? "";
    expect(workbench.store.usedArea(id, true)).toBeNull();
  });

  it("leaves a cell as it is for null and clears it for an empty text", async () => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [["a", "b", "c"]];
      range.values = [[null, "", "x"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["a", "", "x"]]);
  });

  it("keeps text as text under the format @, and reads it as Excel does elsewhere", async () => {
    const read = await onSheet(async (sheet, context) => {
      const plain = sheet.getRange("A1:C1");
      const text = sheet.getRange("A2:C2");
      text.numberFormat = [["@", "@", "@"]];
      for (const range of [plain, text]) range.values = [["00123", "1E5", "=1+1"]];
      const both = sheet.getRange("A1:C2").load("values,formulas");
      await context.sync();
      return { values: both.values, formulas: both.formulas };
    });
    expect(read.values[0]?.slice(0, 2)).toEqual([123, 100_000]);
    expect(read.formulas[0]?.[2]).toBe("=1+1");
    expect(read.values[1]).toEqual(["00123", "1E5", "=1+1"]);
  });

  it("links a cell to a place in the workbook, with the text it shows and its tip", async () => {
    const links = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A2");
      cell.hyperlink = { documentReference: "'Sheet1'!A1", textToDisplay: "To the first", screenTip: "Sheet1" };
      cell.load("values,hyperlink");
      const plain = sheet.getRange("A3").load("hyperlink");
      await context.sync();
      return [cell.values, cell.hyperlink, plain.hyperlink];
    });
    const link = { documentReference: "'Sheet1'!A1", textToDisplay: "To the first", screenTip: "Sheet1" };
    expect(links).toEqual([[["To the first"]], link, null]);
  });

  it("links the cells of a range, each to a place of its own, and leaves those without a link as they are", async () => {
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A2:A4");
      range.values = [["one"], ["two"], ["three"]];
      const link = (place: string) => ({
        documentReference: `'Sheet1'!${place}`,
        textToDisplay: place,
        screenTip: place,
      });
      range.setCellProperties([[{ hyperlink: link("B1") }], [{}], [{ hyperlink: link("B3") }]]);
      range.load("values");
      const cells = ["A2", "A3", "A4"].map((address) => sheet.getRange(address).load("hyperlink"));
      await context.sync();
      return { values: range.values, links: cells.map(({ hyperlink }) => hyperlink?.documentReference ?? null) };
    });
    expect(read).toEqual({ values: [["B1"], ["two"], ["B3"]], links: ["'Sheet1'!B1", null, "'Sheet1'!B3"] });
  });

  it.each<[string, Excel.SettableCellProperties[][], string]>([
    ["of fewer rows than the range", [[{}]], "InvalidArgument"],
    ["of a row with fewer columns", [[{}, {}], [{}]], "InvalidArgument"],
    [
      "of a format, which is not modelled",
      [
        [{}, {}],
        [{}, { format: { font: { bold: true } } }],
      ],
      "ApiNotFound",
    ],
    [
      "of a style, which is not modelled",
      [
        [{}, { style: "Good" }],
        [{}, {}],
      ],
      "ApiNotFound",
    ],
  ])("refuses cells' properties %s", async (_what, properties, code) => {
    expect(await codeOnSheet((sheet) => sheet.getRange("A1:B2").setCellProperties(properties))).toBe(code);
  });

  it("fails loudly, with class and member, where it does not model an API", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").removeDuplicates([0], false);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("RemoveDuplicates"),
    });
  });

  it("lets go of the ranges that Excel.run kept", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").load("address");
      await context.sync();
      expect(workbench.host.trackedObjects).toBeGreaterThan(0);
    });
    await soon();
    expect(workbench.host.trackedObjects).toBe(0);
  });
});
