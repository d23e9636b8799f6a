/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { codeOf, onSheet, soon } from "./onSheet";

const million = 1024 * 1024;

describe("what goes over the wire", () => {
  it("refuses a request of more than 5 MB, in bytes, and does nothing of it", async () => {
    // Each character takes two bytes.
    const code = await codeOf(
      onSheet(async (sheet, context) => {
        for (let row = 0; row < 100; row++) sheet.getCell(row, 0).values = [["é".repeat(30_000)]];
        await context.sync();
      }, "Too large"),
    );
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect(workbench.store.sheets().map(({ name }) => name)).not.toContain("Too large");
  });

  it("refuses an answer of more than 5 MB", async () => {
    const { store } = workbench;
    const { id } = store.addSheet("Full");
    store.write(
      id,
      { row: 0, column: 0, rows: 200, columns: 1 },
      Array.from({ length: 200 }, () => ["x".repeat(30_000)]),
    );
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Full").getUsedRange().load("values");
      await context.sync();
    });
    expect(await codeOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("counts requests, syncs and bytes; letting go of references is no sync", async () => {
    const { traffic } = workbench.host;
    const before = { ...traffic };
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [["é"], ["x".repeat(1_000)]];
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      range.values = [["b"]];
      await context.sync();
    });
    await soon();
    expect(traffic.syncs - before.syncs).toBe(2);
    expect(traffic.requests - before.requests).toBe(3);
    expect(traffic.bytes - before.bytes).toBeGreaterThan(1_000);
    expect(traffic.largest).toBeGreaterThan(million);
  });

  it("answers what was done before an error, and where the error was", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["done"]];
      sheet.tables.getItem("Nobody").load("name");
      sheet.getRange("A2").values = [["not done"]];
      await context.sync();
    }, "Half");
    await expect(run).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "TableCollection.getItem" },
    });
    const { store } = workbench;
    const id = store.sheets().find(({ name }) => name === "Half")?.id ?? "";
    expect(store.values(id, { row: 0, column: 0, rows: 2, columns: 1 })).toEqual([["done"], [""]]);
  });

  it("ignores messages of another conversation and text that is no message", async () => {
    const before = workbench.host.traffic.requests;
    for (const message of ["", "{", "{}", JSON.stringify({ _messageType: 0, _actionName: "executeMethod" }), 7, null]) {
      workbench.host.receive(message);
    }
    expect(workbench.host.traffic.requests).toBe(before);
  });

  it.each([
    ["Tab behind its last control", { keyCode: 9 }, ["left forwards"]],
    ["Shift and Tab before its first", { keyCode: 9, shiftKey: true }, ["left backwards"]],
    ["Escape", { keyCode: 27 }, ["left"]],
    ["F2", { keyCode: 113 }, ["left"]],
    ["Ctrl and F6", { keyCode: 117, ctrlKey: true }, ["left forwards"]],
    ["Ctrl, Shift and F6", { keyCode: 117, ctrlKey: true, shiftKey: true }, ["left backwards"]],
    // With every key that is pressed together with Shift, office.js reports a shortcut: the user is typing.
    ["a capital letter", { keyCode: 65, shiftKey: true }, []],
  ])("hears whether the focus leaves the pane by %s", async (_key, key, changes) => {
    const seen: string[] = [];
    workbench.onFocus((change) => seen.push(change));
    window.dispatchEvent(new KeyboardEvent("keydown", key));
    await soon();
    expect(seen).toEqual(changes);
  });

  it("hears that the pane has the focus, and does not take it back when it loses it to something else", async () => {
    const seen: string[] = [];
    workbench.onFocus((change) => seen.push(change));
    window.dispatchEvent(new Event("focus"));
    window.dispatchEvent(new Event("blur"));
    await soon();
    expect(seen).toEqual(["taken"]);
  });
});

describe("document settings", () => {
  const { settings } = Office.context.document;
  const save = () => new Promise((resolve) => settings.saveAsync(resolve));

  it("keeps them in the workbook, and reads what another has put there", async () => {
    settings.set("columns", { serial: "Serial no." });
    await save();
    expect(workbench.store.settings()).toEqual({ columns: '{"serial":"Serial no."}' });
    workbench.store.setSettings({ window: "45" });
    await new Promise((resolve) => settings.refreshAsync(resolve));
    expect(settings.get("window")).toBe(45);
    expect(settings.get("columns")).toBeNull();
  });
});
