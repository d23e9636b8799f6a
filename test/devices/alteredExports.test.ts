import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { importDevices, type DeviceImport } from "../../src/devices";
import { asOf, expectAccounted } from "./readText";

const data = path.join(__dirname, "../data");
const files = ["rmm/exports", "otherProducts"].flatMap((folder) =>
  readdirSync(path.join(data, folder))
    .filter((file) => file.endsWith(".csv"))
    .map((file) => path.join(folder, file)),
);
const seed = 20260930;

type Rows = readonly (readonly string[])[];

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const read = (text: string) => importDevices(new TextEncoder().encode(text), "export", { asOf });
const write = (rows: Rows, options: Papa.UnparseConfig = {}) => Papa.unparse(rows as string[][], options);

/** What an import says of the machines; not how its columns are called or where they stand. */
const saysOf = ({ source, account, devices }: DeviceImport) =>
  [source, account, ...devices].map((said) => JSON.stringify(said)).join("\n");

/** The rows of an export, without a first line that belongs to the format. */
function rowsOf(text: string): Rows {
  const named = /^"?sep=(.)/.exec(text)?.[1];
  const body = named !== undefined || /^"?#TYPE/.test(text) ? text.slice(text.indexOf("\n") + 1) : text;
  return Papa.parse<string[]>(body.trimEnd(), { delimiter: named ?? "" }).data;
}

describe.each(files)("the export %s says the same", (file) => {
  const text = textOf(new Uint8Array(readFileSync(path.join(data, file)))).replace(/^\ufeff/, "");
  const rows = rowsOf(text);
  let plain: DeviceImport;
  let header: number;
  beforeAll(async () => {
    plain = await read(text);
    const { headers } = plain;
    header = rows.findIndex((row) => headers.every((title, i) => (row[i] ?? "").trim() === title));
  });
  const withTitles = (alter: (title: string) => string) => rows.map((row, i) => (i === header ? row.map(alter) : row));

  it("with any delimiter, line end and quoting", async () => {
    for (const [i, delimiter] of [",", ";", "\t", "|"].entries()) {
      for (const newline of i === 0 ? ["\n", "\r\n", "\r"] : ["\r\n"]) {
        expect(saysOf(await read(write(rows, { delimiter, newline })))).toEqual(saysOf(plain));
      }
    }
    expect(saysOf(await read(write(rows, { quotes: true })))).toEqual(saysOf(plain));
  });

  it("with titles in any case and spacing", async () => {
    for (const alter of [
      (title: string) => title.toUpperCase(),
      (title: string) => title.toLowerCase(),
      (title: string) => `  ${title} `,
      (title: string) => title.replaceAll(" ", "\u00a0"),
    ]) {
      expect(saysOf(await read(write(withTitles(alter))))).toEqual(saysOf(plain));
    }
  });

  it("with its columns in any order, and blank ones around them", async () => {
    if (header < 0) return;
    const width = rows[header]!.length;
    const orders = fc.shuffledSubarray([...Array(width).keys()], { minLength: width });
    for (const order of fc.sample(orders, { numRuns: 2, seed })) {
      // A row of another length is one of the faults that the export has; its place is part of the fault.
      const turned = rows.map((row, i) => (i < header || row.length !== width ? row : order.map((at) => row[at]!)));
      expect(saysOf(await read(write(turned)))).toEqual(saysOf(plain));
    }
    const wider = rows.map((row, i) => (i < header ? row : ["", ...row, "", ""]));
    expect(saysOf(await read(write(wider)))).toEqual(saysOf(plain));
  });

  it("below titles and blank rows, with zero bytes and marks of joined files in it", async () => {
    if (header >= 0) expect(saysOf(await read(`Fleet report\n\n\n${write(rows)}`))).toEqual(saysOf(plain));
    const middle = text.indexOf("\n", text.length / 2) + 1;
    for (const stray of ["\0", "\ufeff", "\0\ufeff\0"]) {
      const joined = text.slice(0, middle) + stray + text.slice(middle);
      expect(saysOf(await read(joined))).toEqual(saysOf(plain));
    }
  });

  it("of its machines when a header, a total or a line with an open quotation mark joins it", async () => {
    if (header < 0) return;
    const repeated = [...rows.slice(0, header + 2), rows[header]!, ...rows.slice(header + 2)];
    const { account } = plain;
    expect((await read(write(repeated))).account).toEqual({
      ...account,
      rows: account.rows + 1,
      skipped: account.skipped + 1,
    });
    const total = await read(`${write(rows)}\nTotal,${account.rows}\n`);
    expect(total.account).toEqual({ ...account, rows: account.rows + 1, skipped: account.skipped + 1 });
    const open = await read(`${write(rows)}\n"abc,def\n`);
    expect(open.account).toEqual({ ...account, rows: account.rows + 1, rejected: account.rejected + 1 });
  });

  it("about each row, whichever bytes of it are wrong", async () => {
    const bytes = new TextEncoder().encode(text);
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    for (const flipped of fc.sample(flips, { numRuns: 8, seed })) {
      const broken = bytes.slice();
      for (const [at, byte] of flipped) broken[at] = byte;
      expectAccounted(await importDevices(broken, "export", { asOf }));
    }
  });
});
