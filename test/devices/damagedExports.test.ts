import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { importDevices, plainDevice } from "../../src/devices";
import { asOf, errorsOf, expectAccounted } from "./readText";

const folder = path.join(__dirname, "../data/rmm/exports");
const files = readdirSync(folder);
const read = (file: string) => new Uint8Array(readFileSync(path.join(folder, file)));

/** The file's text, without the byte order mark. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !bigEndian);
  return bytes;
}

/** The text in Windows-1252; null where it has characters that this encoding lacks. */
function windows1252(text: string): Uint8Array | null {
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, i) => [new TextDecoder("windows-1252").decode(Uint8Array.of(i)), i]),
  );
  const bytes = [...text].map((letter) => byteOf.get(letter));
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes as number[]) : null;
}

/** What an export says of its devices, without what names the file or its encoding; as JSON has it, with all of each device. */
async function contentOf(bytes: Uint8Array) {
  const { devices, rows, account, source, warnings } = await importDevices(bytes, "export", { asOf });
  const content = { devices, rows: rows.map(({ record, outcome }) => [record, outcome]), account, source, warnings };
  return JSON.parse(JSON.stringify(content)) as typeof content;
}

describe.each(files)("the export %s, damaged", (file) => {
  const whole = read(file);

  it("accounts for all rows wherever it is cut off", async () => {
    const { account } = await importDevices(whole, file, { asOf });
    const step = Math.max(1, Math.floor(whole.length / 60));
    for (let length = 0; length < whole.length; length += step) {
      const cut = await importDevices(whole.subarray(0, length), file, { asOf });
      expectAccounted(cut);
      expect(cut.account.rows).toBeLessThanOrEqual(account.rows + 1);
    }
  });

  it("accounts for all rows with any stretch of it overwritten", async () => {
    for (let start = 0; start < whole.length; start += Math.ceil(whole.length / 15)) {
      for (const byte of [0, 0x22, 0xff]) {
        const broken = whole.slice();
        broken.fill(byte, start, start + 40);
        expectAccounted(await importDevices(broken, file, { asOf }));
      }
    }
  });

  it("is read by its content, whatever its name", async () => {
    const named = await importDevices(whole, file, { asOf });
    const renamed = await importDevices(whole, "photo.jpg", { asOf });
    expect(renamed.devices.map(plainDevice)).toEqual(named.devices.map(plainDevice));
    expect(renamed.account).toEqual(named.account);
  });
});

describe.each(files.filter((file) => file.endsWith(".csv")))("the export %s", (file) => {
  const text = textOf(read(file));

  it("says the same in every encoding", async () => {
    const plain = await contentOf(new TextEncoder().encode(text));
    expect(plain.account.imported).toBeGreaterThan(0);
    expect(await contentOf(new TextEncoder().encode(`\ufeff${text}`))).toEqual(plain);
    for (const bigEndian of [false, true]) {
      for (const mark of [false, true]) expect(await contentOf(utf16(text, bigEndian, mark))).toEqual(plain);
    }
    const narrow = windows1252(text);
    if (narrow !== null) expect(await contentOf(narrow)).toEqual(plain);
  });

  it("cut off after any row accounts for every row before the cut, as another reader counts them", async () => {
    const recordsIn = (part: string) => Papa.parse(part, { delimiter, skipEmptyLines: false });
    const delimiter = /^"?sep=/.test(text) ? text.slice(4, 5) : Papa.parse(text.slice(0, 20_000)).meta.delimiter;
    const { account } = await contentOf(new TextEncoder().encode(text));
    const above = recordsIn(text.trimEnd()).data.length - account.rows;
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
    for (const end of ends.filter((_, i) => i % 17 === 16)) {
      const { data, errors } = recordsIn(text.slice(0, end));
      if (errors.length > 0) continue;
      const cut = await importDevices(new TextEncoder().encode(text.slice(0, end)), file, { asOf });
      expectAccounted(cut);
      expect(cut.account.rows).toBe(data.length - above);
    }
  });

  it("says the same with other line ends", async () => {
    const unix = text.replaceAll("\r\n", "\n");
    const plain = await contentOf(new TextEncoder().encode(unix));
    expect(await contentOf(new TextEncoder().encode(unix.replaceAll("\n", "\r\n")))).toEqual(plain);
  });
});

it.each(["ncentral.xlsx"])("%s cut off anywhere is a damaged workbook, never a part of one", async (file) => {
  const whole = read(file);
  for (let length = 4; length < whole.length; length += 97) {
    expect(errorsOf(await importDevices(whole.subarray(0, length), file, { asOf }))).toEqual([
      "devices.damagedWorkbook",
    ]);
  }
});
