/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
/** The code that Excel.run rejects with. */
async function codeOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  return "nothing failed";
}

describe("worksheets and tables through the real office.js", () => {
  it("answers a null object for a sheet that is not there, and an error where one is demanded", async () => {
    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Nowhere").load("name");
        await context.sync();
      }),
    );
    expect(code).toBe("ItemNotFound");
  });

  it("refuses a sheet name that Excel refuses, and one that is taken in another letter case", async () => {
    const add = (name: string) =>
      codeOf(() => Excel.run((context) => (context.workbook.worksheets.add(name), context.sync())));
    expect(await add("a/b")).toBe("InvalidArgument");
    expect(await add("x".repeat(32))).toBe("InvalidArgument");
    expect(await add("Devices")).toBe("nothing failed");
    expect(await add("DEVICES")).toBe("ItemAlreadyExists");
  });

  it("makes a table with its headings, finds it by name, resizes it and answers its parts", async () => {
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Rates");
      sheet.getRange("B2:D3").values = [
        ["Name", "", "Name"],
        ["x", 1, 2],
      ];
      const table = sheet.tables.add("B2:D3", true);
      table.name = "Rates";
      table.style = "TableStyleMedium2";
      await context.sync();
      const found = context.workbook.tables.getItemOrNullObject("rates");
      found.resize("B2:D5");
      const header = found.getHeaderRowRange().load("values");
      const body = found.getDataBodyRange().load("address,rowCount");
      const tables = context.workbook.tables.load("items/name,items/id");
      const columns = found.columns.load("items/name");
      await context.sync();
      return {
        header: header.values,
        body: body.address,
        names: tables.items.map(({ name }) => name),
        columns: columns.items.map(({ name }) => name),
      };
    });
    expect(read).toEqual({
      header: [["Name", "Column2", "Name2"]],
      body: "Rates!B3:D5",
      names: ["Rates"],
      columns: ["Name", "Column2", "Name2"],
    });
  });

  it("refuses a table over another table", async () => {
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Overlap");
        sheet.tables.add("A1:B3", true);
        sheet.tables.add("B2:C4", true);
        await context.sync();
      }),
    );
    expect(code).toBe("InvalidArgument");
  });

  it("moves a table and the cells below it when cells are inserted above", async () => {
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Moved");
      const table = sheet.tables.add("A3:B4", true);
      sheet.getRange("A1:B2").insert("Down");
      const range = table.getRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Moved!A5:B6");
  });
});
