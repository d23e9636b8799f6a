import type { DevicesCode } from "../../../messages";
import { batchOf, type RowSource } from "../rowSource";
import { ValueList } from "../valueList";
import { isTooLargeUnpacked } from "../zipFile";
import type { ZipFile } from "../zipFile";
import { readNumberFormats } from "./numberFormats";
import { noStrings, readSharedStrings } from "./sharedStrings";
import { sheetRows } from "./sheetRows";
import type { WorkbookParts } from "./sheetRows";
import { XmlScanner } from "./xmlScanner";

/**
 * Opens an .xlsx workbook (OOXML): its visible worksheets in their order, or the hidden ones where all are hidden. Cells give
 * their value; of a formula, the value that was saved with it. Errors in cells are blank.
 */
export function openWorkbook(zip: ZipFile): readonly RowSource[] | DevicesCode {
  const bookName = zip.find("xl/workbook.xml") ?? zip.find(workbookTarget(zip));
  const book = bookName === null ? null : zip.unpack(bookName);
  if (bookName === null || book === null) return "devices.damagedWorkbook";
  const folder = bookName.slice(0, bookName.lastIndexOf("/") + 1);
  const related = relationships(zip, `${folder}_rels/${bookName.slice(folder.length)}.rels`, folder);
  const listed = listSheets(book);
  if (listed === null) return "devices.damagedWorkbook";
  const sheets = listed.sheets.flatMap((sheet) => {
    const name = related.find(({ id, type }) => id === sheet.relation && type === "worksheet")?.target;
    return name === undefined ? [] : [{ ...sheet, part: name }];
  });
  if (sheets.length === 0) return "devices.damagedWorkbook";
  const partOf = (type: string) => related.find((relation) => relation.type === type)?.target;
  const stringsPart = partOf("sharedStrings");
  const stylesPart = partOf("styles");
  const visible = sheets.filter(({ hidden }) => !hidden);
  const read = visible.length > 0 ? visible : sheets;
  const needed = [...read.map(({ part }) => part), stringsPart ?? "", stylesPart ?? ""];
  if (isTooLargeUnpacked(zip, needed)) return "devices.tooLargeUnpacked";
  // The first sheet is unpacked into the memory that the strings no longer need.
  let room = stringsPart === undefined ? undefined : roomFor(zip, [stringsPart, read[0]?.part ?? ""]);
  const stringsXml = stringsPart === undefined ? null : zip.unpack(stringsPart, room);
  const strings = stringsXml === null ? noStrings : readSharedStrings(stringsXml);
  if (strings === null || (stringsPart !== undefined && stringsXml === null)) return "devices.damagedWorkbook";
  const parts: WorkbookParts = {
    strings,
    formats: readNumberFormats(stylesPart === undefined ? null : zip.unpack(stylesPart)),
    from1904: listed.from1904,
  };
  const unpack = rememberLast((part: string) => {
    const free = room;
    room = undefined;
    return zip.unpack(part, free);
  });
  return read.map(({ name, part }) => sheetSource(name, () => unpack(part), parts));
}

function roomFor(zip: ZipFile, parts: readonly string[]): Uint8Array {
  return new Uint8Array(Math.max(...parts.map((part) => zip.size(part))));
}

/** A sheet is looked at before it is read; what was unpacked last is not unpacked again. */
function rememberLast<T>(answer: (name: string) => T): (name: string) => T {
  let last: { readonly name: string; readonly value: T } | null = null;
  return (name) => {
    if (last?.name !== name) {
      last = null;
      last = { name, value: answer(name) };
    }
    return last.value;
  };
}

function sheetSource(name: string, unpack: () => Uint8Array | null, parts: WorkbookParts): RowSource {
  return {
    sheet: name,
    fieldForEveryColumn: false,
    endsOpen: false,
    batches: (width, values = new ValueList()) => {
      const bytes = unpack();
      return bytes === null ? [batchOf([{ cells: [], fault: "damaged" }])] : sheetRows(bytes, parts, width, values);
    },
  };
}

interface Relation {
  readonly id: string;
  /** Last word of the relation's type, such as "worksheet". */
  readonly type: string;
  /** Name of the part as the zip file has it. */
  readonly target: string;
}

function relationships(zip: ZipFile, relsName: string, folder: string): readonly Relation[] {
  const found = zip.find(relsName);
  const bytes = found === null ? null : zip.unpack(found);
  const relations: Relation[] = [];
  if (bytes === null) return relations;
  const scanner = new XmlScanner(bytes);
  for (let token = scanner.next(); token !== "end" && token !== "damaged"; token = scanner.next()) {
    if (token !== "open" || !scanner.isNamed("Relationship")) continue;
    const { Id = "", Type = "", Target = "" } = scanner.attributes();
    const target = zip.find(Target.startsWith("/") ? Target : resolve(folder + Target));
    if (target !== null) relations.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target });
  }
  return relations;
}

/** Takes `..` out of a path inside the zip file. */
function resolve(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function workbookTarget(zip: ZipFile): string {
  return relationships(zip, "_rels/.rels", "").find(({ type }) => type === "officeDocument")?.target ?? "";
}

interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

function listSheets(book: Uint8Array): { readonly sheets: readonly ListedSheet[]; readonly from1904: boolean } | null {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  const scanner = new XmlScanner(book);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token === "damaged") return null;
    if (token !== "open") continue;
    if (scanner.isNamed("workbookPr")) from1904 = /^(1|true|on)$/.test(scanner.attributes().date1904 ?? "");
    else if (scanner.isNamed("sheet")) {
      const all = scanner.attributes();
      const relation = Object.keys(all).find((key) => key.endsWith(":id"));
      sheets.push({
        name: all.name ?? "",
        relation: relation === undefined ? "" : all[relation]!,
        hidden: (all.state ?? "visible") !== "visible",
      });
    }
  }
  return { sheets, from1904 };
}
