/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { openPaneOnSample, tableRows } from "./pane";

// Looking through whole pages by role is slow where several programs share a machine.
jest.setTimeout(180_000);

const exportOf = (name: string) =>
  new File([readFileSync(path.resolve(__dirname, "../../samples/exports", name))], name, { type: "text/csv" });

async function openDevices(): Promise<UserEvent> {
  const user = await openPaneOnSample();
  await user.click(screen.getByRole("tab", { name: "Devices" }));
  return user;
}

/** The figure beside a name in a list of facts. */
const fact = async (section: string, name: string) =>
  within(await screen.findByRole("region", { name: section })).getByText(name, { selector: "dt" }).nextElementSibling
    ?.textContent;

const sourceRows = (source: string) => tableRows("Devices").filter((row) => row.Source === source);

describe("the Devices page", () => {
  it("shows what became of every row before anything is written, and what was written after", async () => {
    const user = await openDevices();
    const before = tableRows("Devices");
    await user.upload(screen.getByLabelText("RMM export"), exportOf("ninjaone.csv"));
    expect(await screen.findByRole("heading", { name: "NinjaOne" })).toBeInTheDocument();
    expect(await fact("Account of rows", "Imported")).toBe("165");
    expect(await fact("Account of rows", "Duplicates")).toBe("6");
    expect(await fact("Account of rows", "Rows in the file")).toBe("171");
    const unknown = screen.getByRole("region", { name: "Customers without an agreement" });
    expect(within(unknown).getByText("007 Plumbing Supplies")).toBeInTheDocument();
    expect(await screen.findByRole("button", { name: /^Gone/ })).toBeInTheDocument();
    expect(tableRows("Devices")).toEqual(before);

    // Wrong dates and days are said, not put back; the reading stays as it was until they are right.
    const days = screen.getByRole("spinbutton", { name: "Active if seen in (days)" });
    await user.clear(days);
    await user.type(days, "soon{Tab}");
    expect(screen.getByText(/^"soon" is not a whole number from 1 to 3,650, so 30 stands/)).toBeInTheDocument();
    expect(days).toHaveValue("soon");
    const asOf = screen.getByLabelText("As of");
    const stated = (asOf as HTMLInputElement).value;
    await user.clear(asOf);
    expect(screen.getByText(/^This is not a whole date from 1900 on, so .* stands/)).toBeInTheDocument();
    expect(asOf).toHaveValue("");
    fireEvent.change(asOf, { target: { value: stated } });
    expect(screen.queryByText(/^This is not a whole date/)).toBeNull();
    await user.clear(days);
    await user.type(days, "30{Tab}");
    expect(screen.queryByText(/is not a whole number/)).toBeNull();

    await user.click(screen.getByRole("button", { name: "Import 165 devices" }));
    const result = await screen.findByText(/^Imported 165 devices: \d+ new, \d+ gone/);
    await waitFor(() => expect(result.closest("[role=status]")).toHaveFocus());
    expect(sourceRows("NinjaOne")).toHaveLength(165);
    expect(sourceRows("N-able N-sight RMM")).toHaveLength(
      before.filter((row) => row.Source === "N-able N-sight RMM").length,
    );
  });

  it("refuses what is no export in one sentence that names the file, and writes nothing", async () => {
    const user = await openDevices();
    const before = tableRows("Devices");
    await user.upload(screen.getByLabelText("RMM export"), new File([new Uint8Array()], "empty.csv"));
    expect(await screen.findByText("empty.csv: The file is empty. Export the device list again.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^Import / })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Choose another file" }));
    expect(screen.getByText("Drop an RMM export here")).toBeInTheDocument();
    expect(tableRows("Devices")).toEqual(before);
  });

  it("reads the range that is selected on a sheet", async () => {
    const user = await openDevices();
    const { store } = workbench;
    const sheet = store.addSheet("Agentless");
    const cells = [
      ["Hostname", "Client", "Type", "Last seen", "Serial"],
      ["SW-1", "Harborline Dental Group", "Switch", 46_349.5, "00017"],
      ["SW-2", "Harborline Dental Group", "Switch", 46_349.5, "00018"],
    ];
    const area = { row: 0, column: 0, rows: 3, columns: 5 };
    store.setNumberFormats(sheet.id, area, "@");
    store.setNumberFormats(sheet.id, { row: 1, column: 3, rows: 2, columns: 1 }, "yyyy-mm-dd");
    store.write(sheet.id, area, cells);
    store.activateSheet(sheet.id);
    store.select(sheet.id, area);
    await user.click(screen.getByRole("button", { name: "Use the selected range" }));
    expect(await screen.findByText(/Agentless!A1:E3/)).toBeInTheDocument();
    expect(await fact("Account of rows", "Rows in the file")).toBe("2");
    await user.click(screen.getByRole("button", { name: "Import 2 devices" }));
    await screen.findByText(/^Imported 2 devices/);
    expect(tableRows("Devices").filter(({ Serial }) => Serial === "00017")).toMatchObject([
      { Name: "SW-1", "Asset type": "Network", Customer: "Harborline Dental Group" },
    ]);
  });

  it("reads rows that are pasted", async () => {
    await openDevices();
    fireEvent.paste(document.body, {
      clipboardData: {
        files: [],
        getData: () => "Name\tCustomer\tDevice type\nPASTED-1\tKestrel Logistics Ltd\tServer\n",
      },
    });
    expect(await screen.findByText("Pasted text")).toBeInTheDocument();
    expect(await fact("Account of rows", "Imported")).toBe("1");
  });

  it("asks whose devices they are where the export names no customer", async () => {
    const user = await openDevices();
    const text = "Computer,Serial Number,Last Check-in\nMAC-1,C02XK0AAJGH5,2026-09-29 10:00\n";
    await user.upload(screen.getByLabelText("RMM export"), new File([text], "one tenant.csv"));
    const whose = await screen.findByRole("combobox", { name: "Whose devices are these?" });
    await user.type(whose, "Café Lumière{Tab}");
    await waitFor(() => expect(screen.getByRole("button", { name: /^Café Lumière/ })).toBeInTheDocument());
    expect(whose).toHaveValue("Café Lumière");
  });

  it("learns what a type and a customer mean in one click each", async () => {
    const user = await openDevices();
    const text = "Hostname,Client,Type\nZ1,Kestrel Logistics Limited,Zebra\nZ2,Kestrel Logistics Limited,Zebra\n";
    await user.upload(screen.getByLabelText("RMM export"), new File([text], "zebras.csv"));
    const types = await screen.findByRole("region", { name: "Types it does not know" });
    expect(within(types).getByText("2 devices")).toBeInTheDocument();
    await user.type(within(types).getByRole("combobox", { name: "Asset type for Zebra" }), "Other");
    await user.click(within(types).getByRole("button", { name: "Map" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Types it does not know" })).toBeNull());
    expect(tableRows("AssetTypes")).toContainEqual({ "Source type": "Zebra", "Asset type": "Other" });

    // The name most like it stands there already.
    const customers = screen.getByRole("region", { name: "Customers without an agreement" });
    expect(within(customers).getByRole("combobox")).toHaveValue("Kestrel Logistics Ltd");
    await user.click(within(customers).getByRole("button", { name: "Map" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Customers without an agreement" })).toBeNull());
    expect(tableRows("CustomerNames")).toContainEqual({
      "RMM customer": "Kestrel Logistics Limited",
      Customer: "Kestrel Logistics Ltd",
    });
  });

  it("shows the customers with most devices first, and the others on demand", async () => {
    const user = await openDevices();
    const rows = Array.from({ length: 9 }, (_, i) => `Z${i},New customer ${i},Server\n`);
    const text = `Hostname,Client,Type\n${rows.join("")}Z10,New customer 8,Server\n`;
    await user.upload(screen.getByLabelText("RMM export"), new File([text], "many.csv"));
    const customers = await screen.findByRole("region", { name: "Customers without an agreement" });
    const named = () =>
      within(customers)
        .getAllByRole("combobox")
        .map((box) => box.getAttribute("aria-label"));
    expect(named()).toHaveLength(6);
    expect(named()[0]).toBe("Billing name for New customer 8");
    await user.type(within(customers).getByRole("searchbox"), "customer 7");
    expect(named()).toEqual(["Billing name for New customer 7"]);
    await user.clear(within(customers).getByRole("searchbox"));
    await user.click(within(customers).getByRole("button", { name: "Show all 9" }));
    expect(named()).toHaveLength(9);
  });

  it("reads again with the columns that the user chooses, and remembers them for such exports", async () => {
    const user = await openDevices();
    const text = "Box,Who pays,Kind\nA1,Kestrel Logistics Ltd,Server\nA2,Kestrel Logistics Ltd,Laptop\n";
    await user.upload(screen.getByLabelText("RMM export"), new File([text], "own.csv"));
    expect(await screen.findByRole("heading", { name: "Not imported" })).toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: "Device name" }), "Box");
    await user.selectOptions(screen.getByRole("combobox", { name: "Customer" }), "Who pays");
    await user.selectOptions(screen.getByRole("combobox", { name: "Type" }), "Kind");
    await user.click(screen.getByRole("button", { name: "Read again with these columns" }));
    expect(await screen.findByRole("button", { name: "Import 2 devices" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^Kestrel Logistics Ltd/ })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Import 2 devices" }));
    await screen.findByText(/^Imported 2 devices/);

    const next = "Kind,Box,Who pays\nServer,A1,Kestrel Logistics Ltd\n";
    await user.upload(screen.getByLabelText("RMM export"), new File([next], "next month.csv"));
    expect(await screen.findByRole("button", { name: "Import 1 device" })).toBeInTheDocument();
    expect(
      within(await screen.findByRole("region", { name: "Changes on the Devices sheet" })).getByText("Gone"),
    ).toBeInTheDocument();
  });

  it("reads every status column all the same when the user chooses another column, and none where they choose none", async () => {
    const user = await openDevices();
    const text = [
      "Hostname,Client,Type,Online,Retired,Room",
      "A1,Kestrel Logistics Ltd,Server,Yes,Yes,Blue",
      "A2,Kestrel Logistics Ltd,Server,Yes,No,Blue",
    ].join("\n");
    await user.upload(screen.getByLabelText("RMM export"), new File([text], "flags.csv"));
    await user.click(await screen.findByRole("button", { name: /^Columns of this export/ }));
    expect(screen.getByRole("combobox", { name: "Status" })).toHaveValue("Online");
    expect(screen.getByText("for example Yes; also read: Retired")).toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: "Type" }), "Not in this file");
    await user.click(screen.getByRole("button", { name: "Read again with these columns" }));
    expect(await screen.findByRole("heading", { name: "1 active, 1 not active" })).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: "Type" })).toHaveValue("");
    expect(screen.getByRole("combobox", { name: "Status" })).toHaveValue("Online");

    await waitFor(() => expect(screen.getByRole("button", { name: "Import 2 devices" })).toBeEnabled());
    await user.click(screen.getByRole("button", { name: "Import 2 devices" }));
    await screen.findByText(/^Imported 2 devices/);
    expect(tableRows("Settings").map(({ Value }) => Value)).toContain('type = ""');
  });

  it("says how many devices a part of an export lacks, and lets them stay", async () => {
    const user = await openDevices();
    const [titles, ...lines] = readFileSync(
      path.resolve(__dirname, "../../samples/exports/ninjaone.csv"),
      "utf8",
    ).split("\n");
    const whole = sourceRows("NinjaOne").length;
    await user.upload(
      screen.getByLabelText("RMM export"),
      new File([[titles, ...lines.slice(0, 20)].join("\n")], "part.csv"),
    );
    const said = /^\d+ devices of NinjaOne on the Devices sheet are not in this file.* will be taken off the sheet\.$/;
    expect(await screen.findByText(said)).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: /^They are gone: this is the whole export/ })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: /^They stay/ }));
    expect(await screen.findByText(/None will be taken off the sheet\.$/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /^Import \d+ devices$/ }));
    await screen.findByText(/0 gone, \d+ not in the file kept/);
    expect(sourceRows("NinjaOne").length).toBeGreaterThanOrEqual(whole);
  });
});
