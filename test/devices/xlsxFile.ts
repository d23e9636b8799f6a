import { strToU8, zipSync } from "fflate";

/** A sheet of a workbook made for a test: the XML inside of `sheetData`. */
export interface SheetXml {
  readonly name: string;
  readonly rows: string;
  readonly state?: "hidden" | "veryHidden";
  /** Addresses of merged cells, such as "A2:A5". */
  readonly merges?: readonly string[];
}

interface Extras {
  /** XML inside of `sst`. */
  readonly strings?: string;
  /** XML inside of `styleSheet`. */
  readonly styles?: string;
  readonly date1904?: boolean;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of an .xlsx workbook with these sheets, by their names. */
export function xlsxParts(sheets: readonly SheetXml[], extras: Extras = {}): Record<string, Uint8Array> {
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state === undefined ? "" : ` state="${state}"`}/>`,
  );
  const targets = [
    ...sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
    ...(extras.strings === undefined ? [] : [["sharedStrings", "sharedStrings.xml"] as const]),
    ...(extras.styles === undefined ? [] : [["styles", "styles.xml"] as const]),
  ];
  const parts: Record<string, string> = {
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${relation}"><workbookPr${extras.date1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${relation}/${type}" Target="${target}"/>`)
      .join("")}</Relationships>`,
  };
  sheets.forEach(({ rows, merges = [] }, i) => {
    const merged = merges.map((address) => `<mergeCell ref="${address}"/>`).join("");
    const behind = merged === "" ? "" : `<autoFilter ref="A1:B2"/><mergeCells>${merged}</mergeCells><pageMargins/>`;
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `${head}<worksheet ${main}><sheetData>${rows}</sheetData>${behind}</worksheet>`;
  });
  if (extras.strings !== undefined) parts["xl/sharedStrings.xml"] = `${head}<sst ${main}>${extras.strings}</sst>`;
  if (extras.styles !== undefined) {
    parts["xl/styles.xml"] = `${head}<styleSheet ${main}>${extras.styles}</styleSheet>`;
  }
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
}

/** An .xlsx workbook with these sheets. */
export function xlsxFile(sheets: readonly SheetXml[], extras: Extras = {}): Uint8Array {
  return zipSync(xlsxParts(sheets, extras));
}

/** Rows of cells with their texts inside, as `sheetData` holds them. */
export function inlineRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  return rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
