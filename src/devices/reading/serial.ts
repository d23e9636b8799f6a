import { isSpreadsheetDamage } from "./spreadsheetDamage";

/**
 * What makers leave in the firmware where a serial number belongs, and what exports write for none; letters and digits
 * only. Such a value identifies nothing.
 */
const placeholders = new Set(
  `none|na|null|nil|unknown|invalid|reserved|defaultstring|default|tobefilledbyoem|tobefilled|systemserialnumber|
  chassisserialnumber|baseboardserialnumber|serialnumber|serialno|serial|sn|sernum|notspecified|notapplicable|notavailable|
  notset|notpresent|notfound|unavailable|unspecified|undefined|oem|empty|blank|missing|noserial|noserialnumber|nonespecified|
  noasset|noassetinformation|assettag|systemobject|unassigned|virtual|vm|pending|tbd|test|eval|mb1234567890|
  unbekannt|keine|kein|keineangabe|inconnu|inconnue|aucun|aucune|desconocido|ninguno|sconosciuto|nessuno|desconhecido|
  nenhum|onbekend|geen|okand|ukjent|ukendt|tuntematon|nieznany|qemu|kvm|bochs|virtualbox|vmware|hyperv|standard|
  bsn12345678901234567|bsn12345678901234567890`
    .split("|")
    .map((word) => word.trim()),
);

const longestPlaceholder = 32;

/** Serials that a virtual machine's firmware makes up; a copied machine keeps its original's. */
const virtualSerial = /^(vmware-|parallels-|0000-000|\d{4}(-\d{4}){5}-\d{2}$)/i;

const virtualModel =
  /virtual (machine|platform)|vmware|virtualbox|\bkvm\b|\bqemu\b|hvm domu|standard pc \(|bochs|parallels|openstack|\bxen\b|\bbhyve\b/i;

/**
 * The serial by which machines are told apart: as the export has it, without surrounding spaces and without a note that
 * people appended in brackets, in upper case; "" where it is blank, a placeholder or damaged by a spreadsheet.
 */
export function realSerial(serial: string): string {
  if (isPlainlyReal(serial)) return serial;
  const bare = (serial.includes("(") || serial.includes("[") ? withoutNote(serial) : serial).trim();
  const value = bare.toUpperCase();
  if (value.length < 2 || isOneCharacter(value) || isCounting(value) || isWord(bare)) return "";
  const isNone = (value.length <= longestPlaceholder && placeholders.has(plain(value))) || isSpreadsheetDamage(bare);
  return isNone ? "" : value;
}

/**
 * True for what nearly all serials are: capital letters, digits and dashes, with a letter and a digit among them. No
 * placeholder looks like that, but for those that begin with M or B.
 */
function isPlainlyReal(serial: string): boolean {
  let hasLetter = false;
  let hasNumber = false;
  for (let i = 0; i < serial.length; i++) {
    const code = serial.charCodeAt(i);
    if (code >= 65 && code <= 90) hasLetter = true;
    else if (code >= 48 && code <= 57) hasNumber = true;
    else if (code !== 45) return false;
  }
  const first = serial.charCodeAt(0);
  return hasLetter && hasNumber && first !== 77 && first !== 66;
}

/** True for a serial that is neither blank nor a placeholder. */
export function isRealSerial(serial: string): boolean {
  return realSerial(serial) !== "";
}

/** True for a machine whose serial may be shared by its copies: a virtual one, by its serial or its model. */
export function isVirtualMachine(serial: string, model: string): boolean {
  return virtualSerial.test(serial.trim()) || virtualModel.test(model);
}

/** The serial without the brackets at its end and what is in them. A pattern would take hours for a hostile file's brackets. */
function withoutNote(serial: string): string {
  const text = serial.trim();
  if (!text.endsWith(")") && !text.endsWith("]")) return text;
  const before = Math.max(text.lastIndexOf(")", text.length - 2), text.lastIndexOf("]", text.length - 2));
  const openings = [text.indexOf("(", before + 1), text.indexOf("[", before + 1)].filter((at) => at >= 0);
  return openings.length === 0 ? text : text.slice(0, Math.min(...openings)).trim();
}

/**
 * "Unbekannt", "Not settable": what programs write in any language where they have no number. Words have no digits, and small
 * letters or spaces; a serial number without digits is seldom, and has neither.
 */
function isWord(value: string): boolean {
  return !hasDigit.test(value) && wordSign.test(value) && hasLetter.test(value);
}
const wordSign = /[\p{Ll}\s]/u;
const hasLetter = /\p{L}/u;

/** Letters and digits only; "" for a value that has a digit but belongs to none of the few placeholders with digits. */
const plain = (value: string) =>
  hasDigit.test(value) && !mayBePlaceholder.test(value) ? "" : value.toLowerCase().replace(/[^a-z0-9]+/g, "");
const hasDigit = /\d/;
const mayBePlaceholder = /^(MB|BSN)/;

/** 00000000, XXXXXXXX, ........; also where other signs stand between, such as 0000-0000, or 0x before them. */
function isOneCharacter(value: string): boolean {
  let first = 0;
  let times = 0;
  for (let i = value.startsWith("0X") ? 2 : 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const isLetter = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code > 127;
    if (!isLetter) continue;
    if (times > 0 && code !== first) return false;
    first = code;
    times++;
  }
  // "AA" may be a serial; zeros and crosses are none however few.
  return times === 0 || times >= 5 || first === 48 || first === 88;
}

/** 123456, 0123456789, 1234567890: keys pressed one after the other. */
function isCounting(value: string): boolean {
  return value.length >= 5 && ("0123456789".startsWith(value) || "1234567890".startsWith(value));
}
