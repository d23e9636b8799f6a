import { findCustomerPath, readCustomerPath } from "../../../src/devices/columns/customerPath";
import { readText } from "../readText";

/** Customer and site of the first value, where the values are paths; else null. */
function ownerOf(...values: readonly string[]) {
  const path = findCustomerPath(values);
  return path === null ? null : readCustomerPath(values[0]!, path);
}

describe("a customer written as a path of groups", () => {
  it.each([
    [["Kestrel\\HQ\\Servers", "Harborline"], "Kestrel", "HQ\\Servers"],
    [["Harborline", "Kestrel\\HQ"], "Harborline", ""],
    [["Root entity > Kestrel > Datacenter", "Root entity > Harborline"], "Kestrel", "Datacenter"],
    [["Entité racine > Crestel"], "Crestel", ""],
    [["Kestrel / Servers", "Harborline / PCs"], "Kestrel", "Servers"],
    [["/Kestrel/Staff", "/Harborline"], "Kestrel", "Staff"],
    [["Kestrel/HQ", "Kestrel/Dock", "Harborline/Main"], "Kestrel", "HQ"],
    [["Kestrel::HQ"], "Kestrel", "HQ"],
    [["Brightside > Kestrel > HQ", "Brightside > Harborline > Dock", "Brightside > Lab"], "Kestrel", "HQ"],
    [["Brightside MSP\\Kestrel", "Brightside MSP\\Harborline"], "Kestrel", ""],
    [["Kestrel\\HQ", "Kestrel\\Dock"], "Kestrel", "HQ"],
    [["Kestrel\\HQ\\Servers", "Kestrel\\HQ\\PCs"], "Kestrel", "HQ\\Servers"],
  ])("is %j: the first group below the one that holds all", (values, customer, site) => {
    expect(ownerOf(...values)).toEqual({ customer, site });
  });

  it.each([
    [["Kestrel", "Smith/Jones LLP", "Harborline"]],
    [["A/V Solutions"]],
    [["Kestrel - HQ", "Harborline, Inc."]],
    [["Kestrel", "North / South Ltd", "Harborline"]],
  ])("is not %j", (values) => {
    expect(ownerOf(...values)).toBeNull();
  });

  it("is below the group of all where the paths all begin with it, and that is said in time", async () => {
    const rows = ["PC-1,Brightside > Kestrel > HQ", "PC-2,Brightside > Harborline > Dock"];
    const imported = await readText(`Name,Customer,Last Seen\n${rows.map((row) => `${row},2026-09-30`).join("\n")}\n`);
    expect(imported.devices.map(({ customer, site }) => [customer, site])).toEqual([
      ["Kestrel", "HQ"],
      ["Harborline", "Dock"],
    ]);
    expect(imported.findings).toContainEqual(
      expect.objectContaining({
        code: "devices.customerBelow",
        severity: "warning",
        values: { title: "Customer", group: "Brightside" },
      }),
    );
  });

  it("gives way to a column of sites, and is said", async () => {
    const imported = await readText("Name,Organization,Site,Last Seen\nPC-1,Kestrel\\PCs,HQ,2026-09-30\n");
    expect(imported.devices).toMatchObject([{ customer: "Kestrel", site: "HQ" }]);
    expect(imported.findings).toContainEqual(
      expect.objectContaining({ code: "devices.customerPath", severity: "info", values: { title: "Organization" } }),
    );
  });
});
