import { deflateSync } from "node:zlib";
import { openWorkbench, type Workbench } from "./harness/openWorkbench";

/** Bytes that are no text: what follows a picture's first bytes matters to nobody. */
const picture = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  deflateSync(Buffer.from("pixels".repeat(1_000))),
]);
const patchReport = [
  "KB Article,Title,Severity,Installed,Missing,Failed",
  "KB5031455,2026-09 Cumulative Update,Critical,120,4,1",
  "KB2267602,Definition update,Important,119,6,0",
].join("\r\n");

describe("bad input", () => {
  let workbench: Workbench;
  const main = () => workbench.pane.getByRole("main");

  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  it.each([
    ["an empty file", "empty.csv", Buffer.alloc(0), "empty.csv: The file is empty."],
    ["a photo", "photo.png", picture, "photo.png: This is a picture (PNG), not a device export."],
    ["a photo that calls itself a CSV", "photo.csv", picture, "photo.csv: This is a picture (PNG)"],
    ["a patch report", "patches.csv", Buffer.from(patchReport), "patches.csv: This looks like a patch report"],
    [
      "titles without rows",
      "none.csv",
      Buffer.from("Device Name,Customer,Type\r\n"),
      "none.csv: There are column titles",
    ],
    ["half a workbook", "half.xlsx", Buffer.from("PK\u0003\u0004 and no more"), "half.xlsx: The workbook is damaged"],
  ])("%s gets one sentence with its name, and the workbook is as it was", async (_, name, buffer, expected) => {
    const before = await workbench.book.contents();
    await workbench.pane.getByRole("tab", { name: "Devices" }).click();
    await main().locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer });
    const refused = main().getByRole("region", { name: "Not imported" });
    await refused.waitFor();
    const messages = await refused.getByRole("group").allInnerTexts();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(expected);
    expect(
      await main()
        .getByRole("button", { name: /^Import / })
        .count(),
    ).toBe(0);
    expect(await workbench.book.contents()).toEqual(before);
    await main().getByRole("button", { name: "Choose another file" }).click();
  });

  it("a price list that does not exist keeps its rate from being billed, and no other", async () => {
    const { book, pane } = workbench;
    await pane.getByRole("tab", { name: "Bill" }).click();
    const release = main().getByRole("button", { name: /^Release \d+ charges/ });
    const due = Number(/\d+/.exec(await release.innerText())?.[0]);
    const titles = (await book.values("Agreements"))[0]!;
    await book.type("Agreements", 1, titles.indexOf("Price list"), "Gold 2031");
    const fault = main().getByText("Gold 2031");
    await fault.waitFor();
    expect(await fault.count()).toBe(1);
    await main()
      .getByRole("button", { name: `Release ${due - 1} charges` })
      .waitFor();
    expect((await book.rows("ChargeEvents")).filter((row) => row.Event !== "")).toEqual([]);
  });

  it("a workbook without the tables says what to do, and nothing is written to it", async () => {
    await workbench.page.getByRole("button", { name: "New workbook" }).click();
    await main().getByRole("button", { name: "Put in the sample" }).waitFor();
    expect(await workbench.book.contents()).toEqual({ sheets: [{ name: "Sheet1", cells: null }], tables: [] });
  });

  it("leaves no error behind", () => {
    expect(workbench.problems).toEqual([]);
  });
});
