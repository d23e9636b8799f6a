import { mayName } from "../../../src/devices/columns/partialTitles";
import { readText } from "../readText";

describe("a title that is not known", () => {
  it.each([
    ["lastcallback", "lastSeen"],
    ["rmmlastcheckin", "lastSeen"],
    ["customersite", "customer"],
    ["orgserialnumber", "serial"],
    ["dernierecommunication", "lastSeen"],
    ["letzterrapport", "lastSeen"],
    ["fechaultimacomunicacion", "lastSeen"],
    ["ultimarilevazione", "lastSeen"],
    ["nomdelagent", "name"],
    ["nombredelordenador", "name"],
    ["nomedelhost", "name"],
    ["endgeratename", "name"],
    ["typedequipement", "type"],
    ["tipodeordenador", "type"],
    ["gerateklasse", "type"],
    ["machinetypeworkstationserver", "type"],
    ["kundestandort", "customer"],
    ["nomdelasociete", "customer"],
  ] as const)("%s may name %s", (key, role) => {
    expect(mayName(key, role)).toBe(true);
  });

  it.each([
    ["lastcalluser", "lastSeen"],
    ["lastreportedthreat", "lastSeen"],
    ["lastpatch", "lastSeen"],
    ["lastdisconnect", "lastSeen"],
    ["customerid", "customer"],
    ["batteryserialnumber", "serial"],
    ["osbuild", "os"],
    ["policyname", "name"],
    ["derniereconnexionutilisateur", "lastSeen"],
    ["letztesicherung", "lastSeen"],
    ["ultimoaccesodelusuario", "lastSeen"],
    ["derniersauvegardecontact", "lastSeen"],
    ["nomdelutilisateur", "name"],
    ["nombredelcliente", "name"],
    ["connectiontype", "type"],
    ["devicetypeid", "type"],
    ["kundennummer", "customer"],
    ["clienttype", "customer"],
  ] as const)("%s does not name %s", (key, role) => {
    expect(mayName(key, role)).toBe(false);
  });

  it("gives way to a known one, however few of its values are filled", async () => {
    const text =
      "Device Name,Client,Last Seen,Last Callback\nPC-1,Kestrel,,2026-09-29\nPC-2,Kestrel,2026-01-01,2026-09-29\n";
    expect((await readText(text)).devices.map(({ active }) => active)).toEqual([false, false]);
  });
});

describe("a product's export", () => {
  it("is not known by one title where its sites would be customers and another title names these", async () => {
    const titles = "Device Hostname,Site Name,Device Type,Last Seen";
    const row = "PC-1,HQ,Desktop,2026-09-29";
    const datto = await readText(`${titles}\n${row}\n`);
    expect([datto.source, datto.devices[0]!.customer]).toEqual(["datto", "HQ"]);
    const other = await readText(`${titles},Organization\n${row},Kestrel\n`);
    expect([other.source, other.devices[0]!.customer]).toEqual(["unknown", "Kestrel"]);
  });
});
