import type { DevicesCode } from "../../messages";

/** What a file is by its first bytes; its name is not trusted. `what` names the kind for the sentence. */
export type FileKind =
  | { readonly kind: "text" }
  | { readonly kind: "zip" }
  | { readonly kind: "refused"; readonly code: DevicesCode; readonly what: string };

const signatures: readonly { readonly bytes: readonly number[]; readonly at?: number; readonly what: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: "png" },
  { bytes: [0xff, 0xd8, 0xff], what: "jpeg" },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: "gif" },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, what: "webp" },
  { bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4, what: "heic" },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: "pdf" },
  { bytes: [0x1f, 0x8b], what: "gzip" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: "7z" },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: "rar" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: "rtf" },
  { bytes: [0x4d, 0x5a, 0x90], what: "exe" },
];

/** Tells what the bytes are; only text and zip (which .xlsx is) are read further. */
export function sniffFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return refused("devices.empty");
  const signature = signatures.find((known) => startsWith(bytes, known.bytes, known.at));
  if (signature !== undefined) return refused("devices.otherFile", signature.what);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { kind: "zip" };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oleFile(bytes);
  return isBinary(bytes) ? refused("devices.otherFile", "binary") : markup(bytes);
}

const refused = (code: DevicesCode, what = ""): FileKind => ({ kind: "refused", code, what });

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, i) => bytes[at + i] === byte);
}

/** The container of Office files before 2007; a workbook locked with a password is put into one as well. */
function oleFile(bytes: Uint8Array): FileKind {
  if (hasUtf16Text(bytes, "EncryptedPackage")) return refused("devices.lockedWorkbook");
  return hasUtf16Text(bytes, "Workbook") || hasUtf16Text(bytes, "Book")
    ? refused("devices.oldWorkbook")
    : refused("devices.otherFile", "office");
}

function hasUtf16Text(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (startsWith(bytes, wanted, at)) return true;
  }
  return false;
}

/** Control characters do not occur in text, nor zero bytes but in UTF-16; a few may, in a file that was damaged. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let control = 0;
  let zeroEven = 0;
  let zeroOdd = 0;
  sample.forEach((byte, i) => {
    if (byte === 0) {
      if (i % 2 === 0) zeroEven++;
      else zeroOdd++;
    } else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  });
  const isUtf16 = Math.max(zeroEven, zeroOdd) > sample.length / 8 && Math.min(zeroEven, zeroOdd) < sample.length / 50;
  return control > sample.length / 100 || (!isUtf16 && zeroEven + zeroOdd > sample.length / 100);
}

/** Text that is not a table: exports "as Excel" that are web pages, XML and JSON. */
function markup(bytes: Uint8Array): FileKind {
  const head = String.fromCharCode(...bytes.subarray(0, 2_000).filter((byte) => byte !== 0))
    .replace(/^[ÿþïþ»¿\s]+/, "")
    .toLowerCase()
    .replace(/^(<!--[^]*?-->\s*)+/, "");
  if (/^(<!doctype html|<html|<head|<table|<style|<meta|<body)/.test(head) || /^<[^]*<(html|table|body)\b/.test(head))
    return refused("devices.webPage");
  if (head.startsWith("<?xml")) {
    if (head.includes("office:spreadsheet")) return refused("devices.webPage");
    return refused("devices.otherFile", "xml");
  }
  return /^(\{\s*"|\[\s*\{)/.test(head) ? refused("devices.otherFile", "json") : { kind: "text" };
}
