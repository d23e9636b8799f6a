/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { findObstacles, readContents, tableNames, tableRecords } from "../../src/sheets";
import { readBook, setUpWorkbook } from "../../src/workbook";
import { countSyncs } from "./countSyncs";

/** Writes a block on a sheet and makes a table of it. */
async function makeTable(sheetName: string, address: string, name: string, cells: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const present = worksheets.getItemOrNullObject(sheetName).load("name");
    await context.sync();
    const sheet = present.isNullObject ? worksheets.add(sheetName) : present;
    const range = sheet.getRange(address);
    range.values = cells;
    sheet.tables.add(range, true).name = name;
    await context.sync();
  });
}

describe("readBook", () => {
  it("reads an empty workbook in one sync: no table is there", async () => {
    let book: Awaited<ReturnType<typeof readBook>> | undefined;
    expect(await countSyncs(async () => (book = await readBook()))).toBe(1);
    expect(book && Object.values(book.tables).every((table) => table === null)).toBe(true);
    expect(book && findObstacles(book, ["Devices"])[0]?.code).toBe("sheets.missing_tables");
    expect(book && readContents(book).missing).toEqual(tableNames);
  });

  it("finds a table by name on whatever sheet and place it stands, its columns by title", async () => {
    await makeTable("My rules", "C5:E7", "AssetTypes", [
      ["Asset type", "Checked by", "Source type"],
      ["Network", "me", "Access point"],
      ["", "", ""],
    ]);
    const book = await readBook();
    const table = book.tables.AssetTypes;
    expect(table).toMatchObject({
      sheet: "My rules",
      headerRow: 4,
      firstColumn: 2,
      hasTotals: false,
      occupiedBelow: false,
    });
    expect(table && tableRecords(table).map(({ cells }) => cells)).toEqual([
      { "Asset type": "Network", "Checked by": "me", "Source type": "Access point" },
    ]);
    expect(readContents(book).typeRules.get("access point")).toBe("Network");
  });

  it("says which columns are missing and still reads the others", async () => {
    await makeTable("Names", "A1:B2", "CustomerNames", [
      ["RMM customer", "Billing"],
      ["harb", "Harborline"],
    ]);
    const book = await readBook();
    expect(findObstacles(book, ["CustomerNames"]).map(({ values }) => values["columns"])).toEqual(["Customer"]);
    expect(readContents(book).findings.map(({ code }) => code)).toContain("sheets.missing_columns");
  });

  it("sees what stands below a table", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Names").getRange("A9").values = [["a note of mine"]];
      await context.sync();
    });
    expect((await readBook()).tables.CustomerNames?.occupiedBelow).toBe(true);
  });

  it("reads everything in three syncs", async () => {
    await setUpWorkbook();
    expect(await countSyncs(readBook)).toBe(3);
  });

  it("has Excel keep one range for each table, whose rows are read last", async () => {
    const present = Object.values((await readBook()).tables).filter((table) => table !== null);
    let kept = 0;
    await countSyncs(readBook, (request) => {
      const { Actions } = request as { Actions: readonly { Name: string }[] };
      kept += Actions.filter(({ Name }) => Name === "_KeepReference").length;
    });
    expect(kept).toBe(present.length);
  });

  it("reads more cells than one answer holds in slices that lose no row", async () => {
    const rows = 16_000;
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Devices");
      const heading = table.getHeaderRowRange();
      table.resize(heading.getResizedRange(rows, 0));
      heading.getCell(1, 1).getResizedRange(rows - 1, 0).values = Array.from({ length: rows }, (_, row) => [
        `WS-${row}`,
      ]);
      await context.sync();
    });
    let names: unknown[] = [];
    const syncs = await countSyncs(async () => {
      names = (await readBook()).tables.Devices?.rows.map((row) => row[1]) ?? [];
    });
    expect(syncs).toBe(4);
    expect(names).toEqual(Array.from({ length: rows }, (_, row) => `WS-${row}`));
  });
});
