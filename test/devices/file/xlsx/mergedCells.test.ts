import { importDevices, unassigned } from "../../../../src/devices";
import { asOf, errorsOf, expectAccounted } from "../../readText";
import { inlineRows, xlsxFile } from "../../xlsxFile";

const titles = ["Client", "Site", "Device Name", "Type", "Serial Number", "MAC Address", "Last Seen"];
const row = (name: string, client = "", site = "", type = "Server") => [
  client,
  site,
  name,
  type,
  `S-${name}`,
  "",
  "2026-09-29",
];

/** Reads a sheet of these rows with these cells merged. */
async function read(rows: readonly (readonly string[])[], merges: readonly string[]) {
  const imported = await importDevices(xlsxFile([{ name: "Devices", rows: inlineRows(rows), merges }]), "a.xlsx", {
    asOf,
  });
  if (imported.ok) expectAccounted(imported);
  return imported;
}

const ownersOf = ({ devices }: Awaited<ReturnType<typeof read>>) =>
  devices.map(({ name, customer, site }) => `${name}: ${customer}${site === "" ? "" : `, ${site}`}`);

describe("cells that are merged downwards", () => {
  it("hold their value in every row that they cover, and in no other", async () => {
    const rows = [titles, row("A", "Kestrel", "HQ"), row("B"), row("C"), row("D"), row("E", "Harborline", "Dock")];
    expect(ownersOf(await read(rows, ["A2:A4", "B2:B3"]))).toEqual([
      "A: Kestrel, HQ",
      "B: Kestrel, HQ",
      "C: Kestrel",
      `D: ${unassigned}`,
      "E: Harborline, Dock",
    ]);
  });

  it("do so wherever they stand in the list of merged cells, and in the last column too", async () => {
    const turned = (cells: readonly string[]) => [...cells.slice(2), cells[0]!];
    const rows = [titles, row("A", "Kestrel"), row("B"), row("C", "Harborline"), row("D")].map(turned);
    expect(ownersOf(await read(rows, ["F4:F5", "F2:F3"]))).toEqual([
      "A: Kestrel",
      "B: Kestrel",
      "C: Harborline",
      "D: Harborline",
    ]);
  });

  it("do so in a list of many rows", async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => row(`PC-${i}`, i % 2_500 === 0 ? `Client ${i / 2_500}` : ""));
    const { devices } = await read([titles, ...rows], ["A2:A2501", "A2502:A5001"]);
    expect(devices.every(({ customer }, i) => customer === (i < 2_500 ? "Client 0" : "Client 1"))).toBe(true);
  });

  it("give a value to no row that has one of its own", async () => {
    const rows = [titles, row("A", "Kestrel"), row("B", "Harborline"), row("C")];
    expect(ownersOf(await read(rows, ["A2:A4"]))).toEqual(["A: Kestrel", "B: Harborline", "C: Kestrel"]);
  });

  it("make no device of a blank row, and no row behind the last one", async () => {
    const rows = [titles, row("A", "Kestrel"), [], row("B")];
    const { account } = await read(rows, ["A2:A1048576"]);
    expect(account).toEqual({ rows: 3, imported: 2, duplicates: 0, rejected: 0, skipped: 1 });
  });

  it("leave a total and a line about the report what they are", async () => {
    const rows = [titles, row("A", "Kestrel"), row("B"), ["", "", "Total devices: 2"], ["", "", "Page 1 of 1"]];
    const { account } = await read(rows, ["A2:A5"]);
    expect(account).toEqual({ rows: 4, imported: 2, duplicates: 0, rejected: 0, skipped: 2 });
  });

  it("make further rows of a machine out of those under its merged name", async () => {
    const further = ["", "", "", "", "", "00:1A:2B:00:00:02", ""];
    const rows = [titles, row("A", "Kestrel"), further, row("B")];
    const { account, rows: outcomes } = await read(rows, ["A2:A4", "C2:C3"]);
    expect(account).toEqual({ rows: 3, imported: 2, duplicates: 0, rejected: 0, skipped: 1 });
    expect(outcomes[1]).toMatchObject({ outcome: "skipped", kind: "continuation_row" });
  });

  it("spread nothing that tells machines apart", async () => {
    const rows = [titles, row("A", "Kestrel"), row("B"), row("C")];
    rows[2]![4] = rows[3]![4] = "";
    rows[1]![5] = "00:1A:2B:00:00:02";
    const { account, devices } = await read(rows, ["A2:A4", "E2:E4", "F2:F4"]);
    expect(account).toMatchObject({ imported: 3, duplicates: 0 });
    expect(devices.map(({ serial, macs }) => [serial, macs.length])).toEqual([
      ["S-A", 1],
      ["", 0],
      ["", 0],
    ]);
  });

  it("complete the second line of a header in two lines", async () => {
    const above = ["Client", "Site", "Device Name", "Machine", "", "", "Contact"];
    const below = ["", "", "", "Type", "Serial Number", "MAC Address", "Last Seen"];
    const rows = [above, below, row("A", "Kestrel"), row("B", "Kestrel")];
    const imported = await read(rows, ["A1:A2", "B1:B2", "C1:C2", "D1:F1"]);
    expect(imported.headers).toEqual(titles);
    expect(imported.account).toEqual({ rows: 2, imported: 2, duplicates: 0, rejected: 0, skipped: 0 });
  });
});

describe("a header in two lines of which the first names many columns", () => {
  it("is the second one, which merged cells complete", async () => {
    const above = ["Client", "Site", "Device Name", "Type", "Serial Number", "MAC Address", "Contact", ""];
    const below = ["", "", "", "", "", "", "Last Seen", "First Seen"];
    const rows = [above, below, [...row("A", "Kestrel"), "2024-01-01"]];
    const imported = await read(rows, ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:F2", "G1:H1"]);
    expect(imported.devices).toMatchObject([{ name: "A", customer: "Kestrel", active: true }]);
    expect(imported.account).toEqual({ rows: 1, imported: 1, duplicates: 0, rejected: 0, skipped: 0 });
  });
});

describe("cells that are merged across columns", () => {
  it("stay one title line", async () => {
    const rows = [["Device inventory"], [], titles, row("A", "Kestrel"), ["Client: all"], row("B", "Kestrel")];
    const imported = await read(rows, ["A1:G2", "A5:G5"]);
    expect(ownersOf(imported)).toEqual(["A: Kestrel", "B: Kestrel"]);
    expect(imported.account).toEqual({ rows: 3, imported: 2, duplicates: 0, rejected: 0, skipped: 1 });
  });

  it("and downwards hold their value in their first column", async () => {
    const rows = [titles, row("A", "Kestrel"), row("B"), row("C")];
    expect(ownersOf(await read(rows, ["A2:B4"]))).toEqual(["A: Kestrel", "B: Kestrel", "C: Kestrel"]);
  });
});

describe("merged cells made to be hostile", () => {
  it("cost nothing where they cover the whole sheet", async () => {
    const rows = [titles, row("A", "Kestrel"), row("B", "Kestrel")];
    expect((await read(rows, ["A1:XFD1048576"])).account).toMatchObject({ rows: 2, imported: 2 });
  });

  it("that spread the titles over all rows make no header of them", async () => {
    const rows = [titles, row("A"), row("B")].map((cells) => cells.map((cell, i) => (i === 3 || i > 4 ? "" : cell)));
    const columns = ["A", "B", "D", "F", "G"].map((letter) => `${letter}1:${letter}3`);
    const given = [titles, ...rows.slice(1)];
    expect((await read(given, columns)).account).toMatchObject({ rows: 2, imported: 2 });
  });

  it("over each other, over nothing and with addresses that are none give no value and lose no row", async () => {
    const rows = [titles, row("A", "Kestrel"), row("B"), row("C"), row("D")];
    const merges = ["A2:A5", "A3:A4", "A9:A1", "A0:A3", "ZZZZ1:ZZZZ9", "", "x", "A2", "A2:A99999999999"];
    const imported = await read(rows, merges);
    expect(imported.account).toMatchObject({ rows: 4, imported: 4 });
  });

  it("in thousands of columns count in the first 256 only", async () => {
    const blank = Array<string>(250).fill("");
    const rows = [titles, row("A", "Kestrel"), row("B"), row("C")].map((cells) => [
      ...cells.slice(1),
      ...blank,
      cells[0]!,
    ]);
    expect(ownersOf(await read(rows, ["IW2:IW4"]))[1]).toBe(`B: ${unassigned}`);
    const within = rows.map((cells) => [...cells.slice(0, -2), cells.at(-1)!]);
    expect(ownersOf(await read(within, ["IV2:IV4"]))[1]).toBe("B: Kestrel");
  });

  it("in their hundreds of thousands are refused as damage", async () => {
    const merges = Array.from({ length: 210_000 }, (_, i) => `A${2 * i + 1}:A${2 * i + 2}`);
    expect(errorsOf(await read([titles, row("A", "Kestrel")], merges))).toEqual(["devices.damagedWorkbook"]);
  });
});
