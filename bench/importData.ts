import { strToU8, zipSync } from "fflate";
import { seeded, type Random } from "../test/charges/randomTables";

/** A device list as it is before it is written to a file, with what a right import of it counts. */
export interface DeviceList {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly counted: Counted;
}

export interface Counted {
  readonly imported: number;
  readonly duplicates: number;
  readonly active: number;
}

/** The moment that the lists are counted at. */
export const asOf = new Date("2026-09-30T12:00:00Z");

const day = 86_400_000;
const customers = 900;
/** One row in so many lists a machine again that stands above. */
const againEvery = 50;

const titles = [
  "Device ID",
  "Device Name",
  "Customer Name",
  "Site Name",
  "Device Type",
  "Operating System",
  "Serial Number",
  "MAC Address",
  "Status",
  "Last Seen",
  "First Seen",
  "Model",
  "IP Address",
  "Last Logged In User",
  "Description",
];

const places = [
  "Köln",
  "São Paulo",
  "Łódź",
  "München",
  "Zürich",
  "Praha 東京",
  "Montréal",
  "Reading",
  "Málaga",
  "Århus",
];
const firms = ["Müller & Söhne GmbH", "Café Lumière", "O'Brien, Walsh & Partners", "Kestrel Logistics Ltd", "Ægir A/S"];
const people = ["josé.garcía", "zoë.müller", "anna.kowalska", "li.wei", "b.o'neill", "søren.holm", "i.nováková"];
/** Type word, operating system, model, prefix of the name; several times where there are more of them. */
const kinds = [
  ["Workstation", "Microsoft Windows 11 Pro 64-bit", "OptiPlex 7090", "WS"],
  ["Workstation", "Microsoft Windows 10 Pro 64-bit", "HP EliteDesk 800 G6", "PC"],
  ["Laptop", "Microsoft Windows 11 Enterprise", "Latitude 5440", "LT"],
  ["Laptop", "macOS 15.1 Sequoia", "MacBook Pro (14-inch, 2023)", "MB"],
  ["Server", "Microsoft Windows Server 2022 Standard", "PowerEdge R650", "SRV"],
  ["Network", "Cisco IOS XE 17.9", "Catalyst 9200", "SW"],
] as const;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const hex = (random: Random, digits: number) =>
  Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join("");

/**
 * Makes a list of so many rows and 15 columns, the same for the same seed: of 900 customers, with text that is not only
 * ASCII, ids, serials and MAC addresses of their own, and every 50th row a machine that stands above, seen earlier.
 */
export function makeDevices(rowCount: number, seed = 1): DeviceList {
  const random = seeded(seed);
  const owners = Array.from({ length: customers }, (_, i) => `${pick(random, firms)} ${i + 1}`);
  const rows: (readonly string[])[] = [];
  let duplicates = 0;
  let active = 0;
  for (let i = 0; i < rowCount; i++) {
    if (i % againEvery === againEvery - 1) {
      const earlier = [...pick(random, rows)];
      earlier[0] = `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-${hex(random, 12)}`;
      earlier[9] = "2025-01-01T00:00:00Z";
      rows.push(earlier);
      duplicates++;
      continue;
    }
    const [type, os, model, prefix] = pick(random, kinds);
    const daysAgo = random() * 36;
    const online = random() < 0.4;
    if (online || daysAgo <= 30) active++;
    const seen = new Date(asOf.getTime() - Math.floor((daysAgo * day) / 1_000) * 1_000);
    const user = pick(random, people);
    rows.push([
      `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-${hex(random, 12)}`,
      `${prefix}-${String(i).padStart(6, "0")}`,
      pick(random, owners),
      pick(random, places),
      type,
      os,
      `${hex(random, 3).toUpperCase()}${i.toString(36).toUpperCase().padStart(5, "0")}`,
      hex(random, 12).toUpperCase().match(/../g)!.join(":"),
      online ? "Online" : "Offline",
      seen.toISOString().replace(".000Z", "Z"),
      new Date(asOf.getTime() - Math.floor(random() * 2_000) * day).toISOString().slice(0, 10),
      model,
      `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`,
      user,
      `Belongs to ${user}, room ${Math.floor(random() * 500)}, ${pick(random, places)}`,
    ]);
  }
  return { titles, rows, counted: { imported: rowCount - duplicates, duplicates, active } };
}

/** The list as CSV in UTF-8, fields in quotation marks where they must be. */
export function csvOf({ titles: header, rows }: DeviceList): Uint8Array {
  const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return strToU8([header, ...rows].map((row) => row.map(field).join(",")).join("\r\n") + "\r\n");
}

const xmlText = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const letters = "ABCDEFGHIJKLMNO";
/** Columns that a workbook holds as dates. */
const dateColumns = new Set([9, 10]);
const excelDays = (iso: string) => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / day;

/** The list as an .xlsx workbook such as Excel saves: texts in a shared table, dates as numbers with a format. */
export function xlsxOf({ titles: header, rows }: DeviceList): Uint8Array {
  const places = new Map<string, number>();
  const shared = (text: string) => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  const cell = (text: string, column: number, row: number) => {
    const address = `${letters[column]}${row}`;
    return row > 1 && dateColumns.has(column)
      ? `<c r="${address}" s="1"><v>${excelDays(text)}</v></c>`
      : `<c r="${address}" t="s"><v>${shared(text)}</v></c>`;
  };
  const lines = [header, ...rows].map(
    (texts, i) =>
      `<row r="${i + 1}" spans="1:15">${texts.map((text, column) => cell(text, column, i + 1)).join("")}</row>`,
  );
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const strings = [...places.keys()].map((text) => `<si><t>${xmlText(text)}</t></si>`);
  const parts: Readonly<Record<string, string>> = {
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Devices" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1, "worksheet", "worksheets/sheet1.xml")}${relation(2, "sharedStrings", "sharedStrings.xml")}${relation(3, "styles", "styles.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet ${main}><sheetData>${lines.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `${head}<sst ${main} count="${places.size}" uniqueCount="${places.size}">${strings.join("")}</sst>`,
    "xl/styles.xml": `${head}<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level: 6 });
}
