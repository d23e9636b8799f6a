/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { selectedRange, showCell, showSheet, WorkbookError } from "../../src/workbook";

async function makeSheet(name: string, address: string, cells: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(name).getRange(address).values = cells;
    await context.sync();
  });
}

describe("showCell", () => {
  beforeAll(() =>
    makeSheet("Prices", "A1:B3", [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]),
  );

  it("selects the cell that a finding is about", async () => {
    await showCell({ sheet: "Prices", row: 2, column: "Unit price", cell: "B2" });
    expect(workbench.store.selection().area).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  });

  it("selects the whole row where no cell is named", async () => {
    await showCell({ sheet: "Prices", row: 3 });
    expect(workbench.store.selection().area).toMatchObject({ row: 2, rows: 1 });
  });

  it("says that a sheet is gone", async () => {
    await expect(showCell({ sheet: "Gone", row: 3 })).rejects.toThrow("There is no sheet Gone");
    await expect(showSheet("Gone")).rejects.toBeInstanceOf(WorkbookError);
  });
});

describe("selectedRange", () => {
  const select = (address: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Prices").getRange(address).select();
      await context.sync();
    });

  it("gives the selected cells as far as the sheet is used", async () => {
    await select("A:B");
    expect(await selectedRange()).toEqual({
      address: "Prices!A1:B3",
      values: [
        ["a", 1],
        ["b", 2],
        ["c", 3],
      ],
    });
  });

  it("asks for a selection where only empty cells are selected", async () => {
    await select("F10");
    await expect(selectedRange()).rejects.toThrow("Select the cells");
  });
});
