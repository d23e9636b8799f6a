import { readFileSync } from "node:fs";
import type axe from "axe-core";
import { openWorkbench, type OpenOptions, type Workbench } from "./harness/openWorkbench";

const axeScript = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe finds in the pane, as one line for each element; Fluent's focus sentinels are not for users. */
async function accessibilityFaults(workbench: Workbench): Promise<string[]> {
  const found = await workbench.pane
    .locator("body")
    .evaluate(() => window.axe.run({ exclude: ["[data-tabster-dummy]"] }, { resultTypes: ["violations"] }));
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 120)}`),
  );
}

/** Elements that reach beyond the pane's edges; none where there is no horizontal scroll bar and nothing is cut off. */
function overflow(workbench: Workbench): Promise<string[]> {
  return workbench.pane.locator("html").evaluate((html) => {
    const faults: string[] = html.scrollWidth > html.clientWidth ? [`the page is ${html.scrollWidth} wide`] : [];
    for (const element of document.body.querySelectorAll("*")) {
      const { left, right, width } = element.getBoundingClientRect();
      // A search box keeps the button that clears it folded to nothing until there is something to clear.
      const isFolded = element.parentElement?.closest(".fui-SearchBox__contentAfter")?.clientWidth === 0;
      const isShown = width > 1 && !isFolded && getComputedStyle(element).visibility !== "hidden";
      if (isShown && (right > html.clientWidth + 1 || left < -1)) {
        faults.push(`${element.tagName} ${element.textContent?.slice(0, 40)} reaches from ${left} to ${right}`);
      }
    }
    return faults;
  });
}

/** Each place of the pane, and what is opened there, so that the widest content is seen. */
const places: ReadonlyArray<readonly [place: string, open: (workbench: Workbench) => Promise<void>]> = [
  ["Devices", async () => undefined],
  ["Agreements", async () => undefined],
  [
    "Bill",
    async ({ pane }) => {
      await pane
        .getByRole("main")
        .getByRole("button", { name: /^Open / })
        .first()
        .click();
    },
  ],
  ["Events", async () => undefined],
  [
    "What-if",
    async ({ pane, page, book }) => {
      await pane.getByRole("region", { name: /^Charge by quantity\./ }).waitFor();
      // A formula that was given a wrong price, said line by line.
      await book.write("What-if", 7, 2, [["twelve"]]);
      await book.settled();
      await page.evaluate(() => {
        const { store } = window.workbench;
        const { id } = store.sheets().find(({ name }) => name === "What-if") ?? { id: "" };
        store.activateSheet(id);
        store.select(id, { row: 14, column: 1, rows: 1, columns: 1 });
      });
      await pane.getByRole("button", { name: "What a formula did" }).click();
      await pane.getByRole("button", { name: "Explain the selected cell" }).click();
      await pane.getByText(/"twelve" cannot be read as a price/).waitFor();
      // Another mapping, wrong figures with their sentences, and a customer open to its devices.
      await pane.getByRole("button", { name: /^Another mapping/ }).click();
      await pane.getByRole("button", { name: /^Add asset type/ }).click();
      await pane.getByRole("menuitem", { name: "Server" }).click();
      const quantity = pane.getByRole("spinbutton", { name: "Quantity" });
      // The widest figures, and then one that is none.
      await quantity.fill("1000000000");
      await quantity.press("Tab");
      await quantity.fill("a dozen");
      await quantity.press("Tab");
      await pane.getByLabel("Use this price list from").fill("");
      const effects = pane.getByRole("group", { name: "Customers by effect" });
      await effects.getByRole("button").first().click();
      await effects
        .getByRole("button", { name: /^Come in/ })
        .first()
        .click();
    },
  ],
];

describe.each([
  [270, "light"],
  [320, "dark"],
  [500, "light"],
] as const)("the pane at %i pixels, %s", (paneWidth, colorScheme) => {
  const look: OpenOptions = {
    paneWidth,
    colorScheme,
    prepare: async (context) => {
      await context.addInitScript(axeScript);
    },
  };
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(look);
  });
  afterAll(() => workbench.close());

  it("is as wide as asked", async () => {
    expect(await workbench.pane.locator("html").evaluate(() => window.innerWidth)).toBe(paneWidth);
  });

  it.each(places)("%s fits, and axe finds nothing", async (place, open) => {
    await workbench.pane.getByRole("tab", { name: place }).click();
    await workbench.pane.getByRole("main").getByRole("heading").first().waitFor();
    await open(workbench);
    expect(await overflow(workbench)).toEqual([]);
    expect(await accessibilityFaults(workbench)).toEqual([]);
  });

  it("charge events that are released, verified and opened fit, and axe finds nothing", async () => {
    const { pane } = workbench;
    const main = pane.getByRole("main");
    await pane.getByRole("tab", { name: "Bill" }).click();
    await main.getByRole("button", { name: /^Release 21 charges/ }).click();
    await main.getByRole("button", { name: "Release 21 charges" }).click();
    await main.getByText("Released 21 charges").waitFor();
    expect(await overflow(workbench)).toEqual([]);
    // A month on, each line compares itself with the last event's.
    await main.getByLabel("Billing date").fill("2027-01-15");
    await main
      .getByRole("button", { name: /^Open Workstations/ })
      .first()
      .click();
    await main.getByText("Since the last event").first().waitFor();
    await main
      .getByText(/^Charged for Oct/)
      .first()
      .waitFor();
    await main.getByText("Difference", { exact: true }).first().waitFor();
    expect(await overflow(workbench)).toEqual([]);
    expect(await accessibilityFaults(workbench)).toEqual([]);
    await pane.getByRole("tab", { name: "Events" }).click();
    await main.getByRole("button", { name: "Verify all 21" }).click();
    await main.getByText("21 charge events verified").waitFor();
    await main.getByRole("button", { name: "Open CE-000001" }).click();
    await main.getByRole("button", { name: "Bill again…" }).click();
    await main.getByText("Devices behind the difference").waitFor();
    await main.getByRole("button", { name: "Open CE-000002" }).click();
    await main.getByRole("button", { name: "Reverse…" }).click();
    await main.getByRole("button", { name: "Invoice lines for accounting" }).click();
    expect(await overflow(workbench)).toEqual([]);
    expect(await accessibilityFaults(workbench)).toEqual([]);
  });

  it("the way into an empty workbook fits, and axe finds nothing", async () => {
    const empty = await openWorkbench({ ...look, workbook: "empty" });
    try {
      await empty.pane.getByRole("button", { name: "Put in the sample" }).waitFor();
      expect(await overflow(empty)).toEqual([]);
      expect(await accessibilityFaults(empty)).toEqual([]);
    } finally {
      await empty.close();
    }
  });

  it("leaves no error behind", () => {
    expect(workbench.problems).toEqual([]);
  });
});
