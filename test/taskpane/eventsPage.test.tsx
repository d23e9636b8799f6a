/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { screen, waitFor, within } from "@testing-library/react";
import { openPaneOnSample, tableRows } from "./pane";

jest.setTimeout(120_000);

const row = (event: string) => {
  const opener = screen.getByRole("button", { name: new RegExp(`(Open|Close) ${event}`) });
  return within(opener.closest("li") as HTMLElement);
};

describe("the Events page", () => {
  it("verifies the register, names an edited cell, reverses with a reason, and bridges two events", async () => {
    const user = await openPaneOnSample();
    await user.click(await screen.findByRole("button", { name: /^Release 21 charges/ }));
    await user.click(screen.getByRole("button", { name: "Release 21 charges" }));
    await screen.findByText(/Released 21 charges/, {}, { timeout: 60_000 });

    await user.click(screen.getByRole("tab", { name: "Events" }));
    await user.click(await screen.findByRole("button", { name: "Verify all 21" }));
    expect(await screen.findByText(/21 charge events verified/)).toBeInTheDocument();
    expect(row("CE-000001").getByText("Verified")).toBeInTheDocument();

    // Somebody edits the name of a covered device.
    const { store } = workbench;
    const sheet = store.sheets().find(({ name }) => name === tableRows("ChargeEvents")[0]?.["Sheet"]);
    if (!sheet) throw new Error("The first event has no sheet.");
    const cells = store.values(sheet.id, { row: 0, column: 0, rows: 80, columns: 2 });
    const asset = cells.findIndex(([first]) => first === "Device ID") + 1;
    const cell = { row: asset, column: 1, rows: 1, columns: 1 };
    const standing = store.values(sheet.id, cell);
    store.write(sheet.id, cell, [["ANOTHER"]]);
    await user.click(screen.getByRole("button", { name: "Verify all 21" }));
    expect(await screen.findByText(/1 of 21 charge events is not as released/)).toBeInTheDocument();
    expect(screen.getByText(/This cell was changed after CE-000001 was released; it now says "ANOTHER"/)).toBeVisible();
    expect(screen.getByRole("button", { name: `Show cell B${asset + 1}` })).toBeInTheDocument();
    expect(row("CE-000001").getByText("Differs")).toBeInTheDocument();
    store.write(sheet.id, cell, standing);

    // A reversal says what it writes, asks why, and makes the period due again.
    await user.click(row("CE-000001").getByRole("button", { name: "Open CE-000001" }));
    await user.click(row("CE-000001").getByRole("button", { name: "Reverse…" }));
    const reverse = row("CE-000001").getByRole("button", { name: "Reverse CE-000001" });
    expect(reverse).toBeDisabled();
    await user.type(row("CE-000001").getByRole("textbox", { name: /Reason/ }), "wrong bands");
    await user.click(reverse);
    const said = await screen.findByText(/^CE-000022 cancels CE-000001: GBP -.* The period is due again\.$/);
    expect(document.activeElement).toContainElement(said);
    expect(tableRows("ChargeEvents").at(-1)).toMatchObject({
      Status: "Reversal",
      Reverses: "CE-000001",
      "Override reason": "wrong bands",
    });
    expect(tableRows("ChargeEvents")[0]).toMatchObject({ Status: "Reversed" });

    await user.selectOptions(screen.getByRole("combobox", { name: "Which charge events" }), "Reversal");
    expect(screen.queryByRole("button", { name: "Open CE-000002" })).toBeNull();
    expect(row("CE-000022").getByText("Reversal")).toBeInTheDocument();

    // A release with a reversal says where its credit goes, and what was written.
    await user.click(screen.getByRole("button", { name: "Invoice lines for accounting" }));
    expect(screen.getByText(/import it as credit memos/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "For QuickBooks Online" }));
    expect(await screen.findByRole("button", { name: "Credit memos QuickBooks Online" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Invoice lines QuickBooks Online" })).toBeNull();
    const credits = store.sheets().find(({ name }) => name === "Credit memos QuickBooks Online");
    const [titles = [], line = []] = store.values(credits?.id ?? "", { row: 0, column: 0, rows: 2, columns: 10 });
    expect(line[titles.indexOf("*ItemAmount")]).toBe(Number(tableRows("ChargeEvents")[0]?.["Charge"]).toFixed(2));

    // A period is billed again by bands that were corrected, in one act, and what came of it is said.
    await user.selectOptions(screen.getByRole("combobox", { name: "Which charge events" }), "All");
    const servers = tableRows("ChargeEvents")[1]!;
    const prices = store.tables().find(({ name }) => name === "PriceBands")!;
    const list = tableRows("Agreements").find((one) => one.Agreement === "AG-1001" && one.Rate === servers["Rate"]);
    tableRows("PriceBands").forEach((band, index) => {
      if (band["Price list"] !== list?.["Price list"]) return;
      const price = { row: prices.area.row + 1 + index, column: prices.area.column + 3, rows: 1, columns: 1 };
      store.write(prices.sheetId, price, [[100]]);
    });
    await user.click(row("CE-000002").getByRole("button", { name: "Open CE-000002" }));
    await user.click(row("CE-000002").getByRole("button", { name: "Bill again…" }));
    await user.type(await row("CE-000002").findByRole("textbox", { name: /Reason/ }), "wrong price");
    await user.click(row("CE-000002").getByRole("button", { name: "Reverse CE-000002 and bill again" }));
    const anew = await screen.findByText(
      /^CE-000023 cancels CE-000002, and CE-000024 takes its place: GBP 200\.00 instead of GBP 190\.00\.$/,
    );
    expect(document.activeElement).toContainElement(anew);
    expect(screen.getByRole("button", { name: "Sheet of CE-000024" })).toBeVisible();
    expect(tableRows("ChargeEvents").slice(-2)).toMatchObject([
      { Event: "CE-000023", Status: "Reversal", Reverses: "CE-000002", Charge: -190 },
      { Event: "CE-000024", Status: "Released", Charge: 200 },
    ]);

    await user.click(row("CE-000024").getByRole("button", { name: "Open CE-000024" }));
    await user.click(row("CE-000024").getByRole("button", { name: "Bill again…" }));
    await user.type(await row("CE-000024").findByRole("textbox", { name: /Reason/ }), "twice");
    await user.click(row("CE-000024").getByRole("button", { name: "Reverse CE-000024 and bill again" }));
    expect(await screen.findByText(/CE-000026 takes its place: GBP 200\.00, as before\.$/)).toBeVisible();
  });

  it("says in a register without events, too, that the last one is lost", async () => {
    const { store } = workbench;
    store.addSheet("Blank");
    for (const { id } of store.sheets().slice(0, -1)) store.removeSheet(id);
    const user = await openPaneOnSample();
    const settings = store.tables().find(({ name }) => name === "Settings");
    if (!settings) throw new Error("There are no settings.");
    const area = { row: settings.area.row + 1, column: settings.area.column, rows: 1, columns: 2 };
    store.write(settings.sheetId, area, [["Last charge event", `CE-000001 v1:${"0".repeat(64)}`]]);
    await user.click(screen.getByRole("tab", { name: "Events" }));
    expect(await screen.findByText("No charge events yet")).toBeVisible();
    // Bill says so too, unseen behind this place.
    const said = () => screen.getAllByText(/no row for CE-000001, the last charge event released/);
    await waitFor(() => expect(said().at(-1)).toBeVisible());
  });
});
