import type { Finding, Place, Sentences } from "./finding";
import { agreementsSentences } from "./agreements";
import { bandSentences } from "./bands";
import { billingSentences } from "./billing";
import { chargeSentences } from "./charges";
import { devicesSentences } from "./devices";
import { functionSentences } from "./functions";
import { sheetsSentences } from "./sheets";
import { typedSentences } from "./typed";
import { verifySentences } from "./verify";
import { whatIfSentences } from "./whatIf";
import { workbookSentences } from "./workbook";

// One import and one spread line per area; a code belongs to one area only.
const sentences: Sentences<string> = {
  ...agreementsSentences,
  ...bandSentences,
  ...billingSentences,
  ...chargeSentences,
  ...devicesSentences,
  ...functionSentences,
  ...sheetsSentences,
  ...typedSentences,
  ...verifySentences,
  ...whatIfSentences,
  ...workbookSentences,
};

/**
 * Where something stands, in the user's own words: `export.csv, row 12, column Serial`; "" where the place says nothing.
 */
export function placeInWords(place: Place): string {
  return [
    place.file,
    place.table ?? place.sheet,
    place.row === undefined ? undefined : `row ${place.row}`,
    place.column === undefined ? undefined : `column ${place.column}`,
    place.cell === undefined ? undefined : `cell ${place.cell}`,
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
}

/**
 * The sentence that a user reads for a finding: where, what is wrong, what to do. The place comes first, followed by a
 * colon; an area's own sentence therefore need not repeat it.
 *
 * @throws Error where no area words the finding's code: a bug, never the user's doing.
 */
export function sentence(finding: Finding): string {
  const worded = sentences[finding.code];
  if (worded === undefined) throw new Error(`No sentence for the finding "${finding.code}".`);
  const where = placeInWords(finding.place);
  const what = worded(finding.values);
  if (where === "") return what;
  // A file's name stays as it is written; any other place begins the sentence.
  const beginning = finding.place.file === undefined ? `${where.charAt(0).toUpperCase()}${where.slice(1)}` : where;
  return `${beginning}: ${what}`;
}
