/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { codeOf, codeOnSheet, onSheet } from "./onSheet";

describe("worksheets", () => {
  it("lists sheets with what was asked for", async () => {
    await onSheet((_sheet, context) => context.sync(), "Listed");
    const items = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/id,items/visibility,items/position");
      await context.sync();
      return worksheets.items.map(({ name, visibility, position }) => ({ name, visibility, position }));
    });
    expect(items).toEqual([
      { name: "Sheet1", visibility: "Visible", position: 0 },
      { name: "Listed", visibility: "Visible", position: 1 },
    ]);
  });

  it("takes name, position, visibility, tab colour and gridlines, and finds a sheet by its id", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.name = "Renamed";
      sheet.position = 0;
      sheet.visibility = "Hidden";
      sheet.tabColor = "#ff0000";
      sheet.showGridlines = false;
      sheet.load("id");
      await context.sync();
      const found = context.workbook.worksheets.getItem(sheet.id);
      found.load("name,position,visibility,tabColor,showGridlines");
      found.protection.load("protected");
      await context.sync();
      const { name, position, visibility, tabColor, showGridlines, protection } = found;
      return { name, position, visibility, tabColor, showGridlines, protected: protection.protected };
    });
    expect(read).toEqual({
      name: "Renamed",
      position: 0,
      visibility: "Hidden",
      tabColor: "#FF0000",
      showGridlines: false,
      protected: false,
    });
  });

  it("activates and deletes", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      sheet.delete();
      const gone = context.workbook.worksheets.getItemOrNullObject("Short life");
      await context.sync();
      return { active: active.name, gone: gone.isNullObject };
    }, "Short life");
    expect(read).toEqual({ active: "Short life", gone: true });
  });

  it("freezes rows, freezes at a range, and lets go", async () => {
    const states: object[] = [];
    await onSheet(async (sheet, context) => {
      const see = async () => {
        await context.sync();
        const { frozenRows, frozenColumns } = workbench.store.sheets().find(({ name }) => name === "Frozen") ?? {};
        states.push({ frozenRows, frozenColumns });
      };
      sheet.freezePanes.freezeRows(2);
      await see();
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      await see();
      sheet.freezePanes.unfreeze();
      await see();
    }, "Frozen");
    expect(states).toEqual([
      { frozenRows: 2, frozenColumns: 0 },
      { frozenRows: 3, frozenColumns: 2 },
      { frozenRows: 0, frozenColumns: 0 },
    ]);
  });

  it.each([
    ["nothing", ""],
    ["32 characters", "x".repeat(32)],
    [":", "a:b"],
    ["\\", "a\\b"],
    ["/", "a/b"],
    ["?", "a?b"],
    ["*", "a*b"],
    ["[", "a[b"],
    ["]", "a]b"],
    ["an apostrophe at its end", "rates'"],
    ["Excel's own word", "History"],
  ])("refuses a name with %s", async (_what, name) => {
    expect(await codeOf(onSheet((_sheet, context) => context.sync(), name))).toBe("InvalidArgument");
  });

  it("takes a name of 31 characters, and refuses it again in other letters", async () => {
    const name = "n".repeat(31);
    expect(await codeOf(onSheet((_sheet, context) => context.sync(), name))).toBeNull();
    expect(await codeOf(onSheet((_sheet, context) => context.sync(), name.toUpperCase()))).toBe("ItemAlreadyExists");
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a position beyond the last sheet", (sheet) => void (sheet.position = 99)],
    ["a visibility that is none", (sheet) => void (sheet.visibility = "Gone" as "Hidden")],
    ["a colour that is none", (sheet) => void (sheet.tabColor = "crimson-ish")],
  ])("refuses %s", async (_what, act) => {
    expect(await codeOnSheet(act)).toBe("InvalidArgument");
  });

  it("keeps one sheet that can be seen", async () => {
    const code = await codeOf(
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        for (const sheet of worksheets.items) sheet.visibility = "Hidden";
        await context.sync();
      }),
    );
    expect(code).toBe("InvalidOperation");
    expect(workbench.store.sheets().filter(({ visibility }) => visibility === "Visible")).toHaveLength(1);
  });
});
