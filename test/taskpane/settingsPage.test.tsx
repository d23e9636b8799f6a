/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { screen, waitForElementToBeRemoved, within } from "@testing-library/react";
import { openPaneOnSample, tableRows } from "./pane";

jest.setTimeout(120_000);

describe("the settings", () => {
  it("are kept on their sheet, and imports follow them", async () => {
    const user = await openPaneOnSample();
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Settings" }));
    const days = screen.getByRole("spinbutton", { name: "Active if seen in (days)" });
    for (const wrong of ["ten", "0", "2.5"]) {
      await user.clear(days);
      await user.type(days, `${wrong}{Tab}`);
      const words = `"${wrong}" is not a whole number from 1 to 3,650, so 30 stands. Type such a number.`;
      expect(screen.getByText(words)).toBeInTheDocument();
      expect(days).toHaveValue(wrong);
    }
    await user.clear(days);
    await user.type(days, "10{Tab}");
    expect(screen.queryByText(/is not a whole number/)).toBeNull();
    await user.click(screen.getByRole("combobox", { name: "Asset type to import as another" }));
    await user.click(await screen.findByRole("option", { name: "Laptop" }));
    await user.click(screen.getByRole("combobox", { name: "What to import it as" }));
    await user.click(await screen.findByRole("option", { name: "Workstation" }));
    expect(screen.getByText("Laptop as Workstation")).toBeInTheDocument();
    expect(tableRows("Settings")).toEqual([]);

    await user.click(screen.getByRole("button", { name: "Save settings" }));
    await waitForElementToBeRemoved(() => screen.queryByRole("heading", { name: "Settings" }));
    await user.click(screen.getByRole("tab", { name: "Devices" }));
    expect(tableRows("Settings")).toEqual([
      { Setting: "Active if seen in (days)", Value: "10" },
      { Setting: "Import too old after (days)", Value: "7" },
      { Setting: "Count every agent", Value: "No" },
      { Setting: "Charge-event sheets", Value: "One per charge" },
      { Setting: "Import as another type: Laptop", Value: "Workstation" },
    ]);

    const text =
      "Hostname,Client,Type,Last seen\nA1,Kestrel Logistics Ltd,Laptop,2026-11-01 10:00\nA2,Kestrel Logistics Ltd,Laptop,2026-11-20 10:00\n";
    await user.upload(screen.getByLabelText("RMM export"), new File([text], "laptops.csv"));
    const counts = await screen.findByRole("region", { name: "1 active, 1 not active" });
    expect(within(counts).getByText("1 Workstation")).toBeInTheDocument();
  });
});
