import type { Sentences } from "./finding";

export type VerifyCode =
  | "verify.noSheet"
  | "verify.copy"
  | "verify.straySheet"
  | "verify.noSeal"
  | "verify.cellEdited"
  | "verify.edited"
  | "verify.registerDiffers"
  | "verify.registerEdited"
  | "verify.otherSheet"
  | "verify.sorted"
  | "verify.rowInserted"
  | "verify.chain"
  | "verify.lastGone"
  | "verify.lastOther"
  | "verify.lastUnread"
  | "verify.order"
  | "verify.sameNumber"
  | "verify.line"
  | "verify.units"
  | "verify.total"
  | "verify.count"
  | "verify.reversal"
  | "verify.status";

/** What verifying says of a charge event that is not as it was released. */
export const verifySentences: Sentences<VerifyCode> = {
  "verify.noSheet": ({ event }) =>
    `The sheet of ${event} is not in the workbook, so nothing of it can be checked. Bring it back from an earlier version of the file.`,
  "verify.copy": ({ event, own }) =>
    own === ""
      ? `This sheet says that it is ${event}, and the event's own sheet is gone. Bring that back from an earlier version of the file.`
      : `This sheet is a copy of ${event}, whose own is "${own}". Only that one is verified; delete the copy, or give it another title.`,
  "verify.straySheet": ({ event }) =>
    `This sheet says that it is ${event}, and the register has no such event. Bring its row back from an earlier version of the file; delete the sheet where nothing was released.`,
  "verify.noSeal": ({ event }) =>
    `The seal at the foot of the sheet of ${event} is gone or is not the one in the register. Bring the sheet back from an earlier version of the file.`,
  "verify.cellEdited": ({ event, value }) =>
    value === ""
      ? `This cell was changed after ${event} was released; it is blank now.`
      : `This cell was changed after ${event} was released; it now says "${value}".`,
  "verify.edited": ({ event }) =>
    `${event} is not as it was released, and no single cell can be named: rows were added, removed or moved, or the register row was edited. Compare it with an earlier version of the file.`,
  "verify.registerDiffers": ({ event, column, register, sheet }) =>
    `${column} of ${event} is "${register}" in the register and "${sheet}" on its sheet. Put back what stood there, as an earlier version of the file has it.`,
  "verify.registerEdited": ({ event, column, register, sealed }) =>
    `${column} of ${event} in the register was edited: it says "${register}"; the seal was made with "${sealed}". Put that back.`,
  "verify.otherSheet": ({ event, leads, other, sheet }) =>
    `The register leads to "${leads}" for ${event}, which is the sheet of ${other} now; that of ${event} is named "${sheet}". Give both sheets their names back.`,
  "verify.sorted": ({ event }) =>
    `The rows on the sheet of ${event} stand in another order than released; what they say is as it was, as the seal proves. Undo the sorting where you can: nothing else needs to be done.`,
  "verify.rowInserted": ({ event }) =>
    `A blank row was inserted here after ${event} was released. Delete the whole row; all else is as it was released.`,
  "verify.chain": ({ event, before }) =>
    before === ""
      ? `${event} was not the first event when it was released: the rows of those before it are gone. Bring them back from an earlier version of the file.`
      : `${event} was not released after ${before}: a row between them is gone, or ${before} is not the event that stood there. Compare the register with an earlier version of the file.`,
  "verify.lastGone": ({ event, first }) =>
    first !== ""
      ? `The register has no rows for ${first} to ${event}, the last charge events released, and the sheet of ${event} is gone too. Bring all of them back, rows and sheets, from an earlier version of the file; until then nothing is released, so that no period is billed twice. Where the register was begun anew on purpose, delete this row.`
      : `The register has no row for ${event}, the last charge event released, and its sheet is gone too. Bring both back from an earlier version of the file; until then nothing is released, so that its period is not billed twice. Where the register was begun anew on purpose, delete this row.`,
  "verify.lastOther": ({ event }) =>
    `${event} was the last charge event released, and in the register it has another seal than here: the seal was edited, or the row was deleted and its number used again. Put back what stood there, as an earlier version of the file has it; until then nothing is released.`,
  "verify.lastUnread": ({ value }) =>
    `"${value}" is not what a release writes here, so that nobody can tell whether the last charge event is still in the register. The next release writes it anew.`,
  "verify.order": ({ event }) =>
    `The rows of the register do not stand in the order of their release: ${event} stands below a later event. Sort the table by Event, A to Z.`,
  "verify.sameNumber": ({ event }) =>
    `Two rows of the register bear the number ${event}, as when two people released in copies of the file that were merged later, or when a row was copied. Delete a copy; where both were released, both stand.`,
  "verify.line": ({ event, stated, worked }) =>
    `The band charges ${stated} in ${event}, but its units and prices make ${worked}.`,
  "verify.units": ({ event, band, stated, worked, priced }) =>
    `Band ${band} of ${event} prices ${stated} units, but of the ${priced} to be priced ${worked} belong to it.`,
  "verify.total": ({ event, stated, worked }) => `The total of ${event} is ${stated}, but its lines make ${worked}.`,
  "verify.count": ({ event, stated, listed }) => `${event} counted ${stated} devices and lists ${listed}.`,
  "verify.reversal": ({ event, reverses, charge, reversed }) =>
    reversed === ""
      ? `${event} reverses ${reverses}, which is not in the register.`
      : `${event} reverses ${reverses} with ${charge}, which does not cancel its ${reversed}.`,
  "verify.status": ({ event, status, wanted }) =>
    `The status of ${event} is ${status} in the register; by its reversals it is ${wanted}. Type ${wanted} there.`,
};
