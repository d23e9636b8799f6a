/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { billRow, openPaneOnSample, tableRows } from "./pane";

jest.setTimeout(60_000);

/** Colours are not laid out in jsdom; tabster's own focus sentinels are no part of the page. */
async function faultsOf(page: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [page], exclude: [["[data-tabster-dummy]"]] },
    { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe("the Bill page", () => {
  it("shows what is due, keeps an override with its reason, and releases charges with their sheets", async () => {
    const user = await openPaneOnSample();
    expect(await screen.findByText(/21 rates due/)).toBeInTheDocument();
    expect(tableRows("ChargeEvents")).toEqual([]);

    // Up and Down go from row to row on the openers and the check boxes; in a quantity they change the number.
    const openers = screen.getAllByRole("button", { name: /^Open .+, .+\d{4}$/ });
    openers[0]?.focus();
    await user.keyboard("{ArrowUp}");
    expect(openers[0]).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(openers[1]).toHaveFocus();
    const choices = screen.getAllByRole("checkbox", { name: /^Release / });
    choices[2]?.focus();
    await user.keyboard("{ArrowDown}");
    expect(choices[3]).toHaveFocus();
    const first = screen.getAllByRole<HTMLInputElement>("spinbutton")[0];
    first?.focus();
    const before = Number(first?.value);
    await user.keyboard("{ArrowUp}");
    expect(first).toHaveFocus();
    expect(first).toHaveValue(String(before + 1));
    await user.keyboard("{Escape}");
    expect(first).toHaveValue(String(before));

    // A quantity that differs asks for its reason before it can be kept.
    const quantity = billRow(/^Release Servers/).getByRole("spinbutton");
    await user.clear(quantity);
    await user.type(quantity, "four{Tab}");
    expect(
      await screen.findByText(/"four" is not a quantity, so \d+ stands. Type a number of 0 or more./),
    ).toBeVisible();
    // What was typed stays to be corrected; a grouped number is read as the locale writes it.
    expect(quantity).toHaveValue("four");
    await user.clear(quantity);
    await user.type(quantity, "1,500{Tab}");
    expect(quantity).toHaveValue("1,500");
    expect(await screen.findByRole("textbox", { name: /Why bill 1,500/ })).toBeInTheDocument();
    await user.clear(quantity);
    await user.type(quantity, "4{Tab}");
    expect(screen.queryByText(/is not a quantity/)).toBeNull();
    const row = billRow(/^Release Servers/);
    const keep = await row.findByRole("button", { name: "Keep this quantity" });
    expect(keep).toBeDisabled();
    await user.type(row.getByRole("textbox", { name: /Why bill 4/ }), "Two more from Monday");
    await user.click(keep);
    expect(await screen.findByText(/Overridden: Two more from Monday/)).toBeInTheDocument();
    expect(tableRows("Overrides")).toMatchObject([{ Billed: 4, Reason: "Two more from Monday" }]);
    expect(await faultsOf(document.body)).toEqual([]);

    // Leaving a charge out takes it from the button's count.
    await user.click(screen.getAllByRole("checkbox", { name: /^Release Mobiles/ })[0] as HTMLElement);
    await user.click(screen.getByRole("button", { name: /^Release 20 charges/ }));
    const confirm = screen.getByRole("group", { name: "Confirm the release" });
    expect(confirm).toHaveTextContent("20 charge-event sheets");
    await user.click(within(confirm).getByRole("button", { name: "Release 20 charges" }));
    expect(await screen.findByText(/Released 20 charges/, {}, { timeout: 30_000 })).toBeInTheDocument();
    // What was due before is still there, until the workbook is read again, and cannot be released once more.
    for (const again of screen.queryAllByRole("button", { name: /^Release 20 charges/ })) expect(again).toBeDisabled();

    const events = tableRows("ChargeEvents");
    expect(events).toHaveLength(20);
    expect(events.map(({ Status }) => Status)).toEqual(events.map(() => "Released"));
    expect(events.find(({ "Override reason": reason }) => reason === "Two more from Monday")).toMatchObject({
      Rate: "Servers",
      Billed: 4,
    });
    await waitFor(() => expect(screen.getByText(/1 rate due/)).toBeInTheDocument());
  });
});
