import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Univer } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { StoreEvent } from "../../workbench/store/store";
import { UniverStore } from "../../workbench/univer";
import { createNodeUniver } from "../../workbench/univer/nodeUniver";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

let univer: Univer;
let store: UniverStore;

beforeAll(() => {
  univer = createNodeUniver();
  store = new UniverStore(univer);
});

afterAll(() => univer.dispose());

/** A new sheet of its own for a test, so that tests do not meet in one. */
function sheet(name: string): string {
  return store.addSheet(name).id;
}

/** What the grid does when a person types into it. */
function type(sheetId: string, row: number, column: number, cell: object): void {
  const params = { unitId: "workbook", subUnitId: sheetId, cellValue: { [row]: { [column]: cell } } };
  univer.__getInjector().get(ICommandService).syncExecuteCommand("sheet.mutation.set-range-values", params);
}

describe("cells of the Univer store", () => {
  it("hold what was written, numbers and dates in text read as Excel reads them", () => {
    const id = sheet("Values");
    store.write(id, area(0, 0, 2, 4), [
      ["Acme", 5, true, "00123"],
      ["5%", "2024-01-31", "21+", ""],
    ]);
    expect(store.values(id, area(0, 0, 2, 4))).toEqual([
      ["Acme", 5, true, 123],
      [0.05, 45322, "21+", ""],
    ]);
    expect(store.texts(id, area(1, 0, 1, 2))).toEqual([["5%", "2024-01-31"]]);
  });

  it("keep as text whatever is written under the text format", () => {
    const id = sheet("Text");
    store.setNumberFormats(id, area(0, 0, 1, 6), "@");
    const texts = ["00123", "1E5", "3-4", "=cmd|calc", "9007199254740993123", "@x"];
    store.write(id, area(0, 0, 1, 6), [texts]);
    expect(store.values(id, area(0, 0, 1, 6))).toEqual([texts]);
    expect(store.formulas(id, area(0, 0, 1, 6))).toEqual([texts]);
    expect(store.numberFormats(id, area(0, 0))).toEqual([["@"]]);
  });

  it("keep a number a number when its format becomes text afterwards", () => {
    const id = sheet("Late text");
    store.write(id, area(0, 0), [[7]]);
    store.setNumberFormats(id, area(0, 0), "@");
    expect(store.values(id, area(0, 0))).toEqual([[7]]);
  });

  it("leave a cell alone for null and clear it for an empty string", () => {
    const id = sheet("Nulls");
    store.write(id, area(0, 0, 1, 2), [["a", "b"]]);
    store.write(id, area(0, 0, 1, 2), [[null, ""]]);
    expect(store.values(id, area(0, 0, 1, 2))).toEqual([["a", ""]]);
  });

  it("calculate formulas, spilled arrays included", async () => {
    const id = sheet("Formulas");
    store.write(id, area(0, 0, 1, 3), [[2, "=A1*3", "=SUM(A3:B5)"]]);
    store.write(id, area(2, 0), [["=SEQUENCE(3,2)"]]);
    await store.settled();
    expect(store.values(id, area(0, 0, 1, 3))).toEqual([[2, 6, 21]]);
    expect(store.formulas(id, area(0, 0, 1, 3))).toEqual([[2, "=A1*3", "=SUM(A3:B5)"]]);
    expect(store.values(id, area(2, 0, 3, 2))).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(store.spills(id)).toEqual([area(2, 0, 3, 2)]);
    expect(store.usedArea(id, true)).toEqual(area(0, 0, 5, 3));
  });

  it("calculate a formula that was written on a sheet made in the same batch", async () => {
    const first = sheet("Batch");
    store.write(first, area(0, 0), [[20]]);
    const second = sheet("Batch 2");
    store.write(second, area(0, 0), [["=Batch!A1+1"]]);
    await store.settled();
    expect(store.values(second, area(0, 0))).toEqual([[21]]);
  });

  it("show what the number format makes of a value", () => {
    const id = sheet("Texts");
    store.setNumberFormats(id, area(0, 0, 1, 3), [["#,##0.00", "yyyy-mm-dd", "General"]]);
    store.write(id, area(0, 0, 1, 3), [[1234.5, 45322, true]]);
    expect(store.texts(id, area(0, 0, 1, 3))).toEqual([["1,234.50", "2024-01-31", "TRUE"]]);
  });

  it("lie beyond the thousandth row and the twenty-sixth column too", () => {
    const id = sheet("Far");
    store.write(id, area(4999, 40), [["far"]]);
    expect(store.values(id, area(4999, 40))).toEqual([["far"]]);
    expect(store.usedArea(id, true)).toEqual(area(4999, 40));
  });

  it("give back their formats and sizes", () => {
    const id = sheet("Formats");
    const format = {
      bold: true,
      fontColor: "#112233",
      fillColor: "#FFEECC",
      horizontalAlignment: "Right",
      wrapText: true,
      borders: { EdgeBottom: { style: "Continuous", color: "#808080" } },
    } as const;
    store.setFormat(id, area(1, 1, 2, 2), format);
    expect(store.format(id, 2, 2)).toEqual(format);
    expect(store.format(id, 0, 0)).toEqual({});
    store.setColumnWidth(id, 2, 2, 90);
    store.setRowHeight(id, 5, 1, 30);
    expect([store.columnWidth(id, 3), store.rowHeight(id, 5)]).toEqual([90, 30]);
    expect(store.usedArea(id, true)).toBeNull();
    expect(store.usedArea(id, false)).toEqual(area(1, 1, 2, 2));
  });

  it("of a column that is formatted as a whole take its format, those written later too", () => {
    const id = sheet("Columns");
    store.setNumberFormats(id, area(0, 1, 1_048_576, 1), "@");
    store.write(id, area(8, 1), [["007"]]);
    expect(store.values(id, area(8, 1))).toEqual([["007"]]);
  });

  it("take formats copied from others in place of their own, and grow with the font; contents stay", () => {
    const id = sheet("Copied from");
    const to = sheet("Copied to");
    store.setNumberFormats(id, area(0, 0, 1, 2), [["@", "0.00"]]);
    const edge = { borders: { EdgeBottom: { style: "Continuous", color: "#000000" } } };
    store.setFormat(id, area(0, 1), { bold: true, fontSize: 16, ...edge });
    store.write(to, area(0, 0, 1, 2), [[1, 2]]);
    store.setFormat(to, area(0, 0, 4, 2), { italic: true });
    store.copyFormats({ sheetId: id, area: area(0, 0, 1, 2) }, { sheetId: to, area: area(0, 0, 3, 2) });
    expect(store.values(to, area(0, 0, 1, 2))).toEqual([[1, 2]]);
    expect(store.numberFormats(to, area(1, 0, 3, 2))).toEqual([
      ["@", "0.00"],
      ["@", "0.00"],
      ["General", "General"],
    ]);
    expect(store.format(to, 0, 0)).toEqual({});
    expect(store.format(to, 2, 1)).toEqual({ bold: true, fontSize: 16, ...edge });
    expect(store.format(to, 3, 1)).toEqual({ italic: true });
    expect([store.rowHeight(to, 2), store.rowHeight(to, 3)]).toEqual([21, 15]);
    store.write(to, area(1, 0), [["007"]]);
    expect(store.values(to, area(1, 0))).toEqual([["007"]]);
  });

  it("lose content, format or both when they are cleared", () => {
    const id = sheet("Clear");
    store.setFormat(id, area(0, 0, 1, 3), { bold: true });
    store.write(id, area(0, 0, 1, 3), [["a", "b", "c"]]);
    store.clear(id, area(0, 0), "Contents");
    store.clear(id, area(0, 1), "Formats");
    store.clear(id, area(0, 2), "All");
    expect(store.values(id, area(0, 0, 1, 3))).toEqual([["", "b", ""]]);
    expect([0, 1, 2].map((column) => store.format(id, 0, column).bold)).toEqual([true, undefined, undefined]);
  });
});

describe("cells that are put in or taken out", () => {
  it("move those below, with their notes and links, and formulas follow on every sheet", async () => {
    const id = sheet("Shift");
    const other = sheet("Watcher");
    store.write(id, area(0, 0, 3, 2), [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    store.setNote(id, 1, 0, "second");
    store.setHyperlink(id, 2, 0, { documentReference: "Shift!A1" });
    store.setValidation(id, area(2, 1), { rule: { wholeNumber: {} } });
    store.write(other, area(0, 0), [["=Shift!B3"]]);
    store.activateSheet(other);
    store.insertCells(id, area(1, 0, 1, 2), "Down");
    await store.settled();
    expect(store.values(id, area(0, 0, 4, 2))).toEqual([
      ["a", 1],
      ["", ""],
      ["b", 2],
      ["c", 3],
    ]);
    expect(store.formulas(other, area(0, 0))).toEqual([["=Shift!B4"]]);
    expect(store.values(other, area(0, 0))).toEqual([[3]]);
    expect([store.note(id, 1, 0), store.note(id, 2, 0)]).toEqual([null, "second"]);
    expect(store.hyperlink(id, 3, 0)).toEqual({ documentReference: "Shift!A1" });
    expect(store.validation(id, 3, 1)).not.toBeNull();
    store.deleteCells(id, area(0, 0, 2, 16_384), "Up");
    await store.settled();
    expect(store.values(id, area(0, 0, 2, 2))).toEqual([
      ["b", 2],
      ["c", 3],
    ]);
    expect(store.formulas(other, area(0, 0))).toEqual([["=Shift!B2"]]);
    expect(store.activeSheetId()).toBe(other);
  });

  it("move a table below them, stretch one around them and remove one whose header goes", () => {
    const id = sheet("Table shift");
    store.write(id, area(2, 0, 3, 2), [
      ["Name", "Quantity"],
      ["x", 1],
      ["y", 2],
    ]);
    const { id: table } = store.addTable(tableOn(id, "Shifted", area(2, 0, 3, 2)));
    const now = () => store.tables().find((candidate) => candidate.id === table)?.area;
    store.insertCells(id, area(0, 0, 1, 2), "Down");
    expect(now()).toEqual(area(3, 0, 3, 2));
    store.insertCells(id, area(5, 0, 2, 2), "Down");
    expect(now()).toEqual(area(3, 0, 5, 2));
    store.deleteCells(id, area(7, 0, 3, 2), "Up");
    expect(now()).toEqual(area(3, 0, 4, 2));
    store.deleteCells(id, area(3, 0, 1, 2), "Up");
    expect(now()).toBeUndefined();
  });
});

describe("sheets of the Univer store", () => {
  it("are added at the end or at a position without being activated", () => {
    const active = store.activeSheetId();
    const last = store.addSheet("Last");
    const first = store.addSheet("First", 0);
    expect(store.sheets().at(-1)?.id).toBe(last.id);
    expect(store.sheets()[0]?.id).toBe(first.id);
    expect(store.activeSheetId()).toBe(active);
    store.moveSheet(last.id, 0);
    expect(store.sheets()[0]?.id).toBe(last.id);
  });

  it("take a new name along into formulas", async () => {
    const id = sheet("Old name");
    const other = sheet("Reader");
    store.write(id, area(0, 0), [[4]]);
    store.write(other, area(0, 0), [["='Old name'!A1"]]);
    store.updateSheet(id, { name: "New name" });
    await store.settled();
    expect(store.formulas(other, area(0, 0))).toEqual([["='New name'!A1"]]);
    expect(store.values(other, area(0, 0))).toEqual([[4]]);
  });

  it("keep what is set on them", () => {
    const id = sheet("Kept");
    const change = { visibility: "VeryHidden", tabColor: "#FF0000", showGridlines: false, frozenRows: 1 } as const;
    store.updateSheet(id, change);
    expect(store.sheets().find((candidate) => candidate.id === id)).toMatchObject({ ...change, frozenColumns: 0 });
    store.setPageSetup(id, { orientation: "Landscape", margins: { top: 36 } });
    store.setPageSetup(id, { titleRows: "$1:$1", margins: { left: 18 } });
    expect(store.pageSetup(id)).toEqual({
      orientation: "Landscape",
      titleRows: "$1:$1",
      margins: { top: 36, left: 18 },
    });
  });

  it("leave #REF! behind in formulas and take their tables with them", async () => {
    const id = sheet("Doomed");
    const other = sheet("Left behind");
    store.write(id, area(0, 0, 2, 1), [["Head"], [1]]);
    const table = store.addTable(tableOn(id, "DoomedTable", area(0, 0, 2, 1)));
    store.write(other, area(0, 0), [["=Doomed!A2"]]);
    await store.settled();
    store.removeSheet(id);
    await store.settled();
    expect(store.values(other, area(0, 0))).toEqual([["#REF!"]]);
    expect(store.tables().map((left) => left.id)).not.toContain(table.id);
  });
});

describe("tables of the Univer store", () => {
  it("answer structured references, also after they were resized and their headers rewritten", async () => {
    const id = sheet("Referred");
    store.write(id, area(0, 0, 4, 2), [
      ["Name", "Amount"],
      ["x", 5],
      ["y", 6],
      ["z", 100],
    ]);
    const table = store.addTable(tableOn(id, "ReferredTable", area(0, 0, 3, 2)));
    store.write(id, area(0, 5), [["=SUM(ReferredTable[Amount])"]]);
    await store.settled();
    expect(store.values(id, area(0, 5))).toEqual([[11]]);
    store.updateTable(table.id, { area: area(0, 0, 4, 2) });
    await store.settled();
    expect(store.values(id, area(0, 5))).toEqual([[111]]);
    store.write(id, area(0, 1), [["Quantity"]]);
    store.write(id, area(1, 5), [["=SUM(ReferredTable[Quantity])"]]);
    await store.settled();
    expect(store.values(id, area(1, 5))).toEqual([[111]]);
  });

  it("keep name, style and settings", () => {
    const id = sheet("Styled");
    store.write(id, area(0, 0), [["Head"]]);
    const table = store.addTable(tableOn(id, "Before", area(0, 0, 2, 1)));
    const change = { name: "After", style: "TableStyleLight9", showBandedRows: false, showFilterButton: false };
    store.updateTable(table.id, change);
    expect(store.tables().find((candidate) => candidate.id === table.id)).toMatchObject(change);
    store.removeTable(table.id);
    expect(store.tables().some((candidate) => candidate.id === table.id)).toBe(false);
  });

  it("grow by a record that a person types right below, with formats and validation, not by one the add-in writes", () => {
    const id = sheet("Growing");
    store.setNumberFormats(id, area(1, 1), "#,##0.00");
    store.setValidation(id, area(1, 0), { rule: { list: { source: "x,y" } } });
    store.write(id, area(0, 0, 2, 2), [
      ["Name", "Amount"],
      ["x", 5],
    ]);
    const table = store.addTable(tableOn(id, "GrowingTable", area(0, 0, 2, 2)));
    const rows = () => store.tables().find((candidate) => candidate.id === table.id)?.area.rows;
    store.write(id, area(2, 0), [["by the add-in"]]);
    expect(rows()).toBe(2);
    type(id, 2, 0, { v: "y" });
    expect(rows()).toBe(3);
    expect(store.numberFormats(id, area(2, 1))).toEqual([["#,##0.00"]]);
    expect(store.validation(id, 2, 0)).toEqual({ rule: { list: { source: "x,y" } } });
    type(id, 9, 0, { v: "far below" });
    expect(rows()).toBe(3);
  });
});

describe("names, settings and selection of the Univer store", () => {
  it("keep names that formulas use", async () => {
    const id = sheet("Named");
    store.write(id, area(0, 0, 1, 2), [[12, "=Dozen*2"]]);
    store.setName("Dozen", "=Named!$A$1");
    store.write(id, area(0, 1), [["=Dozen*2"]]);
    await store.settled();
    expect(store.values(id, area(0, 1))).toEqual([[24]]);
    expect(store.names()).toContainEqual({ name: "Dozen", reference: "Named!$A$1" });
    store.setName("Dozen", null);
    expect(store.names()).not.toContainEqual(expect.objectContaining({ name: "Dozen" }));
  });

  it("keep document settings and the selection", () => {
    store.setSettings({ a: "1" });
    expect(store.settings()).toEqual({ a: "1" });
    const id = sheet("Selected");
    store.select(id, area(2, 1, 3, 2));
    expect(store.selection()).toEqual({ sheetId: id, area: area(2, 1, 3, 2) });
    expect(store.activeSheetId()).toBe(id);
  });
});

describe("events of the Univer store", () => {
  it("say who changed a cell: the add-in, the calculation or the person", async () => {
    const id = sheet("Told");
    const told: StoreEvent[] = [];
    const stop = store.subscribe((event) => told.push(event));
    store.write(id, area(0, 0, 1, 2), [[1, "=SEQUENCE(2)"]]);
    await store.settled();
    type(id, 4, 4, { v: 9 });
    store.setFormat(id, area(0, 0), { bold: true });
    stop();
    type(id, 5, 5, { v: 9 });
    expect(told).toEqual([
      { kind: "cells changed", sheetId: id, area: area(0, 0, 1, 2), source: "model" },
      { kind: "cells changed", sheetId: id, area: area(0, 1, 2, 1), source: "calculation" },
      { kind: "cells changed", sheetId: id, area: area(4, 4), source: "user" },
    ]);
    await store.settled();
  });

  it("tell of cells that were put in or taken out once, and say so", () => {
    const id = sheet("Shifted once");
    store.write(id, area(0, 0, 2, 1), [["a"], ["b"]]);
    const told: StoreEvent[] = [];
    const stop = store.subscribe((event) => told.push(event));
    store.insertCells(id, area(0, 0, 1, 1), "Down");
    store.deleteCells(id, area(0, 0, 2, 1), "Up");
    stop();
    const shifted = { kind: "cells changed", sheetId: id, source: "model" } as const;
    expect(told).toEqual([
      { ...shifted, area: area(0, 0), shift: "inserted" },
      { ...shifted, area: area(0, 0, 2, 1), shift: "deleted" },
    ]);
  });

  it("tell of sheets and selections", () => {
    const told: StoreEvent[] = [];
    const stop = store.subscribe((event) => told.push(event));
    const id = sheet("Events");
    store.updateSheet(id, { name: "Events 2" });
    store.select(id, area(1, 1));
    store.removeSheet(id);
    stop();
    expect(told).toContainEqual({ kind: "sheet added", sheetId: id });
    expect(told).toContainEqual({ kind: "sheet renamed", sheetId: id });
    expect(told).toContainEqual({ kind: "sheet activated", sheetId: id });
    expect(told).toContainEqual({ kind: "selection changed", sheetId: id, area: area(1, 1) });
    expect(told).toContainEqual({ kind: "sheet removed", sheetId: id });
  });
});

function tableOn(sheetId: string, name: string, at: ReturnType<typeof area>) {
  return { name, sheetId, area: at, style: "TableStyleMedium2", showBandedRows: true, showFilterButton: true };
}
