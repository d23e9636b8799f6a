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

  it("gives way to a column of sites, and is said", async () => {
    const imported = await readText("Name,Organization,Site,Last Seen\nPC-1,Kestrel\\PCs,HQ,2026-09-30\n");
    expect(imported.devices).toMatchObject([{ customer: "Kestrel", site: "HQ" }]);
    expect(imported.findings).toContainEqual(
      expect.objectContaining({ code: "devices.customerPath", severity: "info", values: { title: "Organization" } }),
    );
  });
});
