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
});
