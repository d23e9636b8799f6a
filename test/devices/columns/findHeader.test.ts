import { errorsOf, readText } from "../readText";

/** Titles that nobody knows, above rows whose words for types and states are titles elsewhere. */
const unknownTitles = `Aaa;Bbb;Ccc;Ddd;Eee
PC-1;Kestrel BV;Werkplek;Online;S-77
SRV-1;Kestrel BV;Server;Offline;S-78
LT-1;Kestrel BV;Laptop;Offline;S-79
`;

describe("the header of an export of an unknown product", () => {
  it("is never one of the list's own rows", async () => {
    const imported = await readText(unknownTitles);
    expect(errorsOf(imported)).toEqual(["devices.noHeader"]);
    expect(imported.headers).toEqual(["Aaa", "Bbb", "Ccc", "Ddd", "Eee"]);
  });

  it("is never the first row of a list without titles", async () => {
    const rows = ["SRV-1,Kestrel,Server,Offline", "SRV-2,Kestrel,Server,Online", "PC-1,Kestrel,Workstation,Online"];
    expect(errorsOf(await readText(rows.join("\n")))).toEqual(["devices.noHeader"]);
    const dated = ["SRV-1,Kestrel,Server,Offline,2026-09-30 10:00", "PC-1,Kestrel,Workstation,Online,2026-09-30 10:00"];
    expect(errorsOf(await readText(dated.join("\n")))).toEqual(["devices.noHeader"]);
  });

  it("is found below titles and repeated among the rows", async () => {
    const text = "Fleet\n\nServer,Client,Status\nSRV-1,Kestrel,Online\nServer,Client,Status\nSRV-2,Kestrel,Online\n";
    expect((await readText(text)).account).toMatchObject({ imported: 2, skipped: 1 });
  });

  it("may lack a name: machines then go by their serial numbers", async () => {
    const text =
      "Serial Number,Model,Status,Last Sync,Org Unit Path\n5CD1,HP Chromebook 14,ACTIVE,2026-09-29,/Kestrel/Staff\n";
    const imported = await readText(text);
    expect(imported.devices).toMatchObject([
      { name: "5CD1", serial: "5CD1", customer: "Kestrel", site: "Staff", active: true, assetType: "Laptop" },
    ]);
    expect(imported.findings.map(({ code }) => code)).toContain("devices.namedBySerial");
  });
});
