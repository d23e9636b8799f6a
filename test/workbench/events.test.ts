/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
const soon = () => new Promise((resolve) => setTimeout(resolve, 50));
const caller = { sheetId: "sheet-1", row: 0, column: 0 };

describe("what the host tells the pane", () => {
  it("raises a sheet's and a table's change when the user types", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Watched");
      sheet.tables.add("A1:B3", true).name = "Watched";
      context.workbook.worksheets.onChanged.add(async (event) => void seen.push(`sheet ${event.address}`));
      context.workbook.tables.onChanged.add(async (event) => void seen.push(`table ${event.address}`));
      await context.sync();
    });
    await soon();
    const { store } = workbench;
    const id = store.sheets().find(({ name }) => name === "Watched")?.id ?? "";
    store.type(id, 1, 1, "Kiosk");
    store.type(id, 8, 8, "outside");
    await soon();
    expect(seen).toEqual(["sheet B2", "table B2", "sheet I9"]);
  });

  it("raises the selection", async () => {
    let selections = 0;
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => void selections++);
      await context.sync();
    });
    await soon();
    workbench.store.select("sheet-1", { row: 3, column: 2, rows: 1, columns: 1 });
    await soon();
    expect(selections).toBe(1);
    const address = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!C4");
  });

  it("keeps the document's settings", async () => {
    Office.context.document.settings.set("window", 45);
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(workbench.store.settings()).toEqual({ window: "45" });
  });

  it("answers a request that the host fails with office.js's own error", async () => {
    workbench.onRequest(() => {
      throw workbench.failure(5103);
    });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.add("Never");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    workbench.onRequest(null);
    expect(workbench.store.sheets().map(({ name }) => name)).not.toContain("Never");
  });
});

describe("custom functions through the real runtime", () => {
  beforeAll(async () => {
    CustomFunctions.associate("DOUBLE", (value: number) => value * 2);
    CustomFunctions.associate("REFUSE", () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "Row 3 has no rate: give it one.");
    });
    CustomFunctions.associate("MIXED", () => [
      [1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "Above the last band.")],
    ]);
    await workbench.host.functionsReady;
  });

  it("calls a function and takes its value", async () => {
    expect(await workbench.host.invokeFunction("DOUBLE", [21], caller)).toEqual({ value: 42 });
  });

  it("takes a thrown error with its message", async () => {
    const result = await workbench.host.invokeFunction("REFUSE", [], caller);
    expect(result).toEqual({ error: "#VALUE!", message: "Row 3 has no rate: give it one." });
  });

  it("takes an error value inside an array", async () => {
    const result = await workbench.host.invokeFunction("MIXED", [], caller);
    expect(result).toEqual({ value: [[1, { error: "#N/A", message: "Above the last band." }]] });
  });

  it("carries many calls in few messages", async () => {
    const calls = Array.from({ length: 500 }, (_call, index) =>
      workbench.host.invokeFunction("DOUBLE", [index], caller),
    );
    const results = await Promise.all(calls);
    expect(results.at(-1)).toEqual({ value: 998 });
  });
});
