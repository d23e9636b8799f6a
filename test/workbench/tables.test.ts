/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { codeOf, codeOnSheet, onSheet } from "./onSheet";

describe("tables", () => {
  it("answers a null object for a sheet that is not there, and an error where one is demanded", async () => {
    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
    const code = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Nowhere").load("name");
        await context.sync();
      }),
    );
    expect(code).toBe("ItemNotFound");
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
    const code = await codeOf(
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

  it("takes name, style and switches, and counts rows and columns", async () => {
    const read = await onSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:C4", true);
      table.name = "Looks";
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      table.showFilterButton = false;
      table.autoFilter.clearCriteria();
      table.load("id,name,style,showBandedRows,showFilterButton,showHeaders");
      table.rows.load("count");
      table.columns.load("count");
      sheet.tables.load("count");
      table.worksheet.load("name");
      await context.sync();
      const { name, style, showBandedRows, showFilterButton, showHeaders, rows, columns, worksheet } = table;
      const byId = context.workbook.tables.getItem(table.id).load("name");
      await context.sync();
      return [
        [name, byId.name, worksheet.name, style, showBandedRows, showFilterButton, showHeaders],
        [rows.count, columns.count, sheet.tables.count],
      ];
    }, "Table looks");
    expect(read).toEqual([
      ["Looks", "Looks", "Table looks", "TableStyleLight1", false, false, true],
      [3, 3, 1],
    ]);
  });

  it("answers a column by its heading, whatever its letters, and its cells", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange("B2:C3").values = [
        ["Rate", "Customer"],
        ["Servers", "Northwind"],
      ];
      const { columns } = sheet.tables.add("B2:C3", true);
      const body = columns.getItem("CUSTOMER").getDataBodyRange().load("address,values");
      const none = columns.getItemOrNullObject("Nobody");
      await context.sync();
      return { address: body.address, values: body.values, none: none.isNullObject };
    }, "Columns");
    expect(read).toEqual({ address: "Columns!C3", values: [["Northwind"]], none: true });
  });

  it("adds a row of headings above cells that have none", async () => {
    const values = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const range = sheet.tables.add("A1:B2", false).getRange().load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
    ]);
  });

  it("keeps headings unlike each other and text when they are written over", async () => {
    const values = await onSheet(async (sheet, context) => {
      const heading = sheet.tables.add("A1:C2", true).getHeaderRowRange();
      heading.values = [["Rate", "rate", 2025]];
      heading.load("values");
      await context.sync();
      return heading.values;
    });
    expect(values).toEqual([["Rate", "rate2", "2025"]]);
  });

  it("does not grow by itself when cells below it are written", async () => {
    const address = await onSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:A2", true);
      sheet.getRange("A3").values = [["below"]];
      const range = table.getRange().load("address");
      await context.sync();
      return range.address;
    }, "Below");
    expect(address).toBe("Below!A1:A2");
  });

  it("grows with rows that are inserted across its whole breadth, and shrinks with those deleted", async () => {
    const addresses = await onSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:B4", true);
      sheet.getRange("A3:B4").insert("Down");
      const grown = table.getRange().load("address");
      await context.sync();
      sheet.getRange("A2:B4").delete("Up");
      const shrunk = table.getRange().load("address");
      await context.sync();
      return [grown.address, shrunk.address];
    }, "Rows");
    expect(addresses).toEqual(["Rows!A1:B6", "Rows!A1:B3"]);
  });

  it("goes with its cells when it is deleted, and leaves them when it becomes a range", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [["Head"], [1]];
      sheet.getRange("C1:C2").values = [["Head"], [2]];
      sheet.tables.add("A1:A2", true).delete();
      sheet.tables.add("C1:C2", true).convertToRange();
      sheet.tables.load("count");
      const cells = sheet.getRange("A1:C2").load("values");
      await context.sync();
      return { tables: sheet.tables.count, cells: cells.values };
    });
    expect(read).toEqual({
      tables: 0,
      cells: [
        ["", "", "Head"],
        ["", "", 2],
      ],
    });
  });

  it.each<[string, (table: Excel.Table, sheet: Excel.Worksheet) => void, string]>([
    ["a name that another table has", (table) => void (table.name = "TAKEN"), "ItemAlreadyExists"],
    ["a name with a space", (table) => void (table.name = "Price bands"), "InvalidArgument"],
    ["a name that is a cell", (table) => void (table.name = "AB12"), "InvalidArgument"],
    ["a size over another table", (table) => table.resize("C3:H6"), "InvalidArgument"],
    ["a size that leaves its heading", (table) => table.resize("C4:D8"), "InvalidArgument"],
    ["a column that is not there", (table) => table.columns.getItem("Nobody").load("name"), "ItemNotFound"],
    [
      "cells inserted into a part of it",
      (_table, sheet) => void sheet.getRange("C4").insert("Down"),
      "InsertDeleteConflict",
    ],
    [
      "cells inserted above a part of it",
      (_table, sheet) => void sheet.getRange("D1").insert("Down"),
      "InsertDeleteConflict",
    ],
    [
      "cells deleted beside a part of it",
      (_table, sheet) => sheet.getRange("A4").delete("Left"),
      "InsertDeleteConflict",
    ],
    [
      "its heading deleted from above it",
      (_table, sheet) => sheet.getRange("C3:D3").delete("Up"),
      "InsertDeleteConflict",
    ],
  ])("refuses %s", async (_what, act, code) => {
    const refused = await codeOnSheet((sheet) => {
      const table = sheet.tables.add("C3:D5", true);
      sheet.tables.add("G3:H5", true).name = "Taken";
      act(table, sheet);
    });
    expect(refused).toBe(code);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Taken").delete();
      await context.sync();
    });
  });
});
