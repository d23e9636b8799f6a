import { strToU8, zipSync } from "fflate";
import { devicesFromCells, importDevices } from "../../src/devices";
import { asOf, errorsOf, expectAccounted, readText } from "./readText";
import { inlineRows, xlsxParts } from "./xlsxFile";

const titles = ["Device Name", "Client", "Type", "Last Seen", "Serial Number"];
const row = (name: string, client = "Kestrel", type = "Server", serial = "") => [
  name,
  client,
  type,
  "2026-09-29",
  serial,
];
const csv = (...rows: readonly (readonly string[])[]) =>
  [titles, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
const read = (bytes: Uint8Array) => importDevices(bytes, "export.xlsx", { asOf });

describe("a workbook made to be hostile", () => {
  const xml = (sheet: string) =>
    read(zipSync({ ...xlsxParts([{ name: "Sheet1", rows: "" }]), "xl/worksheets/sheet1.xml": strToU8(sheet) }));
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const header = inlineRows([titles]);

  it.each([
    ["that grow", '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ["of other files", '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]>'],
  ])("with entities %s is refused, and nothing of them is read", async (_, declaration) => {
    const imported = await xml(`<?xml version="1.0"?>${declaration}${sheet(header + inlineRows([row("b;")]))}`);
    expect(errorsOf(imported)).toEqual(["devices.damagedWorkbook"]);
  });

  it("of a million elements inside each other is refused", async () => {
    expect(errorsOf(await xml("<a>".repeat(1_000_000)))).toEqual(["devices.damagedWorkbook"]);
  });

  it("with its last cell at XFD1048576 has the rows that are there", async () => {
    const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>';
    const imported = await xml(sheet(header + inlineRows([row("PC-1")]) + far));
    expect(imported.account).toMatchObject({ rows: 1, imported: 1 });
  });

  it("with rows out of order, rows twice and numbers that no row can have loses none", async () => {
    const at = (number: string, name: string) =>
      inlineRows([row(name, "Kestrel", "Server", `S-${name}`)]).replace("<row>", `<row r="${number}">`);
    const rows = at("3", "A") + at("2", "B") + at("2", "C") + at("-5", "D") + at("99999999999", "E") + at("x", "F");
    const imported = await xml(sheet(header.replace("<row>", '<row r="1">') + rows));
    expectAccounted(imported);
    expect(imported.devices.map(({ name }) => name)).toEqual(["A", "B", "C", "D", "E", "F"]);
  });
});

describe("a packed file made to be hostile", () => {
  /** A zip file whose list says of its part that it unpacks to so many bytes. */
  function saying(size: number): Uint8Array {
    const packed = zipSync({ "a.csv": strToU8(csv(...Array.from({ length: 500 }, (_, i) => row(`PC-${i}`)))) });
    const view = new DataView(packed.buffer);
    for (let at = 0; at + 28 < packed.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    }
    return packed;
  }

  it.each([210_000_000, 0xfffffff0])("is not unpacked where it says that it would have %d bytes", async (size) => {
    expect(errorsOf(await read(saying(size)))).toEqual(["devices.tooLargeUnpacked"]);
  });

  it.each([
    ["less than it has", 50],
    ["nothing", 0],
  ])("that says it unpacks to %s is damaged", async (_, size) => {
    expect(errorsOf(await read(saying(size)))).toEqual(["devices.damagedWorkbook"]);
  });

  it.each([
    ["a Numbers file", { "Index/Document.iwa": strToU8("x") }],
    ["a zip file without", { "a.csv": zipSync({ "b.csv": strToU8(csv(row("PC-1"))) }) }],
  ])("is %s, and says so", async (_, parts) => {
    expect(errorsOf(await read(zipSync(parts)))).toEqual(["devices.otherFile"]);
  });
});

describe("a web page named like a workbook", () => {
  it.each([
    "<!-- exported --><html><table><tr><td>Device Name</td></tr></table></html>",
    '\ufeff<div><table border="1"><tr><th>Device Name</th></tr></table></div>',
  ])("is refused as one: %s", async (page) => {
    expect(errorsOf(await readText(page))).toEqual(["devices.webPage"]);
  });
});

describe("values made to be hostile", () => {
  const words = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];

  it("are texts like any other where JavaScript has names of its own", async () => {
    const imported = await readText(csv(...words.map((word) => row(word, word, word, word))));
    expectAccounted(imported);
    expect(
      imported.devices.map(({ name, customer, sourceType, serial }) => [name, customer, sourceType, serial]),
    ).toEqual(words.map((word) => [word, word, word, word]));
    expect(imported.devices.every(({ assetType }) => assetType === "Unknown")).toBe(true);
    expect(imported.unknownTypes.map(({ sourceType }) => sourceType).sort()).toEqual([...words].sort());
    const titled = await readText(
      `${words.join(",")},Device Name,Client,Last Seen\n1,2,3,4,5,PC-1,Kestrel,2026-09-29\n`,
    );
    expect(titled.devices).toMatchObject([{ name: "PC-1", active: true }]);
  });

  it("lose what cannot be seen, so that equal names are equal", async () => {
    const imported = await readText(
      csv(
        row("\u202ePC-1\u202c", "Kes\u200btrel", "Server", "S-\u200b11"),
        row("PC\u00ad-1", "\u00a0Kestrel\u00a0", "Server", "S-11"),
        row("PC-2\0", "Kestrel\u0007", "Server", "S-12"),
      ),
    );
    expect(imported.devices.map(({ name, customer, serial }) => [name, customer, serial])).toEqual([
      ["PC-1", "Kestrel", "S-11"],
      ["PC-2", "Kestrel", "S-12"],
    ]);
    expect(imported.account.duplicates).toBe(1);
  });

  it("keep what a name may hold: joined letters, signs of other scripts, pictures", async () => {
    const names = ["می‌خواهم", "👩‍💻 desk", "日本語 PC", "Ünï"];
    expect((await readText(csv(...names.map((name) => row(name))))).devices.map(({ name }) => name)).toEqual(names);
  });

  it("are no halves of letters in cells", () => {
    const { devices } = devicesFromCells([titles, row("\ud800PC\udc00 👍")], "A1:E2", { asOf });
    expect(devices.map(({ name }) => name)).toEqual(["PC 👍"]);
  });

  it("may stand where a column has no title, but not in a few rows only", async () => {
    const shifted = "Device Name,Client,Last Seen,,\nPC-1,Kestrel,2026-09-29,,\nPC-2,ROW,Kestrel,2026-09-29,\n";
    const imported = await readText(shifted);
    expect(imported.account).toMatchObject({ imported: 1, rejected: 1 });
    const noted =
      "Device Name,Client,Last Seen,\nPC-1,Kestrel,2026-09-29,a\nPC-2,Kestrel,2026-09-29,b\nPC-3,Kestrel,2026-09-29,c\n";
    expect((await readText(noted)).account).toMatchObject({ imported: 3, rejected: 0 });
  });
});
