/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { leaveHouse } from "../../src/workbook";

const area = { row: 0, column: 0, rows: 5, columns: 3 };

function fillSheet(): string {
  const { store } = workbench;
  const sheet = store.addSheet(`S${store.sheets().length}`);
  store.write(sheet.id, area, [
    ["Up to", "Rate", ""],
    [10, 5, ""],
    ["∞", 4, ""],
    [12, "=DEVICEBILL.FILLUPCHARGE(A4,$A$1:$B$3,2)", "=A4+1"],
    ["", "=DEVICEBILL.BREAKDOWN(A4,$A$1:$B$3)", "text"],
  ]);
  store.activateSheet(sheet.id);
  store.select(sheet.id, area);
  return sheet.id;
}
const formulasOf = (sheet: string) => workbench.store.formulas(sheet, area);

describe("leaveHouse", () => {
  it("replaces what has a built-in formula by it, and leaves every other cell as it is", async () => {
    const sheet = fillSheet();
    const before = formulasOf(sheet);
    expect(await leaveHouse("formulas")).toEqual({ replaced: 1, kept: 1 });
    const after = formulasOf(sheet);
    expect(String(after[3]?.[1])).toMatch(/^=IF\(LEN\(A4\)=0,.*SUMPRODUCT/);
    expect(String(after[3]?.[1])).not.toContain("DEVICEBILL");
    expect(after.map((row, r) => row.map((cell, c) => (r === 3 && c === 1 ? "" : cell)))).toEqual(
      before.map((row, r) => row.map((cell, c) => (r === 3 && c === 1 ? "" : cell))),
    );
  });

  it("replaces all of the add-in's functions by their values, other formulas not", async () => {
    const sheet = fillSheet();
    expect(await leaveHouse("values")).toEqual({ replaced: 2, kept: 0 });
    const after = formulasOf(sheet);
    expect(after.flat().filter((cell) => String(cell).includes("DEVICEBILL"))).toEqual([]);
    expect(after[3]?.[2]).toBe("=A4+1");
    expect(after[1]).toEqual([10, 5, ""]);
  });

  it("says so where nothing selected uses the add-in", async () => {
    const { store } = workbench;
    const sheet = fillSheet();
    store.select(sheet, { row: 0, column: 0, rows: 2, columns: 2 });
    await expect(leaveHouse("values")).rejects.toThrow("None of the selected cells uses a DEVICEBILL function.");
  });
});
