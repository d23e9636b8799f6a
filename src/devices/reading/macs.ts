const written =
  /(?<![0-9a-f])(?:(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|[0-9a-f]{12}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4})(?![0-9a-f])/gi;

const usual = /^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i;

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

const noMacs: readonly string[] = [];

/** The real MAC addresses in a text, however written and separated: upper case, 12 hexadecimal digits, each once. */
export function readMacs(text: string): readonly string[] {
  if (text.length < 12) return noMacs;
  if (usual.test(text)) {
    const mac = text.replaceAll(text.charAt(2), "").toUpperCase();
    return placeholders.has(mac) ? noMacs : [mac];
  }
  const found = text.match(written);
  if (found === null) return noMacs;
  const macs = found.map((mac) => mac.replace(/[^0-9a-f]/gi, "").toUpperCase()).filter((mac) => !placeholders.has(mac));
  return macs.length > 1 ? [...new Set(macs)] : macs;
}
