import type { DevicesCode, Finding } from "../../messages";
import { deviceFinding } from "../deviceFinding";
import type { TextEncoding } from "./encoding";
import { maxFileBytes } from "./limits";
import type { RowSource } from "./rowSource";
import { sniffFile } from "./sniffFile";
import { openText } from "./textSource";
import { openWorkbook } from "./xlsx/openWorkbook";
import { openZip } from "./zipFile";
import type { ZipFile } from "./zipFile";

/** A file that rows can be read from. */
export interface OpenedFile {
  /** One for a text file, one for each sheet of a workbook. */
  readonly sources: readonly RowSource[];
  /** Encoding of a text file; "" for a workbook. */
  readonly encoding: string;
  readonly findings: readonly Finding[];
}

/**
 * Opens a device export by what it is, not by what its name says: delimited text, an .xlsx workbook, or a zip file with
 * one of these in it (as Intune sends it).
 *
 * @returns a finding that says what the file is instead and what to do, where it cannot be read
 */
export function openFile(bytes: Uint8Array, fileName: string, encoding?: TextEncoding): OpenedFile | Finding {
  const place = { file: fileName };
  const refuse = (code: DevicesCode, values: Finding["values"] = {}) => deviceFinding(code, "error", place, values);
  if (bytes.length > maxFileBytes) {
    return refuse("devices.fileTooLarge", { size: megabytes(bytes.length), limit: megabytes(maxFileBytes) });
  }
  const file = sniffFile(bytes);
  if (file.kind === "refused") return refuse(file.code, { what: file.what });
  if (file.kind === "text") return openTextFile(bytes, fileName, encoding);

  const zip = openZip(bytes);
  if (zip === null) return refuse("devices.damagedWorkbook");
  const inner = zipKind(zip);
  if (inner.kind === "refused") return refuse(inner.code, { what: inner.what });
  if (inner.kind === "workbook") {
    const sources = openWorkbook(zip);
    return typeof sources === "string" ? refuse(sources) : { sources, encoding: "", findings: [] };
  }
  if (zip.size(inner.name) > maxFileBytes) return refuse("devices.tooLargeUnpacked");
  const unpacked = zip.unpack(inner.name);
  // A zip file inside a zip file is opened once: an .xlsx workbook is one.
  if (unpacked === null) return refuse("devices.damagedWorkbook");
  const packed = openZip(unpacked);
  if (packed !== null && zipKind(packed).kind !== "workbook") return refuse("devices.otherFile", { what: "zip" });
  return openFile(unpacked, fileName, encoding);
}

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);

function openTextFile(bytes: Uint8Array, fileName: string, chosen?: TextEncoding): OpenedFile {
  const source = openText(bytes, chosen);
  const { encoding, damaged } = source.encoding;
  const findings =
    damaged === 0 ? [] : [deviceFinding("devices.damagedText", "warning", { file: fileName }, { characters: damaged })];
  return { sources: [source], encoding, findings };
}

type ZipKind =
  | { readonly kind: "workbook" }
  | { readonly kind: "packed"; readonly name: string }
  | { readonly kind: "refused"; readonly code: DevicesCode; readonly what: string };

function zipKind(zip: ZipFile): ZipKind {
  const has = (name: string) => zip.find(name) !== null;
  if (has("xl/workbook.xml")) return { kind: "workbook" };
  if (has("xl/workbook.bin")) return { kind: "refused", code: "devices.binaryWorkbook", what: "" };
  const refuse = (what: string): ZipKind => ({ kind: "refused", code: "devices.otherFile", what });
  if (has("word/document.xml") || has("ppt/presentation.xml")) return refuse("office");
  if (has("content.xml") && has("mimetype")) return refuse("opendocument");
  if (has("Index/Document.iwa") || has("Index.zip")) return refuse("numbers");
  if (has("_rels/.rels")) return { kind: "workbook" };
  const tables = zip.names.filter((name) => /\.(csv|tsv|txt|xlsx)$/i.test(name) && !name.startsWith("__MACOSX"));
  return tables.length === 1 ? { kind: "packed", name: tables[0]! } : refuse("zip");
}
