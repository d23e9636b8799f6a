import { strFromU8, unzipSync } from "fflate";
import { escapeXml, unescapeXml } from "./xmlText";

/** A name of the workbook part: one that users see, or one of Excel's own for printing. */
export interface FileName {
  readonly name: string;
  readonly reference: string;
  /** The position of the sheet that the name belongs to. */
  readonly sheet?: number;
}

const part = "xl/workbook.xml";

/** The workbook part with these names in place of those that it has. */
export function withFileNames(xml: string, names: readonly FileName[]): string {
  const entries = names.map(({ name, reference, sheet }) => {
    const local = sheet === undefined ? "" : ` localSheetId="${sheet}"`;
    return `<definedName name="${escapeXml(name)}"${local}>${escapeXml(reference)}</definedName>`;
  });
  const element = entries.length > 0 ? `<definedNames>${entries.join("")}</definedNames>` : "";
  return xml
    .replace(/<definedNames>.*?<\/definedNames>|<definedNames\/>/s, "")
    .replace("</sheets>", () => `</sheets>${element}`);
}

/** The names that users see; names that belong to one sheet, and Excel's own, are left out. */
export function readFileNames(file: Uint8Array): FileName[] {
  const workbook = unzipSync(file, { filter: ({ name }) => name === part })[part];
  if (!workbook) return [];
  const found = strFromU8(workbook).matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g);
  return [...found].flatMap(([, attributes = "", reference = ""]) => {
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
    if (!name || name.startsWith("_xlnm.") || /\b(localSheetId|hidden)=/.test(attributes)) return [];
    return [{ name: unescapeXml(name), reference: unescapeXml(reference) }];
  });
}
