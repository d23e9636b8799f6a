import { readCustomerLine } from "../../../src/devices/columns/customerLine";
import { expectAccounted, readText } from "../readText";

describe("readCustomerLine", () => {
  it.each([
    [["Client: Kestrel  Ltd"], "Kestrel Ltd"],
    [["Customer Name:", "Kestrel"], "Kestrel"],
    [["Kunde: Müller & Söhne"], "Müller & Söhne"],
    [["Customer: All customers"], ""],
    [["Client:"], ""],
    [["Generated: 2026-09-30"], null],
    [["Client", "Kestrel"], null],
    [["Client: Kestrel", "Type", "OS"], null],
    [["Clientele: 5"], null],
  ])("of %j is %j", (filled, customer) => {
    expect(readCustomerLine(filled)).toBe(customer);
  });
});

describe("a report whose lines name the customers", () => {
  const report = [
    "Device report",
    "Client: Kestrel",
    "Name,Type,OS,Last Seen",
    "PC-1,Workstation,Windows 11,2026-09-29",
    "PC-2,Laptop,Windows 11,2026-09-29",
    "Total: 2",
    "Client:,Harborline",
    "Name,Type,OS,Last Seen",
    "PC-1,Workstation,Windows 11,2026-09-29",
    "Total: 1",
  ].join("\n");

  it("gives each device to the line above it, and never joins namesakes of two customers", async () => {
    const imported = await readText(report);
    expectAccounted(imported);
    expect(imported.account).toEqual({ rows: 7, imported: 3, duplicates: 0, rejected: 0, skipped: 4 });
    expect(imported.devices.map(({ name, customer }) => `${name} ${customer}`)).toEqual([
      "PC-1 Kestrel",
      "PC-2 Kestrel",
      "PC-1 Harborline",
    ]);
    expect(imported.findings.map(({ code }) => code)).toEqual(["devices.customerLine"]);
  });

  it("asks whose devices they are only where no line says so", async () => {
    const all = await readText(report.replaceAll(/Client:,?.*/g, "Client: All"), { customer: "Pinecrest" });
    expect(new Set(all.devices.map(({ customer }) => customer))).toEqual(new Set(["Pinecrest"]));
  });

  it("goes by its column of customers where it has one", async () => {
    const text = "Client: Kestrel\nName,Client,OS\nPC-1,Harborline,Windows 11\n";
    expect((await readText(text)).devices.map(({ customer }) => customer)).toEqual(["Harborline"]);
  });
});
