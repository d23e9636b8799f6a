import type { Device } from "../../src/devices";
import { expectAccounted, readText } from "./readText";

/** Active devices as "customer/type", each with its number. */
function countsOf(devices: readonly Device[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { active, customer, assetType } of devices) {
    if (active) counts[`${customer}/${assetType}`] = (counts[`${customer}/${assetType}`] ?? 0) + 1;
  }
  return counts;
}

/** Exports of products that nobody has named, with what a right import finds in them. */
const exports: Readonly<Record<string, { readonly text: string; readonly account: object; readonly active: object }>> =
  {
    "a list with a row for each agent, MAC addresses in two columns and a zone in the title": {
      text: `Agent Name,Organization,Location,Agent Type,Operating System,Serial No.,LAN MAC,WLAN MAC,Last Contact Time (UTC),Agent Version
KES-DC01,Kestrel,HQ,Server,Microsoft Windows Server 2022 Standard,VMware-56 4d 11,00:50:56:AA:01:01,,2026-09-30 11:58:00,5.2
KES-LT07,Kestrel,HQ,Laptop,Windows 11 Pro,5CG0001,A0:B1:C2:00:00:01,A0:B1:C2:00:00:02,2026-09-29 17:00:00,5.2
KES-LT07,Kestrel,HQ,Laptop,Windows 11 Pro,,A0:B1:C2:00:00:01,,2026-06-01 08:00:00,5.1
HAR-PC01,Harborline,Dock,Workstation,Windows 10 Pro,CZC0001,A0:B1:C2:00:00:03,,2026-07-01 08:00:00,5.2
`,
      account: { rows: 4, imported: 3, duplicates: 1, rejected: 0, skipped: 0 },
      active: { "Kestrel/Server": 1, "Kestrel/Laptop": 1 },
    },
    "semicolons, German titles and dates, no type but an operating system and a form": {
      text: `Gerätename;Kunde;Standort;Betriebssystem;Seriennummer;Bauform;Zuletzt online
BÜRO-01;Müller & Söhne;Köln;Windows 11 Pro;PF3X001;Notebook;30.09.2026 08:15
BÜRO-02;Müller & Söhne;Köln;Windows 11 Pro;PF3X002;Desktop;29.09.2026 16:40
SRV-01;Müller & Söhne;Köln;Windows Server 2019;PF3X003;Tower;30.09.2026 09:00
BÜRO-03;Müller & Söhne;Köln;Windows 10 Pro;PF3X004;Desktop;12.06.2026 10:00
Gesamt: 4
`,
      account: { rows: 5, imported: 4, duplicates: 0, rejected: 0, skipped: 1 },
      active: { "Müller & Söhne/Laptop": 1, "Müller & Söhne/Workstation": 1, "Müller & Söhne/Server": 1 },
    },
    "a report with title lines, times gone by, a status, and the site in place of a customer": {
      text: `Endpoint report
Generated: 09/30/2026 12:00 PM

Endpoint,Group,Platform,Device Model,Status,Last Check-in
MAC-01,Pinecrest Family Law,macOS 15.1,"MacBook Pro (14-inch, 2023)",Offline,3 days ago
MAC-02,Pinecrest Family Law,macOS 15.1,iMac (24-inch),Online,2 minutes ago
PHONE-01,Pinecrest Family Law,iOS 18.1,iPhone 15,Decommissioned,1 day ago
ESX-01,Café Lumière,VMware ESXi 8.0,PowerEdge R650,Offline,45 days ago
SW-01,Café Lumière,Cisco IOS XE 17.9,Catalyst 9200,Online,1 minute ago
`,
      account: { rows: 5, imported: 5, duplicates: 0, rejected: 0, skipped: 0 },
      active: {
        "Pinecrest Family Law/Laptop": 1,
        "Pinecrest Family Law/Workstation": 1,
        "Café Lumière/Network": 1,
      },
    },
    "an API's fields in tabs, epoch milliseconds, and a flag for each state": {
      text: [
        "uuid\thostname\tcompany_name\tdevice_class\tos_name\tserial_number\tis_online\tis_deleted\tlast_seen_at\tcreated_at",
        "a-1\tweb01\tTrue North\tlinux_server\tUbuntu 24.04\tVM-1\ttrue\tfalse\t1790767860000\t1700000000000",
        "a-2\tpc01\tTrue North\twindows_workstation\tWindows 11\tS-2\tfalse\tfalse\t1790167860000\t1700000000000",
        "a-3\tpc02\tTrue North\twindows_workstation\tWindows 11\tS-3\tfalse\ttrue\t1790767860000\t1700000000000",
        "a-4\tpc03\tTrue North\twindows_workstation\tWindows 11\tS-4\tfalse\tfalse\t0\t1700000000000",
        "a-2\tpc01\tTrue North\twindows_workstation\tWindows 11\tS-2\tfalse\tfalse\t1790067860000\t1700000000000",
      ].join("\n"),
      account: { rows: 5, imported: 4, duplicates: 1, rejected: 0, skipped: 0 },
      active: { "True North/Server": 1, "True North/Workstation": 1 },
    },
    "a list with columns that only look like those wanted": {
      text: `Asset ID,Display Name,Friendly Name,Account,Site Name,Category,OS Version,OS,BIOS Serial Number,Antivirus Status,Last Logged In User,Last User Login,Last Seen,Warranty End
1001,RX-1,Reception,MSP Ltd,O'Brien,Desktop,10.0.22631,Windows 11,To be filled by O.E.M.,Up to date,anna,2024-01-01 10:00,2026-09-29 10:00,2027-01-01
1002,RX-2,Back office,MSP Ltd,O'Brien,Notebook,10.0.22631,Windows 11,PF-22,Out of date,ben,2026-09-01 10:00,2026-09-28 10:00,2027-01-01
1003,RX-3,Till,MSP Ltd,Kestrel,Desktop,10.0.19045,Windows 10,PF-23,Disabled,cleo,2026-09-29 10:00,2026-08-01 10:00,2027-01-01
1004,RX-4,Printer,MSP Ltd,Kestrel,Printer,,,PF-24,,,,2026-09-29 10:00,2027-01-01
`,
      account: { rows: 4, imported: 4, duplicates: 0, rejected: 0, skipped: 0 },
      active: { "O'Brien/Workstation": 1, "O'Brien/Laptop": 1, "Kestrel/Printer": 1 },
    },
    "a workbook's habits: blank columns between, a title with a line break, Excel's serial numbers": {
      text: `"Computer
Name",,"Client
Name",,Machine Type,,Last Response Date
A-1,,Kestrel,,Server,,46294.5
A-2,,Kestrel,,PC,,46293.25
A-3,,Kestrel,,PC,,46000
`,
      account: { rows: 3, imported: 3, duplicates: 0, rejected: 0, skipped: 0 },
      active: { "Kestrel/Server": 1, "Kestrel/Workstation": 1 },
    },
    "names only in a fully qualified form, and months first": {
      text: `FQDN|Tenant|Role|Serial|Last Heartbeat
dc1.kestrel.local|Kestrel|Domain Controller|A1B2C3|9/29/2026 4:05 PM
pc1.kestrel.local|Kestrel|Workstation|A1B2C4|9/2/2026 4:05 PM
pc2.kestrel.local|Kestrel|Workstation|A1B2C5|8/30/2026 4:05 PM
`,
      account: { rows: 3, imported: 3, duplicates: 0, rejected: 0, skipped: 0 },
      active: { "Kestrel/Server": 1, "Kestrel/Workstation": 1 },
    },
  };

describe.each(Object.entries(exports))("an unknown product's export: %s", (_, { text, account, active }) => {
  it("is counted right with no help", async () => {
    const imported = await readText(text);
    expectAccounted(imported);
    expect(imported.source).toBe("unknown");
    expect(imported.account).toEqual(account);
    expect(countsOf(imported.devices)).toEqual(active);
  });

  it("is counted right with its columns the other way round", async () => {
    const delimiter = [";", "\t", "|"].find((sign) => text.split("\n")[0]!.includes(sign)) ?? ",";
    // Lines above the titles, and quoted titles with line breaks, would have to be turned with care.
    if (text.startsWith('"') || text.startsWith("Endpoint report")) return;
    const turned = text
      .trimEnd()
      .split("\n")
      .map((line) => (line.includes(delimiter) ? line.split(delimiter).reverse().join(delimiter) : line))
      .join("\n");
    expect(countsOf((await readText(turned)).devices)).toEqual(active);
  });
});
