import { afterAll, describe, expect, it } from "@jest/globals";
import { appendRecords, readRecords } from "../../workbench/headless/appendRecords";
import { UniverStore } from "../../workbench/univer";
import { createNodeUniver } from "../../workbench/univer/nodeUniver";

const univer = createNodeUniver();
afterAll(() => univer.dispose());

describe("records typed into a table", () => {
  it("fill its blank row first, then make it longer, under the titles that they name, in the first row's formats", () => {
    const store = new UniverStore(univer);
    const sheetId = store.activeSheetId();
    const area = { row: 0, column: 0, rows: 2, columns: 2 };
    store.write(sheetId, area, [
      ["Name", "Price"],
      ["", ""],
    ]);
    store.setNumberFormats(sheetId, { row: 1, column: 0, rows: 1, columns: 1 }, "@");
    const style = { style: "TableStyleMedium2", showBandedRows: true, showFilterButton: true };
    store.addTable({ name: "Prices", sheetId, area, ...style });
    appendRecords(store, "Prices", [{ Price: 4, Name: "001" }]);
    appendRecords(store, "Prices", [{ Name: "002" }, { Name: "003", Price: 5 }]);
    expect(readRecords(store, "Prices")).toEqual([
      { Name: "001", Price: 4 },
      { Name: "002", Price: "" },
      { Name: "003", Price: 5 },
    ]);
    expect(store.tables()[0]?.area.rows).toBe(4);
  });
});
