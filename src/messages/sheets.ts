import type { Sentences } from "./finding";

export type SheetsCode =
  | "sheets.missing_tables"
  | "sheets.missing_columns"
  | "sheets.repeated_column"
  | "sheets.totals_row"
  | "sheets.protected"
  | "sheets.has_rows"
  | "sheets.unknown_setting"
  | "sheets.setting_twice"
  | "sheets.setting_value"
  | "sheets.scenario_unreadable"
  | "sheets.rate_not_found"
  | "sheets.event_without_sheet"
  | "sheets.sheet_without_event"
  | "sheets.register_gone";

/** What is said of the workbook's tables and sheets. */
export const sheetsSentences: Sentences<SheetsCode> = {
  "sheets.missing_tables": ({ tables, count }) =>
    count === 1
      ? `The workbook has no table named ${tables}. Use Set up to make it, or give your own table that name.`
      : `The workbook has no tables named ${tables}. Use Set up to make them, or give your own tables those names.`,
  "sheets.missing_columns": ({ columns, count }) =>
    count === 1
      ? `The table has no column ${columns}. Add a column with that title; it may stand anywhere in the table.`
      : `The table has no columns ${columns}. Add columns with those titles; they may stand anywhere in the table.`,
  "sheets.repeated_column": ({ column }) =>
    `Two columns have a title that reads ${column}. Rename the one that is your own.`,
  "sheets.totals_row": () =>
    "The table shows a total row where new rows would go. Turn it off under Table Design, Total Row, then try again.",
  "sheets.protected": ({ sheet }) =>
    `The sheet ${sheet} is protected. Unprotect it under Review, Unprotect Sheet, then try again.`,
  "sheets.has_rows": ({ tables }) =>
    `The sample goes into a workbook without data of its own, but there are rows in ${tables}. Use an empty workbook.`,
  "sheets.unknown_setting": ({ setting }) =>
    `There is no setting "${setting}", so the row does nothing. Correct its name, or delete the row.`,
  "sheets.setting_twice": ({ setting }) =>
    `The setting "${setting}" stands here a second time; the first row counts. Delete one of them.`,
  "sheets.setting_value": ({ setting, value, used }) =>
    `"${value}" is no value for "${setting}", so ${used} is used. Write days as a whole number from 1 to 3650, and a choice as Yes or No.`,
  "sheets.scenario_unreadable": ({ name }) =>
    `The scenario "${name}" cannot be read, so it is not offered. Its rows need one price list, one mechanism or none, bands as on Price bands, and for a mapping each rate once.`,
  "sheets.rate_not_found": ({ agreement, rate }) =>
    `The rate ${rate} of agreement ${agreement} is no longer in the table, so its asset types were not changed. Read the workbook again.`,
  "sheets.event_without_sheet": ({ event, sheet }) =>
    `Charge event ${event} names the sheet ${sheet}, which is not in the workbook. Bring the sheet back from an earlier version of the file, or give it its name again.`,
  "sheets.sheet_without_event": ({ event, table }) =>
    `The workbook holds a charge-event sheet for ${event} (table ${table}) that the register has no row for. Bring the row back from an earlier version of the file; delete the sheet only where nothing was released.`,
  "sheets.register_gone": ({ count }) =>
    `The workbook has the sheets of ${count === 1 ? "1 charge event" : `${count} charge events`} and no table named ChargeEvents. Undo what took it away; or select the rows of the register with their titles, make a table of them, and name it ChargeEvents.`,
};
