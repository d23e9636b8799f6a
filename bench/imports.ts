import { unzipSync } from "fflate";
import Papa from "papaparse";
import type { DeviceImport } from "../src/devices";
import { openFile } from "../src/devices/file/openFile";
import { cellsOf } from "../src/devices/file/rowSource";
import { readDevices } from "../src/devices/readDevices";
import { asOf, csvOf, makeDevices, xlsxOf, type Counted } from "./importData";
import { measureMemory } from "./importMemory";
import { interleave, type Ratio } from "./interleave";

/** The rows that gates C1–C4 are stated for. */
const csvRows = 100_000;
const xlsxRows = 50_000;
/** A round takes seconds; the ratio hardly moves from one to the next. */
const rounds = 9;

/** A time of the import as a ratio to another's on the same file in the same run. */
export interface MeasuredImport {
  readonly gate: "C1" | "C2" | "C3";
  readonly what: string;
  readonly ratio: Ratio;
}

/** Peak memory of an import in MB above that of Node itself. */
export interface MeasuredMemory {
  readonly gate: "C4";
  readonly what: string;
  readonly megabytes: number;
  readonly limit: number;
}

interface File {
  readonly bytes: Uint8Array;
  readonly counted: Counted;
}

/** The CSV file of gates C1, C2 and C4: 100,000 rows × 15 columns. */
export function csvFile(): File {
  const list = makeDevices(csvRows);
  return { bytes: csvOf(list), counted: list.counted };
}

/** The workbook of gates C3 and C4: 50,000 rows × 15 columns. */
export function xlsxFile(): File {
  const list = makeDevices(xlsxRows, 2);
  return { bytes: xlsxOf(list), counted: list.counted };
}

function importFile(bytes: Uint8Array): DeviceImport {
  const opened = openFile(bytes, "export");
  if ("code" in opened) throw new Error(opened.code);
  return readDevices(opened, "export", { asOf });
}

/**
 * Imports the file and holds the result against what the generator put into it.
 *
 * @throws where anything differs: no time of a wrong result is measured
 */
export function checkImport({ bytes, counted }: File): void {
  const { account, devices } = importFile(bytes);
  const active = devices.filter((device) => device.active).length;
  const found: Counted = { imported: account.imported, duplicates: account.duplicates, active };
  if (JSON.stringify(found) !== JSON.stringify(counted) || account.rows !== counted.imported + counted.duplicates) {
    throw new Error(`The import counted ${JSON.stringify(found)} instead of ${JSON.stringify(counted)}.`);
  }
}

/** C1 and C2: the whole import of a CSV file ÷ papaparse alone, and ÷ decoding and one scan, of the same bytes. */
export function measureCsv({ bytes }: File): readonly MeasuredImport[] {
  const whole = () => importFile(bytes).devices.length;
  const library = () => Papa.parse<string[]>(new TextDecoder().decode(bytes), { delimiter: "," }).data.length;
  const scan = () => countFields(new TextDecoder().decode(bytes));
  return [
    { gate: "C1", what: "whole CSV import ÷ papaparse alone", ratio: interleave(whole, library, rounds) },
    { gate: "C2", what: "whole CSV import ÷ decoding and one scan", ratio: interleave(whole, scan, rounds) },
  ];
}

/** C3: a workbook's rows as text ÷ unpacking and decoding its parts. */
export function measureXlsx({ bytes }: File): readonly MeasuredImport[] {
  const rows = () => {
    const opened = openFile(bytes, "export");
    if ("code" in opened) throw new Error(opened.code);
    let count = 0;
    for (const batch of opened.sources[0]!.batches(0)) {
      for (let row = 0; row < batch.rows; row++) count += cellsOf(batch, row).length;
    }
    return count;
  };
  const unpacked = () => {
    const decoder = new TextDecoder();
    return Object.values(unzipSync(bytes)).reduce((length, part) => length + decoder.decode(part).length, 0);
  };
  return [{ gate: "C3", what: "workbook to rows ÷ unpacking and decoding", ratio: interleave(rows, unpacked, rounds) }];
}

/** C4: the most memory that the import of each file takes. */
export async function measurePeaks(csv: File, xlsx: File): Promise<readonly MeasuredMemory[]> {
  const peaks = await measureMemory(
    {
      "export.csv": { bytes: csv.bytes, imported: csv.counted.imported },
      "export.xlsx": { bytes: xlsx.bytes, imported: xlsx.counted.imported },
    },
    asOf,
  );
  const peak = (what: string, file: string, limit: number): MeasuredMemory => ({
    gate: "C4",
    what,
    megabytes: peaks[file]!,
    limit,
  });
  return [
    peak("MB above Node's own, CSV 100,000 × 15", "export.csv", 75),
    peak("MB above Node's own, workbook 50,000 × 15", "export.xlsx", 120),
  ];
}

/** One look at every character, as a reader of delimited text must take. */
function countFields(text: string): number {
  let fields = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 44 || code === 10 || code === 34) fields++;
  }
  return fields;
}

const gates = { C1: 2, C2: 3, C3: 4 } as const;

/** Checks both files' imports, then prints the gates; exit code 1 where one falls short. */
async function main(): Promise<void> {
  const csv = csvFile();
  const xlsx = xlsxFile();
  const size = (bytes: Uint8Array) => `${(bytes.length / 1e6).toFixed(1)} MB`;
  console.log(`CSV ${csvRows} × 15, ${size(csv.bytes)}; workbook ${xlsxRows} × 15, ${size(xlsx.bytes)}`);
  for (const file of [csv, xlsx]) checkImport(file);
  const line = (gate: string, value: string, holds: boolean, limit: number, what: string) => {
    if (!holds) process.exitCode = 1;
    console.log(`${gate}  ${value.padEnd(20)} ${holds ? "pass" : "FALLS SHORT"}  ≤ ${limit}  ${what}`);
  };
  for (const { gate, what, ratio } of [...measureCsv(csv), ...measureXlsx(xlsx)]) {
    const { median, low, high } = ratio;
    const value = `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
    line(gate, value, median <= gates[gate], gates[gate], what);
  }
  for (const { gate, what, megabytes, limit } of await measurePeaks(csv, xlsx)) {
    line(gate, megabytes.toFixed(0), megabytes <= limit, limit, what);
  }
}

if (require.main === module) void main();
