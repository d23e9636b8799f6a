import { titleKey } from "../columns/titleKey";
import { withoutAccents } from "./withoutAccents";

const machines = [
  "devices?|rows?|records?|computers?|endpoints?|assets?|agents?|items?|machines?|hosts?|systems?",
  "gerate?|rechner|systeme|datensatze|zeilen|postes?|appareils?|machines|ordinateurs?|lignes?|equipos?|dispositivos?",
  "ordenadores|filas|dispositivi|macchine|righe|apparaten|rijen|enheter|enheder|rader",
].join("|");

/** Lines of totals, without accents: a sum's word alone or before a number, a count of machines, a number of machines. */
const summary = new RegExp(
  [
    String.raw`^(grand |sub-?)?totals?\b`,
    String.raw`^(sum|count|gesamt|gesamtzahl|gesamtanzahl|summe|anzahl|totale|totaal|totalt|nombre|numero|aantal|antal|i alt|somme|suma|somma)\b *[:=]? *\d*$`,
    String.raw`^(number|no\.?|count) of [a-z ]+`,
    String.raw`^(anzahl|gesamtzahl|nombre|numero|aantal|antal|totale?|totaal)( (der|total|totale|de|des|di|dei|van|aller|alle))*( (d['’])?(${machines}))+ *[:=]? *\d*$`,
    String.raw`^(\d+ (of|von|sur|de|di|van) )?\d+ (${machines})\b`,
    String.raw`^(totaal|totale|totalt|gesamt|insgesamt)\b[^:=]*[:=] *\d+$`,
    String.raw`^\(\d+ rows? affected\)|^\W*end of (report|file|list|export|data)\b`,
  ].join("|"),
  "i",
);

const lineOpenings = [
  "generated|report(ed)?|exported|export date|printed|created|produced|run|page|as of|data as of|date|last updated|requested by",
  "confidential|copyright|©|client|customer|site|group|organi[sz]ation|company|filters?|sorted by|showing|displaying",
  "notes?|disclaimer|legend|time ?zone|source|hinweis|remarque|nota",
  "seite|pagina|sida|erstellt|generiert|exportiert|gedruckt|stand|genere|edite|exporte|imprime|generado|creado|exportado|fecha",
  "generato|creato|esportato|data|gegenereerd|aangemaakt|geexporteerd",
].join("|");

/** Lines about the report, without accents: such a word, and behind it a number or a colon. "CLIENT-01" is a machine. */
const titleLine = new RegExp(
  String.raw`^(${lineOpenings})(?![\w-]).*[:\d©]|^page \d+|^(confidential|copyright|powered by)\b`,
  "i",
);

/** Filled cells that a total or a title line has at most. */
const fewCells = 3;

/**
 * True for a line of totals: "Total devices: 154", "Total | 141", "154 rows". A machine that happens to be named "Total-PC" has
 * more cells filled than such a line.
 */
export function isSummaryRow(filled: readonly string[]): boolean {
  return (
    filled.length <= fewCells &&
    summary.test(withoutAccents(filled[0]!)) &&
    filled.slice(1).every((cell) => /^[\d.,% ]+$/.test(cell))
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
    (known.has(filled.map(titleKey).join("|")) || (filled.length === 1 && titleLine.test(withoutAccents(filled[0]!))))
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

/** True for a row that has the header's titles, but most of its filled cells under another one: a list with other columns begins. */
export function isOtherHeader(cells: readonly string[], keys: readonly string[]): boolean {
  const known = new Set(keys.filter((key) => key !== ""));
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 2 && filled.filter((cell) => known.has(titleKey(cell))).length * 2 > filled.length;
}

/** True for the name in a line that is drawn, such as the one below a header: "-----", "=====". */
export function isDrawnLine(name: string): boolean {
  return name.charCodeAt(0) === name.charCodeAt(1) && drawnLine.test(name);
}
const drawnLine = /^([-=_*+:~])\1+$/;
