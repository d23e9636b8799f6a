/**
 * What a column is for, by its header. "bounds" is one column that holds the bounds in some way: as texts such as 0-10, or as
 * numbers whose meaning the numbers themselves must show. "under" is a To that leaves its number out, as "less than" does;
 * "widths" says how many units a band holds.
 */
export type ColumnRole =
  | "from"
  | "to"
  | "under"
  | "bounds"
  | "widths"
  | "rate"
  | "weak rate"
  | "cost"
  | "flat"
  | "fee"
  | "block"
  | "ignored"
  | "unknown";

/** Header words, in the order in which they decide. */
const ignoredWords = [
  "currency",
  "discount",
  "total",
  "note",
  "notes",
  "comment",
  "comments",
  "description",
  "name",
  "format",
];
const toWords = [
  "to",
  "upto",
  "max",
  "maximum",
  "end",
  "ends",
  "ending",
  "until",
  "till",
  "upper",
  "last",
  "through",
  "thru",
];
const fromWords = [
  "from",
  "min",
  "minimum",
  "start",
  "starts",
  "starting",
  "begin",
  "begins",
  "over",
  "above",
  "lower",
  "first",
  "exceeding",
];
const moneyWords = ["rate", "price", "cost", "fee", "charge"];
const boundsWords = [
  ...[
    "quantity",
    "qty",
    "units",
    "volume",
    "range",
    "ranges",
    "band",
    "bands",
    "tier",
    "tiers",
    "level",
    "bracket",
    "count",
  ],
  ...["devices", "seats", "users", "endpoints", "assets", "number", "no"],
];
const counted = "(?:devices|units|seats|users|endpoints|assets|quantity|qty)";
/** Phrases that say what one of their words alone would not. */
const phrases: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:not|no) (?:over|above|more than|greater than)\b|^at most\b|\bnot over\b|^(?:<=|=<|≤)/, "to"],
  [/^at least\b|^(?:more|greater) than\b|^(?:>=|=>|≥|>)/, "from"],
  [new RegExp(`^(?:(?:less|fewer) than|under|below|<)(?: ${counted})?$`), "under"],
  [
    new RegExp(`^(?:(?:band|tier|bracket|step) )?width$|^(?:band|tier|bracket|step) size$|^next(?: ${counted})?$`),
    "widths",
  ],
  [
    new RegExp(`^(?:number of )?${counted} (?:in|per) (?:the |this |each |a )?(?:band|tier|bracket|step|level|range)$`),
    "widths",
  ],
];
/** "£ per device" and "€/seat" are prices in as many words. */
const currencySign = /[$€£¥₹]/;
/** "Fee per month" is still a fee; "fee per device" is a unit price. */
const periodWords = ["month", "year", "quarter", "week", "annum", "period", "band", "tier"];

/** Reads a header. Words may be joined as in `unitPrice` or `up_to`, and stand in any order. */
export function columnRole(header: string): ColumnRole {
  const words = wordsOf(header);
  const has = (...candidates: readonly string[]): boolean => words.some((word) => candidates.includes(word));
  if (has(...ignoredWords)) return "ignored";
  // "Price list" says which list, "List price" what a unit costs before a price of its own was agreed.
  const listed = words.indexOf("list");
  if (listed >= 0) return ["price", "rate"].includes(words[listed + 1] ?? "") ? "weak rate" : "ignored";

  const per = words.indexOf("per");
  const perUnit =
    has("unit", "each") || (per >= 0 && per < words.length - 1 && !periodWords.includes(words[per + 1] ?? ""));
  const packSize = has("pack", "package", "bundle") && has("size", "units", "quantity", "qty");
  if ((has("block", "blocks") || packSize) && !has(...moneyWords)) return "block";
  if (words.length > 0 && words.every((word) => ["per", "units", "quantity", "qty"].includes(word)) && per === 0)
    return "block";

  const money = has(...moneyWords);
  if (money && has("min", "minimum", "max", "maximum")) return "ignored";
  const bounds = money || words[0] === "per" ? null : boundRole(header, words);
  if (bounds !== null) return bounds;
  if (has("cost", "costs", "buy", "purchase", "wholesale")) return "cost";
  if (!perUnit && has("flat", "base", "fixed")) return "flat";
  if (!perUnit && has("fee", "fees")) return "fee";
  if (has("rate", "rates", "price", "prices", "each", "fee", "sell", "rrp", "msrp") || (perUnit && per >= 0))
    return "rate";
  if (has("unit", "amount", "charge") || currencySign.test(header)) return "weak rate";
  return has(...boundsWords) || header.trim() === "#" ? "bounds" : "unknown";
}

function boundRole(header: string, words: readonly string[]): ColumnRole | null {
  const sign = /^\s*[<>=≤≥]+/.exec(header)?.[0].trim() ?? "";
  const text = [sign, ...words].join(" ").trim();
  const phrase = phrases.find(([pattern]) => pattern.test(text));
  if (phrase !== undefined) return phrase[1];
  const from = words.some((word) => fromWords.includes(word));
  const to = words.some((word) => toWords.includes(word));
  if (from && to) return "bounds";
  return to ? "to" : from ? "from" : null;
}

function wordsOf(header: string): string[] {
  return header
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
}
