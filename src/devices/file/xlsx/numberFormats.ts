import { XmlScanner } from "./xmlScanner";

/** How a cell style shows a number, as far as it matters here: as a date, with leading zeros to a width, or plainly. */
export type NumberFormat = { readonly kind: "plain" | "date" } | { readonly kind: "zeros"; readonly digits: number };

const plain: NumberFormat = { kind: "plain" };

/** Excel's built-in date and time formats, those of East Asian versions included. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Reads which style shows numbers how, by the style's number. Without a readable part all are plain. */
export function readNumberFormats(bytes: Uint8Array | null): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const styles: NumberFormat[] = [];
  let inCellStyles = false;
  if (bytes === null) return styles;
  const scanner = new XmlScanner(bytes);
  for (let token = scanner.next(); token !== "end" && token !== "damaged"; token = scanner.next()) {
    if (scanner.isNamed("cellXfs")) inCellStyles = token === "open";
    else if (token !== "open") continue;
    else if (scanner.isNamed("numFmt")) {
      const { numFmtId, formatCode = "" } = scanner.attributes();
      codes.set(Number(numFmtId), formatCode);
    } else if (scanner.isNamed("xf") && inCellStyles) {
      styles.push(formatOf(Number(scanner.attributes().numFmtId ?? 0), codes));
    }
  }
  return styles;
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  if (isBuiltInDate(id)) return { kind: "date" };
  const code = codes.get(id);
  if (code === undefined) return plain;
  if (/^0{2,}$/.test(code)) return { kind: "zeros", digits: code.length };
  // Quoted text, escaped characters, and [Red] or [$-409] say nothing about the kind; [h] does.
  const letters = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[dmyhs]/i.test(letters) && !/general/i.test(letters) ? { kind: "date" } : plain;
}
