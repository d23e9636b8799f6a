import { titleKey } from "../columns/titleKey";

const summary =
  /^(grand |sub-?)?totals?\b|^(sum|count|gesamt|summe|anzahl|gesamtanzahl)\b *[:=]? *\d*$|^(number|no\.?|count) of [a-z ]+|^\d+ (devices?|rows?|records?|computers?|endpoints?|assets?|agents?|items?|machines?)\b|^\(\d+ rows? affected\)|^end of (report|file|list)\b/i;

const titleLine =
  /^(generated|report(ed)?|exported|export date|printed|created|produced|run|page|as of|date|confidential|copyright|©|client|customer|site|group|organi[sz]ation|company|filters?|sorted by)\b.*[:\d©]|^page \d+|^(confidential|copyright)\b/i;

/** Filled cells that a total or a title line has at most. */
const fewCells = 3;

/**
 * True for a line of totals: "Total devices: 154", "Total | 141", "154 rows". A machine that happens to be named "Total-PC" has
 * more cells filled than such a line.
 */
export function isSummaryRow(filled: readonly string[]): boolean {
  return (
    filled.length <= fewCells && summary.test(filled[0]!) && filled.slice(1).every((cell) => /^[\d.,% ]+$/.test(cell))
  );
}

/**
 * True for a line that belongs to the report and not to its list: one that stood above the header as well, or one such as
 * "Generated: 9/30/2026".
 *
 * @param known Keys (`titleKey`) of the lines above the header.
 */
export function isTitleRow(filled: readonly string[], known: ReadonlySet<string>): boolean {
  return (
    filled.length <= 2 &&
    (known.has(filled.map(titleKey).join("|")) || (filled.length === 1 && titleLine.test(filled[0]!)))
  );
}

/** True for a row that repeats the header: most of its filled cells stand under the very same title. */
export function isRepeatedHeader(cells: readonly string[], keys: readonly string[]): boolean {
  let filled = 0;
  let same = 0;
  cells.forEach((cell, i) => {
    if (cell.trim() === "") return;
    filled++;
    if (keys[i] === titleKey(cell)) same++;
  });
  return filled >= 2 && same * 2 > filled;
}
