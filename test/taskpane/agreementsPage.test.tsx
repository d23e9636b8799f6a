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
    expect(await screen.findByText(/Laptop · 6 devices · Harborline Dental Group/)).toBeInTheDocument();
  });

  it("shows the mapping from the side of the asset types too", async () => {
    const user = await openPaneOnSample();
    await user.click(screen.getByRole("tab", { name: "Agreements" }));
    await user.click(screen.getByRole("tab", { name: "By asset type" }));
    const rates = screen.getByRole("group", { name: "Rates that cover Printer" });
    expect(within(rates).getByText("Harborline Dental Group · Network and printers")).toBeInTheDocument();
  });

  it("puts money on what no rate covers, and leaves devices out with a reason", async () => {
    const user = await openPaneOnSample();
    await user.click(screen.getByRole("tab", { name: "Agreements" }));
    const section = await screen.findByRole("region", { name: "Not billed by any rate" });
    expect(within(section).getAllByText(/about (GBP|EUR|USD)/).length).toBeGreaterThan(1);
    // The number is of devices, whatever an asset type is called.
    expect(within(section).getByText("Laptop · 6 devices · Harborline Dental Group")).toBeVisible();
    const gap = "Leave Laptop of Harborline Dental Group out of billing";
    await user.click(within(section).getByRole("button", { name: "Leave out: Laptop of Harborline Dental Group" }));
    const panel = within(section).getByRole("group", { name: gap });
    const leave = within(panel).getByRole("button", { name: /^Leave \d+ devices out$/ });
    expect(leave).toBeDisabled();
    await user.type(within(panel).getByRole("textbox"), "on trial");
    await user.click(leave);
    await waitFor(() => expect(screen.queryByRole("group", { name: gap })).toBeNull());
    const laptops = tableRows("Devices").filter(
      (row) => row["Asset type"] === "Laptop" && row["Excluded"] === "on trial",
    );
    expect(laptops.length).toBeGreaterThan(0);
    expect(laptops.map((row) => row["Active"])).toEqual(laptops.map(() => "Yes"));
  });

  it("shows a customer's cover matrix: asset types against rates, with counts", async () => {
    const user = await openPaneOnSample();
    await user.click(screen.getByRole("tab", { name: "Agreements" }));
    const customer = within(await screen.findByRole("region", { name: "Kestrel Logistics Ltd" }));
    await user.click(customer.getByRole("button", { name: "Cover matrix" }));
    const matrix = within(customer.getByRole("region", { name: "Cover matrix of Kestrel Logistics Ltd" }));
    const rows = matrix
      .getAllByRole<HTMLTableRowElement>("row")
      .map((row) => [...row.cells].map((cell) => cell.textContent));
    expect(rows[0]).toEqual(["Asset type", "Workstations", "Servers", "Network and printers", "Billed"]);
    expect(rows.find(([type]) => type === "Server")).toEqual(["Server", "–", "3", "–", "once"]);
  });
});
