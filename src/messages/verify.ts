import type { Sentences } from "./finding";

export type VerifyCode =
  | "verify.noSheet"
  | "verify.noSeal"
  | "verify.cellEdited"
  | "verify.edited"
  | "verify.registerDiffers"
  | "verify.registerEdited"
  | "verify.chain"
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
  "verify.noSeal": ({ event }) =>
    `The seal at the foot of the sheet of ${event} is gone or is not the one in the register. Bring the sheet back from an earlier version of the file.`,
  "verify.cellEdited": ({ event, value }) =>
    value === ""
      ? `This cell was changed after ${event} was released; it is blank now.`
      : `This cell was changed after ${event} was released; it now says "${value}".`,
  "verify.edited": ({ event }) =>
    `${event} is not as it was released, and no single cell can be named: rows were added, removed or moved, or the register row was edited. Compare it with an earlier version of the file.`,
  "verify.registerDiffers": ({ event, column, register, sheet }) =>
    `${column} of ${event} is "${register}" in the register and "${sheet}" on its sheet.`,
  "verify.registerEdited": ({ event }) =>
    `The register row of ${event} is not as it was released, though its sheet is. Compare it with an earlier version of the file.`,
  "verify.chain": ({ event, before }) =>
    before === ""
      ? `${event} was not the first event when it was released: rows before it were removed or moved.`
      : `${event} was not released after ${before}: a row between them was removed, added or moved.`,
  "verify.line": ({ event, stated, worked }) =>
    `The band charges ${stated} in ${event}, but its units and prices make ${worked}.`,
  "verify.units": ({ event, stated, worked }) =>
    `The bands of ${event} price ${stated} units in all, but ${worked} were billed.`,
  "verify.total": ({ event, stated, worked }) => `The total of ${event} is ${stated}, but its lines make ${worked}.`,
  "verify.count": ({ event, stated, listed }) => `${event} counted ${stated} devices and lists ${listed}.`,
  "verify.reversal": ({ event, reverses, charge, reversed }) =>
    reversed === ""
      ? `${event} reverses ${reverses}, which is not in the register.`
      : `${event} reverses ${reverses} with ${charge}, which does not cancel its ${reversed}.`,
  "verify.status": ({ event, status, wanted }) => `The status of ${event} is ${status}; it should be ${wanted}.`,
};
