const written =
  /(?<![0-9a-f])(?:(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|[0-9a-f]{12}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4})(?![0-9a-f])/gi;

/** 00:1A:2B:3C:4D:5E */
const usualLength = 17;

/** Addresses that many machines share: none at all, all ones, and adapters that software makes up. */
const placeholders = new Set([
  "000000000000",
  "FFFFFFFFFFFF",
  "020000000000",
  "02004C4F4F50",
  "00090FFE0001",
  "005056C00001",
  "005056C00008",
  "204153594EFF",
  "505054503030",
]);

const placeholderNumbers = new Set([...placeholders].map((mac) => parseInt(mac, 16)));

/** The same of an address as a number of 48 bits. */
export function isPlaceholderMac(mac: number): boolean {
  return placeholderNumbers.has(mac);
}

const noMacs: readonly string[] = [];

/** The real MAC addresses in a text, however written and separated: upper case, 12 hexadecimal digits, each once. */
export function readMacs(text: string): readonly string[] {
  if (text.length < 12) return noMacs;
  if (text.length === usualLength) {
    const mac = readUsual(text);
    if (mac !== "") return placeholders.has(mac) ? noMacs : [mac];
  }
  const found = text.match(written);
  if (found === null) return noMacs;
  const macs = found.map((mac) => mac.replace(/[^0-9a-f]/gi, "").toUpperCase()).filter((mac) => !placeholders.has(mac));
  return macs.length > 1 ? [...new Set(macs)] : macs;
}

const codes = new Array<number>(12);

/**
 * The address of a text that has the usual form, six pairs with colons or dashes between; "" for any other text. Nearly
 * all have it, and a pattern would cost several times as much.
 */
function readUsual(text: string): string {
  const separator = text.charCodeAt(2);
  if (separator !== 58 && separator !== 45) return "";
  let digits = 0;
  for (let i = 0; i < usualLength; i++) {
    const code = text.charCodeAt(i);
    if (i % 3 === 2) {
      if (code !== separator) return "";
    } else if ((code >= 48 && code <= 57) || (code >= 65 && code <= 70)) codes[digits++] = code;
    else if (code >= 97 && code <= 102) codes[digits++] = code - 32;
    else return "";
  }
  return String.fromCharCode(...codes);
}
