import { readNumber, type DecimalMark, type Exact } from "../money";
import type { CellValue } from "./cell";
import { isBlank } from "./cell";

/** One bound of a band, as its cell gives it. */
export type Bound =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: Exact }
  | { readonly kind: "open" }
  | { readonly kind: "unreadable"; readonly why: "error" | "text" | "two meanings"; readonly text: string };

const openWords = new RegExp(
  `^(?:${[
    "∞|inf(?:inity|inite)?|unlimited|open|\\+|plus",
    "no (?:upper )?(?:limit|bound|max(?:imum)?|cap|end)",
    "(?:the )?(?:rest|remainder)|remaining|thereafter|beyond",
    "(?:(?:and|or|&) )?(?:upwards?|onwards?)",
    "(?:and|or|&) (?:above|over|up|more|higher|beyond)",
    "(?:all|everything) (?:above|over|beyond|else)",
    "(?:(?:any|all|each|every) )?additional(?: \\p{L}+)?",
    "(?:any|all) (?:remaining|other|more|further)(?: \\p{L}+)?",
  ].join("|")})$`,
  "iu",
);

/** True for a text that says "no upper bound": ∞, inf, and above, and over, thereafter. */
export function isOpenWord(text: string): boolean {
  return openWords.test(text.replace(/\s+/g, " ").trim());
}

/** True for the text of a cell error, such as #N/A. */
export function isErrorText(cell: CellValue): boolean {
  return typeof cell === "string" && /^#(?:N\/A|GETTING_DATA|[A-Z][A-Z0-9/_]*[!?])$/.test(cell.trim());
}

/** Reads a cell of a From or To column. A quantity has no percent sign. */
export function readBound(cell: CellValue, decimalMark: DecimalMark | "mixed" | undefined): Bound {
  if (isBlank(cell)) return { kind: "blank" };
  const text = String(cell).trim();
  if (isErrorText(cell)) return { kind: "unreadable", why: "error", text };
  if (isOpenWord(text)) return { kind: "open" };
  const reading = readNumber(cell, decimalMark);
  if (reading.number === null || reading.number.percent) {
    return { kind: "unreadable", why: reading.fault === "two meanings" ? "two meanings" : "text", text };
  }
  return { kind: "number", value: reading.number.value };
}
