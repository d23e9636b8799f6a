import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { openWorkbench, type Workbench } from "./harness/openWorkbench";

describe("a saved workbook", () => {
  let workbench: Workbench;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "devicebill-"));
    workbench = await openWorkbench({ workbook: "empty" });
  });
  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("holds formulas with their values, and opens again as it was", async () => {
    const { page, book } = workbench;
    await book.write("Sheet1", 0, 0, [
      ["Up to", "Rate"],
      [10, 2],
      ["", 1.5],
    ]);
    await book.type("Sheet1", 4, 0, "=DEVICEBILL.FILLUPCHARGE(12,A1:B3)");
    await book.type("Sheet1", 5, 0, "=A5*2");
    const before = await book.values("Sheet1");
    expect([before[4]?.[0], before[5]?.[0]]).toEqual([23, 46]);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as .xlsx" }).click(),
    ]);
    const file = path.join(folder, download.suggestedFilename());
    await download.saveAs(file);
    expect(path.extname(file)).toBe(".xlsx");

    const saved = new ExcelJS.Workbook();
    await saved.xlsx.readFile(file);
    expect(saved.getWorksheet("Sheet1")?.getCell("A5").value).toEqual({
      formula: "_xldudf_DEVICEBILL_FILLUPCHARGE(12,A1:B3)",
      result: 23,
    });

    await page.getByRole("button", { name: "New workbook" }).click();
    await page.locator("#workbook-file").setInputFiles(file);
    await page.waitForFunction(() => window.workbench.store.usedArea(window.workbench.store.activeSheetId(), true));
    expect(await book.values("Sheet1")).toEqual(before);
    // Without the product's tables, the pane shows the way in.
    await workbench.pane.getByRole("button", { name: "Put in the sample" }).waitFor();
  });

  it("that is no workbook is refused in a sentence, and the open one stays", async () => {
    const { page, book } = workbench;
    const before = await book.contents();
    const file = path.join(folder, "photo.xlsx");
    writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
    await page.locator("#workbook-file").setInputFiles(file);
    await page.getByText("This file is not an .xlsx workbook that can be opened.").waitFor();
    expect(await book.contents()).toEqual(before);
  });

  it("leaves no error behind", () => {
    expect(workbench.problems).toEqual([]);
  });
});
