import type { Sentences } from "./finding";

export type WorkbookCode =
  | "workbook.cell_edited"
  | "workbook.too_large"
  | "workbook.refused"
  | "workbook.half_written"
  | "workbook.release_left"
  | "workbook.stopped"
  | "workbook.no_such_sheet"
  | "workbook.no_such_cell"
  | "workbook.no_selection"
  | "workbook.nothing_chosen"
  | "workbook.already_released"
  | "workbook.no_longer_due"
  | "workbook.amount_moved"
  | "workbook.count_moved"
  | "workbook.nothing_imported"
  | "workbook.no_functions"
  | "workbook.no_function_here"
  | "workbook.no_reason"
  | "workbook.not_standing"
  | "workbook.cannot_rebill"
  | "workbook.release_open"
  | "workbook.import_open"
  | "workbook.overtaken";

/** What is said when the workbook cannot be read or written as asked. The workbook is then as it was, unless said. */
export const workbookSentences: Sentences<WorkbookCode> = {
  "workbook.cell_edited": () =>
    "A cell is being edited. Press Enter or Escape in the sheet, then try again. Nothing was written.",
  "workbook.too_large": () =>
    "Excel refused the request because it holds more than it takes at once. Nothing was written.",
  "workbook.refused": ({ reason }) => `Excel did not do it and says: ${reason} Nothing was written.`,
  "workbook.half_written": ({ reason, left }) =>
    `Excel stopped half-way and what was written could not be taken back. It says: ${reason} Look at ${left}, then read the workbook again.`,
  "workbook.release_left": ({ reason, left }) =>
    `Excel stopped half-way and what was written to ${left} could not be taken back yet. It says: ${reason} Read the workbook again: what was begun is then completed or taken back, and Events shows what is released.`,
  "workbook.stopped": () => "Stopped. Nothing was written.",
  "workbook.no_such_sheet": ({ sheet }) => `There is no sheet ${sheet} in the workbook any more.`,
  "workbook.no_such_cell": ({ table }) => `The row is no longer in ${table}. Read the workbook again.`,
  "workbook.no_selection": () => "Select the cells with the export on a sheet, its titles included, then try again.",
  "workbook.nothing_chosen": () => "No charge is chosen. Choose at least one to release.",
  "workbook.already_released": ({ agreement, rate, period, event }) =>
    `${agreement}, ${rate} for the period from ${period} has been released meanwhile as ${event}. Nothing was written; look at the preview again.`,
  "workbook.no_longer_due": ({ agreement, rate, period }) =>
    `${agreement}, ${rate} for the period from ${period} is no longer due or can no longer be charged. Nothing was written; look at the preview again.`,
  "workbook.amount_moved": ({ agreement, rate, period, seen, now, currency }) =>
    `${agreement}, ${rate} for the period from ${period} would now be ${currency} ${now}, not ${seen} as shown. Nothing was written; look at the preview again.`,
  "workbook.count_moved": ({ agreement, rate, period, seen, now }) =>
    `${agreement}, ${rate} for the period from ${period} now counts ${now} devices, not ${seen} as shown. Nothing was written; look at the preview again.`,
  "workbook.nothing_imported": ({ file }) => `There is no device in ${file} that could be saved.`,
  "workbook.no_function_here": () =>
    "The selected cell uses no DEVICEBILL function. Select one that does, then try again.",
  "workbook.no_functions": () =>
    "None of the selected cells uses a DEVICEBILL function. Select the cells that do, then try again.",
  "workbook.no_reason": () => "Give a reason for the reversal: it is printed on its sheet.",
  "workbook.not_standing": ({ event }) =>
    `${event} has been reversed meanwhile, or is no longer in the register. Nothing was written.`,
  "workbook.cannot_rebill": ({ event }) =>
    `The period of ${event} can no longer be billed: its rate is gone, cannot be read, or has other periods now. Reverse ${event} instead. Nothing was written.`,
  "workbook.release_open": ({ since }) =>
    `Another release began at ${since} and has not ended. Wait for it; where nobody is releasing, press Settle it above. Nothing was written.`,
  "workbook.import_open": ({ file, source, begun }) =>
    `The import of ${file} (${source}), begun ${begun}, stopped half-way: the Devices sheet holds only a part of it. Import the same file again on Devices; until then nothing is released, and no other source imported. If a colleague is importing it now, wait for that.`,
  "workbook.overtaken": ({ event, count }) =>
    `Somebody else wrote ${count === 1 ? event : `${count} charge events from ${event} on`} at the same moment. Nothing of yours was written; look at the preview and release again.`,
};
