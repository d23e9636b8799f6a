import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator } from "playwright-core";
import { openWorkbench, type Workbench } from "./harness/openWorkbench";

describe("charge events, by clicking", () => {
  let workbench: Workbench;
  let folder: string;
  const main = () => workbench.pane.getByRole("main");
  const button = (name: string | RegExp): Locator => main().getByRole("button", { name });
  const goTo = (place: string) => workbench.pane.getByRole("tab", { name: place }).click();
  const register = () => workbench.book.rows("ChargeEvents");

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "devicebill-"));
    workbench = await openWorkbench({ paneWidth: 320 });
  });
  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("verify as released, and again after the workbook was saved and opened", async () => {
    await button(/^Release 21 charges/).click();
    await button("Release 21 charges").click();
    await main().getByText("Released 21 charges").waitFor();
    await goTo("Events");
    await button("Verify all 21").click();
    await main().getByText("21 charge events verified: seals, chain and arithmetic hold.").waitFor();

    const { page } = workbench;
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as .xlsx" }).click(),
    ]);
    const file = path.join(folder, "billing.xlsx");
    await download.saveAs(file);
    await page.getByRole("button", { name: "New workbook" }).click();
    await workbench.pane.getByRole("button", { name: "Put in the sample" }).waitFor();
    await page.locator("#workbook-file").setInputFiles(file);
    await workbench.pane.getByRole("tab", { name: "Events" }).waitFor();
    await goTo("Events");
    await button("Verify all 21").click();
    await main().getByText("21 charge events verified: seals, chain and arithmetic hold.").waitFor();
  });

  it("name the cell that somebody edited", async () => {
    const [event] = await register();
    const sheet = String(event?.Sheet);
    const cells = await workbench.book.values(sheet);
    const row = cells.findIndex(([first]) => first === "Device ID") + 1;
    const standing = cells[row]?.[1];
    await workbench.book.write(sheet, row, 1, [["SOMEBODY-ELSE"]]);
    await button("Verify all 21").click();
    await main().getByText('it now says "SOMEBODY-ELSE"').waitFor();
    await button(`Show cell B${row + 1}`).click();
    await workbench.book.write(sheet, row, 1, [[standing ?? ""]]);
  });

  it("are reversed with a reason, after which the period is due again", async () => {
    await button("Open CE-000003").click();
    await button("Reverse…").click();
    await main().getByRole("textbox", { name: "Reason" }).fill("wrong price list");
    await button("Reverse CE-000003").click();
    await main().getByText("CE-000022").first().waitFor();
    const events = await register();
    expect(events.at(-1)).toMatchObject({ Status: "Reversal", Reverses: "CE-000003" });
    expect(Number(events.at(-1)?.Charge)).toBe(-Number(events[2]?.Charge));
    expect(events[2]?.Status).toBe("Reversed");
    await goTo("Bill");
    await button(/^Release 1 charge/).waitFor();
  });

  it("go to a sheet as invoice lines for accounting", async () => {
    await goTo("Events");
    await main().getByRole("button", { name: "Invoice lines for accounting" }).last().click();
    await button("For Xero").click();
    await workbench.page.waitForFunction(() =>
      window.workbench.store.sheets().some(({ name }) => name === "Invoice lines Xero"),
    );
    const [titles, ...lines] = await workbench.book.values("Invoice lines Xero");
    expect(titles?.slice(0, 2)).toEqual(["*ContactName", "*InvoiceNumber"]);
    expect(lines).toHaveLength(21);
  });

  it("leave no error behind", () => {
    expect(workbench.problems).toEqual([]);
  });
});
