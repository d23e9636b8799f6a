import { strToU8, zipSync } from "fflate";
import { importDevices, type DeviceImport } from "../../../src/devices";
import { maxFileBytes } from "../../../src/devices/file/limits";
import { sentence } from "../../../src/messages";
import { asOf, errorsOf, readText } from "../readText";
import { inlineRows, xlsxFile, xlsxParts } from "../xlsxFile";

const csv = "Device Name,Client,Serial\nPC-1,Kestrel,S1\nPC-2,Kestrel,S2\n";
const rows = inlineRows([
  ["Device Name", "Client", "Serial"],
  ["PC-1", "Kestrel", "S1"],
]);
const workbook = xlsxFile([{ name: "Devices", rows }]);

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === "number" ? [value] : [...strToU8(value)])));
const ole = (stream: string) =>
  bytes(0xd0, 0xcf, 0x11, 0xe0, "xxxx", ...[...stream].flatMap((letter) => [letter, 0]), "xxxx");
const noise = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7_919 + (i >> 3) * 31) % 256);

/** The zip file with another size in its list of parts, wherever the list says `size`. */
function withSize(zip: Uint8Array, size: number, claimed: number): Uint8Array {
  const view = new DataView(zip.buffer);
  for (let at = 0; at < zip.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50 || view.getUint32(at + 24, true) !== size) continue;
    view.setUint32(at + 24, claimed, true);
  }
  return zip;
}

function expectRefused(imported: DeviceImport, code: string): void {
  expect(imported.ok).toBe(false);
  expect(errorsOf(imported)).toEqual([code]);
  expect(imported.devices).toEqual([]);
  expect(imported.rows).toEqual([]);
  expect(sentence(imported.findings[0]!)).toMatch(/^export\.\w+(, Devices)?: .+[a-zA-Z]\.$/);
}

describe("a file that is no export", () => {
  it.each([
    ["an empty file", new Uint8Array(), "devices.empty"],
    ["blank lines", bytes(" \r\n\r\n \t\r\n"), "devices.noRows"],
    ["a picture", bytes(0x89, "PNG\r\n", 0x1a, "\n"), "devices.otherFile"],
    ["a photograph", bytes(0xff, 0xd8, 0xff, 0xe0), "devices.otherFile"],
    ["a PDF", bytes("%PDF-1.7\n"), "devices.otherFile"],
    ["a gzip archive", bytes(0x1f, 0x8b, 8), "devices.otherFile"],
    ["a program", bytes("MZ", 0x90, 0, 3), "devices.otherFile"],
    ["noise", noise, "devices.otherFile"],
    ["zero bytes", new Uint8Array(1_000), "devices.otherFile"],
    ["JSON", bytes('[{"name": "PC-1"}]'), "devices.otherFile"],
    ["XML", bytes('<?xml version="1.0"?><devices/>'), "devices.otherFile"],
    ["a web page named .xls", bytes("<html><table><tr><td>Device</td></tr></table></html>"), "devices.webPage"],
    ["a locked workbook", ole("EncryptedPackage"), "devices.lockedWorkbook"],
    ["a workbook of Excel 97-2003", ole("Workbook"), "devices.oldWorkbook"],
    ["another old Office document", ole("WordDocument"), "devices.otherFile"],
    ["a binary workbook", zipSync({ "xl/workbook.bin": bytes("x") }), "devices.binaryWorkbook"],
    ["a Word document", zipSync({ "word/document.xml": bytes("<x/>") }), "devices.otherFile"],
    ["a zip of two exports", zipSync({ "a.csv": bytes(csv), "b.csv": bytes(csv) }), "devices.otherFile"],
    ["a zip of a zip of a zip", zipSync({ "a.xlsx": zipSync({ "b.csv": bytes(csv) }) }), "devices.otherFile"],
    ["a workbook without any sheet", xlsxFile([]), "devices.damagedWorkbook"],
    ["the first half of a workbook", workbook.subarray(0, workbook.length / 2), "devices.damagedWorkbook"],
    ["prose", bytes("Dear all,\nplease find the devices in the other file.\n"), "devices.noHeader"],
  ])("refuses %s by name", async (_, content, code) => {
    expectRefused(await importDevices(content, "export.csv", { asOf }), code);
  });

  it("refuses a file that is too large before looking into it", async () => {
    expectRefused(
      await importDevices(new Uint8Array(maxFileBytes + 1), "export.csv", { asOf }),
      "devices.fileTooLarge",
    );
  });
});

describe("a hostile file", () => {
  it("is refused where it says that it unpacks to more than a list of devices needs", async () => {
    const sheet = new Uint8Array(2_000_000);
    const bomb = zipSync({ ...xlsxParts([{ name: "Devices", rows }]), "xl/worksheets/sheet1.xml": sheet });
    expectRefused(
      await importDevices(withSize(bomb, 2_000_000, 650_000_000), "export.xlsx", { asOf }),
      "devices.tooLargeUnpacked",
    );
    const packed = withSize(zipSync({ "export.csv": sheet }), 2_000_000, 650_000_000);
    expectRefused(await importDevices(packed, "export.zip", { asOf }), "devices.tooLargeUnpacked");
  });

  it("is refused where its parts are larger than its list of parts says", async () => {
    const sheet = new Uint8Array(2_000_000);
    const bomb = zipSync({ ...xlsxParts([{ name: "Devices", rows }]), "xl/worksheets/sheet1.xml": sheet });
    expectRefused(
      await importDevices(withSize(bomb, 2_000_000, 10), "export.xlsx", { asOf }),
      "devices.damagedWorkbook",
    );
  });

  it("is refused where a part was changed but its checksum was not", async () => {
    const stored = zipSync(xlsxParts([{ name: "Devices", rows }]), { level: 0 });
    const at = Buffer.from(stored).indexOf("Kestrel");
    stored[at] = 0x4c;
    expectRefused(await importDevices(stored, "export.xlsx", { asOf }), "devices.damagedWorkbook");
  });

  it("is refused with a million columns, as text and as a workbook", async () => {
    const titles = ["Device Name", "Client", ...Array.from({ length: 1_000_000 }, (_, i) => `c${i}`)];
    expectRefused(await readText(`${titles.join(",")}\nPC-1,Kestrel\n`), "devices.tooManyColumns");
    const wide = xlsxFile([{ name: "Devices", rows: inlineRows([titles.slice(0, 20_000), ["PC-1", "Kestrel"]]) }]);
    expectRefused(await importDevices(wide, "export.xlsx", { asOf }), "devices.tooManyColumns");
  });

  it("rejects a row of a million fields and reads the others", async () => {
    const { account } = await readText(`Device Name,Client\nPC-1${",x".repeat(400_000)}\nPC-2,Kestrel\n`);
    expect(account).toMatchObject({ rows: 2, imported: 1, rejected: 1 });
  });

  it("rejects a text that no cell can hold", async () => {
    const { rows: outcomes, account } = await readText(
      `Device Name,Client\n${"x".repeat(32_768)},Kestrel\nPC-2,Kestrel\n`,
    );
    expect(account).toMatchObject({ rows: 2, imported: 1, rejected: 1 });
    expect(outcomes[0]).toMatchObject({ outcome: "rejected", finding: { code: "devices.cellTooLong" } });
  });

  it("keeps every row where a quotation mark is never closed, and says which row it is", async () => {
    const { rows: outcomes, account } = await readText(
      `Device Name,Client\nPC-1,Kestrel\n"PC-2,Kestrel\nPC-3,Kestrel\n"PC-4",Kestrel\n`,
    );
    expect(account).toMatchObject({ rows: 4, imported: 3, rejected: 1 });
    expect(outcomes[1]).toMatchObject({
      outcome: "rejected",
      finding: { code: "devices.unclosedQuote", place: { row: 2 } },
    });
  });
});

describe("a file by its content", () => {
  it.each([
    ["a workbook named .csv", workbook, "export.csv", 1],
    ["text named .xlsx", bytes(csv), "export.xlsx", 2],
    ["an export in a zip, as Intune sends it", zipSync({ "Devices.csv": bytes(csv) }), "export.zip", 2],
    ["a workbook in a zip", zipSync({ "Devices.xlsx": workbook }), "export.zip", 1],
  ])("reads %s", async (_, content, name, devices) => {
    const imported = await importDevices(content, name, { asOf });
    expect(imported.ok).toBe(true);
    expect(imported.devices).toHaveLength(devices);
  });
});
