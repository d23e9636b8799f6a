/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { screen, waitFor, within } from "@testing-library/react";
import { openPaneOnSample, tableRows } from "./pane";

jest.setTimeout(120_000);

// jsdom has no canvas, with which the chart measures its labels; the browser tests see it drawn.
jest.mock("../../taskpane/pages/whatIf/CurveChart", () => ({ __esModule: true, default: () => null }));

const comparison = (figure: string) =>
  within(screen.getByRole("row", { name: new RegExp(`^${figure}`) }))
    .getAllByRole("cell")
    .map((cell) => cell.textContent);

describe("the What-if page", () => {
  it("shows at once what other bands would charge, changes nothing, and leads to a sheet or a price list", async () => {
    const user = await openPaneOnSample();
    await user.click(screen.getByRole("tab", { name: "What-if" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Price list" }), "Workstations");
    const before = tableRows("PriceBands");
    const quantity = screen.getByRole("spinbutton", { name: "Quantity" });
    await user.clear(quantity);
    await user.type(quantity, "19{Tab}");
    expect(comparison("Charge")).toEqual(["259.75", "259.75", "0.00"]);
    await user.clear(quantity);
    await user.type(quantity, "many{Tab}");
    expect(screen.getByText('"many" is not a quantity, so 19 stands. Type a number of 0 or more.')).toBeInTheDocument();
    expect(quantity).toHaveValue("many");
    expect(comparison("Charge")).toEqual(["259.75", "259.75", "0.00"]);
    await user.clear(quantity);
    await user.type(quantity, "19{Tab}");
    expect(screen.queryByText(/is not a quantity/)).toBeNull();

    // 10 × 14.50 + 9 × 13.10
    const price = screen.getByRole("textbox", { name: "Unit price, band 2" });
    await user.clear(price);
    await user.type(price, "13.10");
    expect(comparison("Charge")).toEqual(["259.75", "262.90", "+3.15"]);
    expect(comparison("One more unit")).toEqual(["12.75", "13.10", "+0.35"]);
    expect(screen.getByText("Both charge the same from 1. Now is cheaper from 11.")).toBeInTheDocument();
    const effects = screen.getByRole("region", { name: "On the customers of this list" });
    expect(
      within(effects).getByText(/^3 customers pay more, 0 less, 1 the same. For one whole period of each rate/),
    ).toBeInTheDocument();
    expect(tableRows("PriceBands")).toEqual(before);

    await user.click(screen.getByRole("button", { name: "Make it" }));
    expect(await screen.findByText(/stands on Price bands. No rate uses it yet/)).toBeInTheDocument();
    const added = tableRows("PriceBands").slice(before.length);
    expect(added.map((row) => [row["From"], row["To"], row["Unit price"]])).toEqual([
      [0, 10, 14.5],
      [10, 20, 13.1],
      [20, 50, 11.25],
      [50, "", 9.95],
    ]);
    expect(String(added[0]?.["Price list"])).toMatch(/^Workstations from \d{4}-\d\d-\d\d$/);

    await user.click(screen.getByRole("button", { name: "Put into a sheet" }));
    expect(await screen.findByText("The analysis is on the sheet What-if Workstations.")).toBeInTheDocument();
    const { store } = workbench;
    const sheet = store.sheets().find(({ name }) => name === "What-if Workstations");
    const [[now, , then] = []] = store.formulas(sheet?.id ?? "", { row: 3, column: 4, rows: 1, columns: 3 });
    expect([now, then]).toEqual([
      "=DEVICEBILL.FILLUPCHARGE($B$4,$A$7:$D$11,2)",
      "=DEVICEBILL.FILLUPCHARGE($B$4,$F$7:$I$11,2)",
    ]);
  });

  it("keeps scenarios in the workbook, opens them again, and seeks a revenue", async () => {
    const user = await openPaneOnSample();
    await user.click(screen.getByRole("tab", { name: "What-if" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Price list" }), "Workstations");
    const price = () => screen.getByRole("textbox", { name: "Unit price, band 1" });
    await user.clear(price());
    await user.type(price(), "15");
    await user.type(screen.getByRole("textbox", { name: "Keep what is tried as" }), "Fifteen");
    await user.click(screen.getByRole("button", { name: "Keep" }));
    const list = await screen.findByRole("list", { name: "Scenarios" });
    expect(await within(list).findByText("Fifteen")).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Keep what is tried as" })).toHaveFocus());
    expect(tableRows("Scenarios")[0]).toMatchObject({
      Scenario: "Fifteen",
      "Price list": "Workstations",
      "Unit price": 15,
    });

    await user.clear(price());
    await user.type(price(), "twelve");
    // The figures stay those of the last bands that could be read, and nothing can be done with what cannot be.
    expect(screen.getByText("The figures below are of the last bands that could be read.")).toBeInTheDocument();
    expect(screen.getByRole("region", { name: "At a quantity" })).toBeInTheDocument();
    for (const name of ["Make it", "Put into a sheet"]) expect(screen.getByRole("button", { name })).toBeDisabled();
    await user.clear(price());
    await user.type(price(), "14.5");
    await user.click(screen.getByRole("button", { name: "Open Fifteen" }));
    expect(price()).toHaveValue("15");

    await user.click(screen.getByRole("button", { name: "Reach a revenue" }));
    const revenue = screen.getByRole("textbox", { name: /^Revenue/ });
    await user.type(revenue, "lots");
    await user.click(screen.getByRole("button", { name: "Find" }));
    expect(screen.getByText(/^"lots" is not an amount. Type it as a number, for example \d/)).toBeInTheDocument();
    expect(revenue).toHaveValue("lots");
    await user.clear(revenue);
    await user.type(revenue, "1");
    await user.selectOptions(screen.getByRole("combobox", { name: "By changing" }), "the unit price of band 4");
    await user.click(screen.getByRole("button", { name: "Find" }));
    expect(screen.getByText(/^Even at the lowest price these rates come to/)).toBeInTheDocument();
    await user.clear(revenue);
    await user.type(revenue, "700");
    await user.selectOptions(screen.getByRole("combobox", { name: "By changing" }), "the unit price of band 1");
    await user.click(screen.getByRole("button", { name: "Find" }));
    const found = await screen.findByText(/comes to GBP\s700\.\d\d \(prices rounded to 2 decimals/);
    await user.click(screen.getByRole("button", { name: "Try these prices" }));
    expect(found.textContent?.startsWith(String((price() as HTMLInputElement).value))).toBe(true);

    await user.click(screen.getByRole("button", { name: "Remove Fifteen" }));
    await waitFor(() => expect(tableRows("Scenarios")).toEqual([]));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Keep what is tried as" })).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "Remove band 4" }));
    expect(screen.getByRole("textbox", { name: "Up to, band 3" })).toHaveFocus();
  });

  it("tries another mapping on today's devices and on past events, and keeps it in a scenario", async () => {
    const user = await openPaneOnSample();
    await user.click(await screen.findByRole("button", { name: /^Release 21 charges/ }));
    await user.click(screen.getByRole("button", { name: "Release 21 charges" }));
    await screen.findByText(/Released 21 charges/, {}, { timeout: 60_000 });
    const before = tableRows("Agreements");
    await user.click(screen.getByRole("tab", { name: "What-if" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Price list" }), "Workstations");
    await user.click(screen.getByRole("button", { name: /^Another mapping/ }));
    await user.click(screen.getByRole("button", { name: /^Add asset type/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Server" }));
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Asset types of" }),
      "Kestrel Logistics Ltd, Workstations",
    );
    const types = screen.getByRole("group", { name: /^Asset types of Workstations/ });
    expect(within(types).getByText(/^Server 3$/)).toBeInTheDocument();

    // Counted here from the sheet: what Kestrel's rate counts now, and its servers.
    const kestrel = tableRows("Devices").filter(
      (row) => /kestrel/i.test(String(row["Customer"])) && row["Active"] === "Yes" && row["Excluded"] === "",
    );
    const ofTypes = (...wanted: string[]) => kestrel.filter((row) => wanted.includes(String(row["Asset type"]))).length;
    const [now, then] = [ofTypes("Workstation", "Laptop"), ofTypes("Workstation", "Laptop", "Server")];
    expect(then).toBe(now + 3);
    const effects = screen.getByRole("region", { name: "On the customers of this list" });
    const opener = () => within(effects).getByRole("button", { name: /^Kestrel Logistics Ltd/ });
    expect(opener()).toHaveAccessibleName(new RegExp(`${now} → ${then} counted`));
    // 5 included; 14.50 for the first ten, then 12.75.
    const charge = (count: number) => Math.min(count - 5, 10) * 14.5 + Math.max(count - 15, 0) * 12.75;
    expect(opener()).toHaveAccessibleName(
      new RegExp(`GBP\\s${charge(now).toFixed(2)} → GBP\\s${charge(then).toFixed(2)}`),
    );
    await user.click(opener());
    await user.click(within(effects).getByRole("button", { name: "Come in (3)" }));
    const coming = within(effects).getByRole("list", { name: "Devices that come in" });
    expect(within(coming).getAllByText(/counted by AG-1002, Servers too/)).toHaveLength(3);

    // The events' own sheets and the import that is remembered give the same for what was just released.
    await user.click(within(effects).getByRole("tab", { name: "Past events" }));
    expect(await within(effects).findByRole("button", { name: /^Kestrel Logistics Ltd/ })).toHaveAccessibleName(
      new RegExp(`${now} → ${then} counted`),
    );
    expect(tableRows("Agreements")).toEqual(before);

    await user.type(screen.getByRole("textbox", { name: "Keep what is tried as" }), "With servers");
    await user.click(screen.getByRole("button", { name: "Keep" }));
    const list = await screen.findByRole("list", { name: "Scenarios" });
    expect(await within(list).findByText(/other asset types of 4 rates/)).toBeInTheDocument();
    expect(tableRows("Scenarios").filter((row) => row["Agreement"] === "AG-1002")).toMatchObject([
      { Rate: "Workstations", "Asset types": "Workstation; Laptop; Server" },
    ]);
    await user.click(screen.getByRole("button", { name: "Put all back" }));
    await user.click(within(effects).getByRole("tab", { name: "Today" }));
    expect(opener()).toHaveAccessibleName(new RegExp(`${now} counted`));
    await user.click(screen.getByRole("button", { name: "Open With servers" }));
    expect(opener()).toHaveAccessibleName(new RegExp(`${now} → ${then} counted`));
  });

  it("leaves every rate its own mechanism until another one is chosen, in every figure alike", async () => {
    const user = await openPaneOnSample();
    await user.click(screen.getByRole("tab", { name: "What-if" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Price list" }), "Workstations");
    const mechanisms = new Set(
      tableRows("Agreements").flatMap((row) => (row["Price list"] === "Workstations" ? [row["Mechanism"]] : [])),
    );
    expect(mechanisms.size).toBeGreaterThan(1);
    const effects = screen.getByRole("region", { name: "On the customers of this list" });
    const unchanged = within(effects).getAllByText(/^GBP\s\d.*→/)[0]?.textContent ?? "";
    const [, revenue = ""] = /→ (GBP\s[\d,.]+)$/.exec(unchanged) ?? [];
    expect(unchanged).toBe(`${revenue} → ${revenue}`);
    await user.click(screen.getByRole("button", { name: "Reach a revenue" }));
    const plain = (text: string) => text.replace(/\s/g, " ");
    expect(screen.getByText(plain(`${revenue} with what is tried`))).toBeInTheDocument();

    await user.type(screen.getByRole("textbox", { name: "Keep what is tried as" }), "Nothing");
    await user.click(screen.getByRole("button", { name: "Keep" }));
    const list = await screen.findByRole("list", { name: "Scenarios" });
    expect(await within(list).findByText(plain(`Today: ${revenue} → ${revenue}`))).toBeInTheDocument();
    const kept = () => tableRows("Scenarios").filter((row) => row["Scenario"] === "Nothing");
    expect(kept().map((row) => row["Mechanism"])).toEqual(["", "", "", ""]);
    await user.type(screen.getByRole("textbox", { name: "Keep what is tried as" }), "nothing ");
    expect(screen.getByRole("button", { name: "Replace" })).toBeEnabled();

    // Where its price list is gone there is nothing to compare with, and no other list is opened in its place.
    const { store } = workbench;
    const table = store.tables().find(({ name }) => name === "Scenarios")!;
    const [titles = [], ...rows] = store.values(table.sheetId, table.area);
    const column = titles.indexOf("Price list");
    rows.forEach((row, index) => {
      if (row[0] !== "Nothing") return;
      const cell = { row: table.area.row + 1 + index, column: table.area.column + column, rows: 1, columns: 1 };
      store.write(table.sheetId, cell, [["Gone"]]);
    });
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Read the workbook again" }));
    expect(await within(list).findByText(/^Gone is not on Price bands any more/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Open Nothing" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Remove Nothing" }));
    await waitFor(() => expect(kept()).toEqual([]));
  });

  it("charges a rate's real count by its own terms, line by line, as the portfolio does", async () => {
    const user = await openPaneOnSample();
    await user.click(screen.getByRole("tab", { name: "What-if" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Price list" }), "Workstations");
    const effects = screen.getByRole("region", { name: "On the customers of this list" });
    for (const name of ["Kestrel Logistics Ltd", "O'Brien Walsh & Partners"]) {
      const choice = screen.getByRole("combobox", { name: "As billed for" });
      const option = within(choice).getByRole("option", { name: new RegExp(`^${name}, `) });
      await user.selectOptions(choice, option);
      const opener = within(effects).getByRole("button", { name: new RegExp(`^${name}`) }).textContent ?? "";
      const [, charge] = /GBP\s([\d.]+) →/.exec(opener) ?? [];
      expect(comparison("Charge")).toEqual([charge, charge, "0.00"]);
    }
    // O'Brien's rate looks up: every one of its devices at the price of the band that the count falls in.
    expect(screen.getByText("Now, Look up")).toBeInTheDocument();
    expect(screen.getAllByText(/^Band 2: 19 × GBP\s12.75$/)).toHaveLength(2);
  });

  it("takes bands from the selected range, and names the cliff and what is dearer than more", async () => {
    const user = await openPaneOnSample();
    const { store } = workbench;
    const sheet = store.addSheet("Ad hoc");
    const area = { row: 1, column: 1, rows: 3, columns: 2 };
    store.write(sheet.id, area, [
      ["Up to", "Rate"],
      [10, 5],
      ["", 4],
    ]);
    store.select(sheet.id, area);
    await user.click(screen.getByRole("tab", { name: "What-if" }));
    await user.selectOptions(
      await screen.findAllByRole("combobox", { name: "Mechanism" }).then(([, then]) => then!),
      "Look up",
    );
    await user.click(screen.getByRole("button", { name: "Take the bands of the selected range" }));
    expect(
      await screen.findByText("What if: 10 cost 50.00, 11 cost 44.00. Any quantity of 9 to 10 costs more than 11."),
    ).toBeInTheDocument();

    store.write(sheet.id, area, [
      ["Up to", "Rate"],
      [10, "five"],
      ["", 4],
    ]);
    await user.click(screen.getByRole("button", { name: "Take the bands of the selected range" }));
    expect(await screen.findByText(/five/)).toBeInTheDocument();

    // A price list has no column Per, so a price of ten would become the price of one.
    const byTens = { ...area, columns: 3 };
    store.write(sheet.id, byTens, [
      ["Up to", "Rate", "Per"],
      [100, 50, 10],
      ["", 40, 10],
    ]);
    store.select(sheet.id, byTens);
    await user.click(screen.getByRole("button", { name: "Take the bands of the selected range" }));
    expect(await screen.findByText(/priced by the block/)).toBeInTheDocument();
    const price = screen.getByRole("textbox", { name: "Unit price, band 1" });
    expect(price).toHaveValue("5");

    // What cannot be read is named with its band, and marked where it stands.
    await user.clear(price);
    await user.type(price, "five");
    expect(await screen.findByText(/^Unit price, band 1: "five" cannot be read as a price/)).toBeVisible();
    expect(price).toBeInvalid();
    expect(screen.getByRole("textbox", { name: "Unit price, band 2" })).toBeValid();
  });
});
