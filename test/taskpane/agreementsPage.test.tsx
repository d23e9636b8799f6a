/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { screen, waitFor, within } from "@testing-library/react";
import { openPaneOnSample, tableRows } from "./pane";

jest.setTimeout(60_000);

const typesOf = (rate: string, agreement: string) =>
  tableRows("Agreements").find((row) => row.Rate === rate && row.Agreement === agreement)?.["Asset types"];

describe("the Agreements page", () => {
  it("maps an asset type to a rate, says what that does to the money, and writes only when saved", async () => {
    const user = await openPaneOnSample();
    await user.click(screen.getByRole("tab", { name: "Agreements" }));
    const before = typesOf("Workstations", "AG-1001");
    expect(before).toBe("Workstation; Laptop");

    const types = screen.getByRole("group", { name: "Asset types of Workstations, Harborline Dental Group" });
    await user.click(within(types).getByRole("button", { name: /^Laptop \d+ Remove/ }));
    expect(screen.getByText(/Changes what is due now by −GBP/)).toBeInTheDocument();
    expect(typesOf("Workstations", "AG-1001")).toBe(before);

    await user.click(screen.getByRole("button", { name: "Save mapping of 1 rate" }));
    await waitFor(() => expect(typesOf("Workstations", "AG-1001")).toBe("Workstation"));
    // What no rate covers any more is listed first, with its cure.
    expect(await screen.findByText(/Laptop · Harborline Dental Group/)).toBeInTheDocument();
  });

  it("shows the mapping from the side of the asset types too", async () => {
    const user = await openPaneOnSample();
    await user.click(screen.getByRole("tab", { name: "Agreements" }));
    await user.click(screen.getByRole("tab", { name: "By asset type" }));
    const rates = screen.getByRole("group", { name: "Rates that cover Printer" });
    expect(within(rates).getByText("Harborline Dental Group · Network and printers")).toBeInTheDocument();
  });
});
