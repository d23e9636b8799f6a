import path from "node:path";
import type { Locator } from "playwright-core";
import type { Record } from "./harness/book";
import { chargeByHand } from "./harness/chargeByHand";
import { openWorkbench, type Workbench } from "./harness/openWorkbench";

const exportFile = path.resolve(__dirname, "../data/rmm/exports/nsight.csv");
/** What a right import of that file finds; counted from the file, not by the add-in. Its date is 30 September 2026. */
const found = { devices: 150, active: 132, duplicates: 4, asOf: 46_295 };

const customer = "Harborline Dental Group";
const reason = "Three more arrive on Monday";

describe("the main job, by clicking", () => {
  let workbench: Workbench;
  const main = () => workbench.pane.getByRole("main");
  const button = (name: string | RegExp): Locator => main().getByRole("button", { name });
  const goTo = (place: string) => workbench.pane.getByRole("tab", { name: place }).click();
  const eventOf = (events: readonly Record[], rate: string) =>
    events.find((event) => event.Customer === customer && event.Rate === rate);

  beforeAll(async () => {
    workbench = await openWorkbench({ workbook: "empty", paneWidth: 320 });
  });
  afterAll(() => workbench.close());

  it("an empty workbook says what the add-in does, and one button puts in the sample", async () => {
    await main().getByRole("heading", { level: 2 }).waitFor();
    await button("Put in the sample").click();
    await workbench.pane.getByRole("tab", { name: "Bill" }).waitFor();
    expect(await workbench.book.sheetNames()).toEqual(
      expect.arrayContaining([
        "Agreements",
        "Price bands",
        "Asset types",
        "Customer names",
        "Devices",
        "Charge events",
      ]),
    );
  });

  it("an export is shown row by row before anything is written", async () => {
    const before = await workbench.book.contents();
    await goTo("Devices");
    await main().locator('input[type="file"]').setInputFiles(exportFile);
    await button(`Import ${found.devices} devices`).waitFor();
    const account = main().getByRole("region", { name: "Account of rows" });
    const figures = await account.locator("dd").allTextContents();
    const [imported, duplicates, rejected, skipped, rows] = figures.map(Number);
    expect([imported, duplicates]).toEqual([found.devices, found.duplicates]);
    expect(imported! + duplicates! + rejected! + skipped!).toBe(rows);
    expect(await workbench.book.contents()).toEqual(before);
  });

  it("importing writes one row for each device", async () => {
    await button(`Import ${found.devices} devices`).click();
    await main().getByRole("status").getByText(`Imported ${found.devices} devices`).waitFor();
    const devices = (await workbench.book.rows("Devices")).filter((row) => row["As of"] === found.asOf);
    expect(devices).toHaveLength(found.devices);
    expect(devices.filter((row) => row.Active === "Yes")).toHaveLength(found.active);
    const [latest] = (await workbench.book.rows("Imports")).slice(-1);
    expect(latest).toMatchObject({ File: "nsight.csv", Devices: found.devices, Duplicates: found.duplicates });
  });

  it("a rate's asset types are changed in the pane and saved in its row", async () => {
    await goTo("Agreements");
    const types = main().getByRole("group", { name: `Asset types of Workstations, ${customer}` });
    await types.getByRole("button", { name: /^Laptop .*Remove/ }).click();
    await button("Save mapping of 1 rate").click();
    await button(/^Save mapping/).waitFor({ state: "detached" });
    const row = (await workbench.book.rows("Agreements")).find(
      (each) => each.Customer === customer && each.Rate === "Workstations",
    );
    expect(row?.["Asset types"]).toBe("Workstation");
    await main().getByRole("region", { name: "Not billed by any rate" }).getByText(customer).first().waitFor();
  });

  it("a billed quantity is changed with a reason, beside the counted one", async () => {
    await goTo("Bill");
    const line = main()
      .getByRole("region", { name: customer })
      .getByRole("listitem")
      .filter({ hasText: "Workstations" });
    const quantity = line.first().getByRole("spinbutton");
    const counted = Number(await quantity.inputValue());
    await quantity.fill(String(counted + 3));
    await quantity.press("Tab");
    await line.getByRole("textbox", { name: /^Why bill/ }).fill(reason);
    await line.getByRole("button", { name: "Keep this quantity" }).click();
    await line.getByText(reason).waitFor();
    expect(await workbench.book.rows("Overrides")).toContainEqual(
      expect.objectContaining({ Rate: "Workstations", Billed: counted + 3, Reason: reason, "Counted then": counted }),
    );
  });

  it("a row opens to the devices behind its number", async () => {
    const line = main().getByRole("region", { name: customer }).getByRole("listitem").filter({ hasText: "Servers" });
    const counted = Number(await line.first().getByRole("spinbutton").inputValue());
    await line.getByRole("button", { name: /^Open Servers/ }).click();
    await line
      .getByRole("button", { name: /device/i })
      .first()
      .click();
    expect(await line.getByRole("list").last().getByRole("listitem").count()).toBe(counted);
  });

  it("releasing says what it will write, and writes it", async () => {
    const release = button(/^Release \d+ charges/);
    const charges = Number(/\d+/.exec((await release.textContent()) ?? "")?.[0]);
    const sheetsBefore = await workbench.book.sheetNames();
    await release.click();
    const confirm = main().getByRole("group", { name: "Confirm the release" });
    await confirm.getByText(`This writes ${charges} charge-event sheets`).waitFor();
    await confirm.getByRole("button", { name: `Release ${charges} charges` }).click();
    await main().getByRole("status").getByText(`Released ${charges} charges`).waitFor({ timeout: 60_000 });

    const events = (await workbench.book.rows("ChargeEvents")).filter((row) => row.Event !== "");
    expect(events).toHaveLength(charges);
    const sheets = await workbench.book.sheetNames();
    expect(sheets).toHaveLength(sheetsBefore.length + charges);
    expect(events.filter((event) => !sheets.includes(String(event.Sheet)))).toEqual([]);
    expect(eventOf(events, "Workstations")).toMatchObject({ Status: "Released", "Override reason": reason });
    expect(events.filter((event) => !/^v1:[0-9a-f]{64}$/.test(String(event.Seal)))).toEqual([]);
  }, 120_000);

  it("every charge is what its bands say, worked out by hand", async () => {
    const [events, agreements, bands] = await Promise.all([
      workbench.book.rows("ChargeEvents"),
      workbench.book.rows("Agreements"),
      workbench.book.rows("PriceBands"),
    ]);
    const wrong = events
      .map((event) => ({ event: event.Event, charge: event.Charge, byHand: chargeByHand(event, agreements, bands) }))
      .filter(({ charge, byHand }) => charge !== byHand);
    expect(wrong).toEqual([]);
  });

  it("a charge event's sheet lists the assets that it covered", async () => {
    const event = eventOf(await workbench.book.rows("ChargeEvents"), "Servers")!;
    const cells = (await workbench.book.values(String(event.Sheet))).flat();
    expect(cells).toEqual(expect.arrayContaining([`Charge event ${String(event.Event)}`, customer]));
    const servers = (await workbench.book.rows("Devices")).filter(
      (row) => row.Customer === customer && row["Asset type"] === "Server" && row.Active === "Yes",
    );
    expect(servers.length).toBe(event.Counted);
    expect(cells).toEqual(expect.arrayContaining(servers.map((row) => row.Name)));
  });

  it("what is released is no longer due, and stands under Events", async () => {
    await button(/^Release \d+ charges/).waitFor({ state: "detached" });
    await goTo("Events");
    await main().getByText(`${customer} · Servers`).first().waitFor();
  });

  it("leaves no error behind", () => {
    expect(workbench.problems).toEqual([]);
  });
});
