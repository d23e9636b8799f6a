import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Univer } from "@univerjs/core";
import type { FunctionMetadata } from "../../workbench/univer";
import { UniverStore } from "../../workbench/univer";
import { createNodeUniver } from "../../workbench/univer/nodeUniver";
import { openXlsx, saveXlsx, UnreadableXlsx } from "../../workbench/xlsx";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

const functions: readonly FunctionMetadata[] = [
  { id: "LINES", name: "LINES", parameters: [{ name: "quantity", type: "number" }] },
];

const univers: Univer[] = [];

function makeStore(): UniverStore {
  const univer = createNodeUniver();
  univers.push(univer);
  const store = new UniverStore(univer);
  store.registerFunctions(functions, "DEVICEBILL");
  store.connectFunctions(async (_, [quantity]) => ({
    value: [
      ["Band", "Charge"],
      ["1–10", Number(quantity) * 2],
    ],
  }));
  return store;
}

/** A workbook with one of everything that the add-in puts into one. */
function fill(store: UniverStore): void {
  const [first] = store.sheets();
  if (!first) throw new Error("A workbook has a sheet.");
  const id = first.id;
  store.updateSheet(id, { name: "Price bands", tabColor: "#4472C4", frozenRows: 1, showGridlines: false });
  store.setNumberFormats(id, area(1, 0, 3, 1), "@");
  store.setNumberFormats(id, area(1, 2, 3, 1), "#,##0.00");
  store.setNumberFormats(id, area(1, 3, 3, 1), "yyyy-mm-dd");
  store.write(id, area(0, 0, 4, 4), [
    ["Name", "Quantity", "Price", "Start"],
    ["=cmd|'/c calc'!A1", 10, 1234.5, 45322],
    ["00123", 20, "", 45323],
    ["1E5", true, 0.1, ""],
  ]);
  store.setNote(id, 0, 0, "What the customer is called.\nTwo lines.");
  store.addTable({
    name: "PriceBands",
    sheetId: id,
    area: area(0, 0, 4, 4),
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
  });
  store.setValidation(id, area(1, 1, 3, 1), {
    rule: { list: { inCellDropDown: true, source: "10,20,30" } },
    errorAlert: { message: "Choose one of the list.", title: "Quantity", style: "Stop", showAlert: true },
    prompt: { message: "How many.", title: "Quantity", showPrompt: true },
    ignoreBlanks: true,
  });
  store.setValidation(id, area(1, 2, 3, 1), {
    rule: { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
    errorAlert: { showAlert: true },
    ignoreBlanks: true,
  });
  store.setColumnWidth(id, 0, 1, 120);
  store.setName("Prices", "'Price bands'!$C$2:$C$4");

  const what = store.addSheet("What-if O'Neil").id;
  store.write(what, area(0, 0, 4, 3), [
    ["Total", "=SUM('Price bands'!C2:C4)", "=1/0"],
    ["Lines", "=DEVICEBILL.LINES(5)", ""],
    ["", "", ""],
    ["See the bands", "", ""],
  ]);
  store.write(what, area(5, 0, 1, 3), [["Unique", "=SEQUENCE(2)", "=SUM(Prices)"]]);
  store.setHyperlink(what, 3, 0, { documentReference: "'Price bands'!A1", screenTip: 'To "Price bands"' });
  store.setHyperlink(what, 0, 0, { address: "https://example.com/?a=1&b=2", screenTip: "Elsewhere" });
  store.setFormat(what, area(0, 0, 2, 1), { bold: true, fontColor: "#1F4E78", fillColor: "#DDEBF7", fontSize: 14 });
  store.setFormat(what, area(0, 1), {
    horizontalAlignment: "Right",
    verticalAlignment: "Center",
    wrapText: true,
    borders: { EdgeTop: { style: "Continuous", color: "#808080" }, EdgeBottom: { style: "Double", color: "#000000" } },
  });
  store.setRowHeight(what, 0, 1, 30);
  store.setPageSetup(what, {
    orientation: "Landscape",
    paperSize: "A4",
    fitWidth: 1,
    titleRows: "$1:$2",
    titleColumns: "$A:$B",
    printArea: "A1:C9",
    leftHeader: "Left",
    centerHeader: "Charge event",
    rightHeader: "&D",
    printGridlines: true,
    leftFooter: "DeviceBill",
    rightFooter: "&P of &N",
    centerHorizontally: true,
    margins: { top: 36, bottom: 36, left: 18, right: 18 },
  });
  store.updateSheet(store.addSheet("Hidden").id, { visibility: "VeryHidden" });
}

/** All that a store says about its workbook. */
function contents(store: UniverStore) {
  return {
    sheets: store.sheets().map(({ id, ...sheet }) => {
      const used = store.usedArea(id, false) ?? area(0, 0);
      const cells = Array.from({ length: used.rows * used.columns }, (_, index) => ({
        row: used.row + Math.floor(index / used.columns),
        column: used.column + (index % used.columns),
      }));
      return {
        ...sheet,
        used,
        values: store.values(id, used),
        formulas: store.formulas(id, used),
        numberFormats: store.numberFormats(id, used),
        formats: cells.map(({ row, column }) => store.format(id, row, column)),
        notes: cells.map(({ row, column }) => store.note(id, row, column)),
        links: cells.map(({ row, column }) => store.hyperlink(id, row, column)),
        widths: cells.map(({ column }) => store.columnWidth(id, column)),
        heights: cells.map(({ row }) => store.rowHeight(id, row)),
        validations: store.validations(id),
        page: store.pageSetup(id),
        spills: store.spills(id),
      };
    }),
    tables: store.tables().map(({ name, area: at, style, showBandedRows, showFilterButton }) => ({
      name,
      at,
      style,
      showBandedRows,
      showFilterButton,
    })),
    names: store.names(),
  };
}

describe("a workbook saved as .xlsx and opened again", () => {
  let before: UniverStore;
  let after: UniverStore;

  beforeAll(async () => {
    before = makeStore();
    fill(before);
    const file = await saveXlsx(before, "DEVICEBILL");
    after = makeStore();
    await openXlsx(file, after, "DEVICEBILL");
    await after.settled();
  });

  afterAll(() => univers.forEach((univer) => univer.dispose()));

  it("keeps what stands in the way of an array formula", async () => {
    const blocked = makeStore();
    const id = blocked.activeSheetId();
    blocked.write(id, area(0, 0, 2, 1), [["=SEQUENCE(3)"], ["in the way"]]);
    const again = makeStore();
    await openXlsx(await saveXlsx(blocked, "DEVICEBILL"), again, "DEVICEBILL");
    await again.settled();
    expect(again.values(again.activeSheetId(), area(0, 0, 3, 1))).toEqual([["#SPILL!"], ["in the way"], [""]]);
  });

  it("is the same workbook", () => {
    const saved = contents(before);
    const opened = contents(after);
    expect(opened.tables).toEqual(saved.tables);
    expect(opened.names).toEqual(saved.names);
    expect(opened.sheets).toEqual(saved.sheets);
  });
});

describe("a file that is not a workbook", () => {
  it("is refused in one sentence and leaves the store as it was", async () => {
    const store = makeStore();
    fill(store);
    await store.settled();
    const before = contents(store);
    const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
    await expect(openXlsx(photo, store, "DEVICEBILL")).rejects.toThrow(UnreadableXlsx);
    expect(contents(store)).toEqual(before);
  });
});
