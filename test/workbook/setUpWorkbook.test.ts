/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { schemas, tableNames } from "../../src/sheets";
import { readBook, setUpWorkbook } from "../../src/workbook";

describe("setUpWorkbook", () => {
  it("makes all tables in one sync after reading", async () => {
    await setUpWorkbook();
    const book = await readBook();
    for (const name of tableNames) {
      expect(book.tables[name]?.headers).toEqual(schemas[name].columns.map(({ title }) => title));
      expect(book.tables[name]?.rows).toHaveLength(1);
    }
  });

  it("lays tables out for paper: across, one page wide, in the middle of the page where they take less", () => {
    const { store } = workbench;
    const sheets = store.sheets().filter(({ name }) => name === "Devices" || name === "Charge events");
    expect(sheets).toHaveLength(2);
    for (const { id } of sheets)
      expect(store.pageSetup(id)).toMatchObject({
        orientation: "Landscape",
        centerHorizontally: true,
        titleRows: "$1:$1",
      });
  });
});
