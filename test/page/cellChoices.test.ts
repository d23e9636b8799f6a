import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { cellChoices } from "../../workbench/page/cellChoices";
import { UniverStore } from "../../workbench/univer";
import { createNodeUniver } from "../../workbench/univer/nodeUniver";

const univer = createNodeUniver();
let store: UniverStore;
let sheetId: string;

beforeAll(() => {
  store = new UniverStore(univer);
  sheetId = store.activeSheetId();
  const lists = store.addSheet("Price bands").id;
  const area = { row: 0, column: 0, rows: 4, columns: 1 };
  store.write(lists, area, [["Price list"], ["Servers"], ["Servers"], ["Mobiles"]]);
  const style = { style: "TableStyleMedium2", showBandedRows: true, showFilterButton: true };
  store.addTable({ name: "PriceBands", sheetId: lists, area, ...style });
  store.setName("Lists", "'Price bands'!$A$2:$A$4");
});
afterAll(() => univer.dispose());

describe("the entries of a cell's drop-down", () => {
  it.each([
    ["Look up, Fill up,Stairstep", ["Look up", "Fill up", "Stairstep"]],
    ["='Price bands'!$A$2:$A$4", ["Servers", "Mobiles"]],
    ['=INDIRECT("PriceBands[Price list]")', ["Servers", "Mobiles"]],
    ["=Lists", ["Servers", "Mobiles"]],
    ["=Nowhere!A1:A3", null],
  ])("of %j are %j", (source, expected) => {
    store.setValidation(sheetId, { row: 0, column: 0, rows: 1, columns: 1 }, { rule: { list: { source } } });
    expect(cellChoices(store, sheetId, 0, 0)).toEqual(expected);
  });

  it("are none where the cell has no list", () => {
    expect(cellChoices(store, sheetId, 5, 5)).toBeNull();
  });
});
