import { sentence } from "../../../src/messages";
import { errorsOf, readText } from "../readText";

const report = (titles: string, ...rows: string[]) => `${titles}\n${rows.join("\n")}\n`;

const patches = report(
  "Device Name,Client,Patch Name,KB Number,Status,Install Date",
  "PC-1,Kestrel,Security Update,KB5043064,Missing,",
  "PC-1,Kestrel,.NET,KB5042099,Installed,2026-09-12",
  "PC-2,Kestrel,Security Update,KB5043064,Installed,2026-09-12",
);
const vulnerabilities = report(
  "Hostname,Customer,CVE,Severity,Last Seen",
  "PC-1,Kestrel,CVE-2026-1111,High,2026-09-30",
  "PC-1,Kestrel,CVE-2026-2222,Low,2026-09-30",
);
const software = report(
  "Computer Name,Client,Software Name,Version,Publisher",
  "PC-1,Kestrel,Reader,23.1,Adobe",
  "PC-1,Kestrel,Office,16.0,Microsoft",
);
const users = report(
  "Name,Email,Company,Department,Last Login,Status",
  "Jane Doe,jane@kestrel.test,Kestrel,Sales,2026-09-29,Active",
  "John Roe,john@kestrel.test,Kestrel,Sales,2026-09-29,Active",
);
const tickets = report(
  "Ticket ID,Subject,Device,Company,Status,Created",
  "1001,Disk is full,PC-1,Kestrel,Open,2026-09-29",
  "1002,No network,PC-2,Kestrel,Open,2026-09-30",
);
const jobs = report(
  "Device,Customer,Job,Start time,Status",
  "SRV-1,Kestrel,Daily,2026-09-29 22:00,Completed",
  "SRV-1,Kestrel,Daily,2026-09-28 22:00,Completed",
);
const sites = report("Client,Site Name,Devices,Servers", "Kestrel,Main,40,2", "Harborline,Main,12,1");

describe("a report that looks like a device list", () => {
  it.each([
    ["patch", "Patch Name", patches],
    ["vulnerability", "CVE", vulnerabilities],
    ["software", "Software Name", software],
    ["list of people", "Email", users],
    ["list of tickets", "Ticket ID", tickets],
    ["list of tickets", "Job", jobs],
    ["site", "Devices", sites],
  ])("is refused by name: a %s report by its column %s", async (kind, title, text) => {
    const imported = await readText(text);
    expect(imported.ok).toBe(false);
    expect(errorsOf(imported)).toEqual(["devices.lookAlike"]);
    expect(sentence(imported.findings[0]!)).toContain(`a ${kind}`);
    expect(sentence(imported.findings[0]!)).toContain(`(it has the column ${title})`);
    expect(imported.devices).toEqual([]);
  });

  it("is refused by a column that only counts because each machine has several rows", async () => {
    const rows = [
      "PC-1,Kestrel,High,2026-09-30",
      "PC-1,Kestrel,Low,2026-09-30",
      "PC-2,Kestrel,Low,2026-09-30",
      "PC-2,Kestrel,High,2026-09-30",
    ];
    const titles = "Hostname,Customer,Severity,Last Seen";
    expect(errorsOf(await readText(report(titles, ...rows)))).toEqual(["devices.lookAlike"]);
    expect((await readText(report(titles, rows[0]!, rows[2]!))).ok).toBe(true);
  });

  it("is read where the user chooses the columns", async () => {
    const columns = { name: "Device Name", customer: "Client" };
    expect((await readText(patches, { columns })).account).toMatchObject({ rows: 3, imported: 2, duplicates: 1 });
  });
});

describe("a device list with columns of such reports", () => {
  it.each([
    ["patch", "Device Name,Client,Serial Number,OS,Missing Patches,Last Seen", "3"],
    ["software", "Device Name,Client,Serial Number,Application,Version,Last Seen", "Agent,12.1"],
    ["site", "Device Name,Client,Serial Number,Agents,Last Seen", "1"],
    ["vulnerability", "Device Name,Client,Serial Number,OS,Severity,Last Seen", "Low"],
    ["vulnerability", "Device Name,Client,Serial Number,OS,Vulnerability,Last Seen", "High"],
    ["ticket", "Device Name,Client,Serial Number,OS,Invoice Number,Last Seen", "INV-1"],
  ])("is read in spite of words of a %s report", async (_, titles, value) => {
    const os = titles.includes("OS") ? "Windows 11," : "";
    const rows = [1, 2, 3].map((i) => `PC-${i},Kestrel,S-10${i},${os}${value},2026-09-30`);
    expect((await readText(report(titles, ...rows))).account).toMatchObject({ rows: 3, imported: 3 });
  });

  it("is not made of a list of people", async () => {
    for (const [titles, ...rows] of [
      ["Name,Company", "Jane Doe,Kestrel", "John Roe,Kestrel"],
      ["Name,Company,Status", "Jane Doe,Kestrel,Active", "John Roe,Kestrel,Active"],
      ["Name,Company,Type", "Jane Doe,Kestrel,Customer", "John Roe,Kestrel,Prospect"],
    ] as const) {
      expect(errorsOf(await readText(report(titles, ...rows)))).toEqual(["devices.noHeader"]);
    }
  });

  it("may name the machines' users", async () => {
    const rows = ["PC-1,jane@kestrel.test,Kestrel,2026-09-29", "PC-2,john@kestrel.test,Kestrel,2026-09-29"];
    expect((await readText(report("Name,Email,Company,Last check-in", ...rows))).ok).toBe(true);
    const kinds = rows.map((row) => row.replace("2026-09-29", "Laptop"));
    expect((await readText(report("Name,Email,Company,Type", ...kinds))).ok).toBe(true);
    const states = rows.map((row) => row.replace(/,[^,]*@[^,]*/, "").replace("2026-09-29", "Offline"));
    expect((await readText(report("Name,Company,State", ...states))).ok).toBe(true);
  });
});
