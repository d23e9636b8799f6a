/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
/** Runs on a sheet of its own. */
function onSheet<T>(name: string, run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) {
  return Excel.run((context) => run(context.workbook.worksheets.add(name), context));
}

describe("cells through the real office.js", () => {
  it("reads back a block that office.js sends in slices", async () => {
    const block = Array.from({ length: 2_000 }, (_row, r) => Array.from({ length: 12 }, (_cell, c) => r * 12 + c));
    const read = await onSheet("Large", async (sheet, context) => {
      const range = sheet.getRangeByIndexes(0, 0, 2_000, 12);
      range.values = block;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(read).toEqual(block);
  });

  it("refuses an array of another shape with Excel's own words", async () => {
    const write = onSheet("Shape", async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    await expect(write).rejects.toThrow(/number of rows or columns in the input array doesn't match/);
  });

  it("leaves a cell as it is for null and clears it for an empty text", async () => {
    const values = await onSheet("Blanks", async (sheet, context) => {
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
    const read = await onSheet("Text", async (sheet, context) => {
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

  it("formats, links, validates and sets up the page of what it is told to", async () => {
    await onSheet("Looks", async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.format.font.bold = true;
      range.format.columnWidth = 90;
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.getRange("A2").hyperlink = { documentReference: "'Sheet1'!A1", textToDisplay: "To the first" };
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = "Page &P";
      await context.sync();
    });
    const { store } = workbench;
    const stored = store.sheets().find(({ name }) => name === "Looks");
    const id = stored?.id ?? "";
    expect(store.format(id, 0, 1)).toMatchObject({ bold: true, borders: { EdgeBottom: { style: "Continuous" } } });
    expect(store.columnWidth(id, 1)).toBe(90);
    expect(store.validation(id, 0, 0)?.rule).toEqual({ list: { inCellDropDown: true, source: "a,b" } });
    expect(store.hyperlink(id, 1, 0)).toMatchObject({ documentReference: "'Sheet1'!A1" });
    expect(stored?.frozenRows).toBe(1);
    expect(store.pageSetup(id)).toMatchObject({ orientation: "Landscape", fitWidth: 1, titleRows: "$1:$1" });
    expect(store.pageSetup(id).rightFooter).toBe("Page &P");
  });

  it("fails loudly, with class and member, where it does not model an API", async () => {
    const run = onSheet("Unknown", async (sheet, context) => {
      sheet.getRange("A1:B2").removeDuplicates([0], false);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("RemoveDuplicates"),
    });
  });

  it("lets go of the ranges that Excel.run kept", async () => {
    await onSheet("Kept", async (sheet, context) => {
      const range = sheet.getRange("A1").load("address");
      await context.sync();
      expect(range.address).toBe("Kept!A1");
      expect(workbench.host.trackedObjects).toBeGreaterThan(0);
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(workbench.host.trackedObjects).toBe(0);
  });
});
