import type { Sentences } from "./finding";

export type DevicesCode =
  | "devices.empty"
  | "devices.noRows"
  | "devices.fileTooLarge"
  | "devices.tooLargeUnpacked"
  | "devices.otherFile"
  | "devices.lockedWorkbook"
  | "devices.oldWorkbook"
  | "devices.binaryWorkbook"
  | "devices.webPage"
  | "devices.damagedWorkbook"
  | "devices.damagedText"
  | "devices.sheetNotFound"
  | "devices.otherSheets"
  | "devices.tooManyColumns"
  | "devices.tooManyRows"
  | "devices.lookAlike"
  | "devices.noHeader"
  | "devices.noNameColumn"
  | "devices.columnNotFound"
  | "devices.noDevice"
  | "devices.missingName"
  | "devices.columnCount"
  | "devices.otherColumns"
  | "devices.rowCutOff"
  | "devices.unclosedQuote"
  | "devices.recordTooLong"
  | "devices.cellTooLong"
  | "devices.rowsRejected"
  | "devices.manyDuplicates"
  | "devices.noCustomer"
  | "devices.customerPath"
  | "devices.customerBelow"
  | "devices.customerLine"
  | "devices.customerAbove"
  | "devices.namedBySerial"
  | "devices.noLastSeenColumn"
  | "devices.onlyStatus"
  | "devices.dayMonthUndecided"
  | "devices.dayMonthMixed"
  | "devices.dayMonthBorrowed"
  | "devices.datesUnreadable"
  | "devices.unknownTypes"
  | "devices.missingCustomer"
  | "devices.noLastSeen"
  | "devices.lastSeenInFuture"
  | "devices.unmanaged"
  | "devices.serialAtTwoCustomers"
  | "devices.idAtTwoCustomers"
  | "devices.sharedVirtualSerial"
  | "devices.sameName"
  | "devices.spreadsheetDamage"
  | "devices.spreadsheetName"
  | "devices.serialIsText"
  | "devices.formulaName"
  | "devices.placeholderSerial";

/** What a file is instead of a device export, by what it was recognised as. */
const otherFiles: Readonly<Record<string, string>> = {
  png: "a picture (PNG)",
  jpeg: "a picture (JPEG)",
  gif: "a picture (GIF)",
  webp: "a picture (WebP)",
  heic: "a picture (HEIC)",
  pdf: "a PDF document",
  gzip: "a compressed file (gzip)",
  "7z": "a compressed file (7-Zip)",
  rar: "a compressed file (RAR)",
  zip: "a zip file without exactly one CSV or .xlsx file in it",
  rtf: "a text document (RTF)",
  exe: "a program",
  office: "an Office document without a table of devices",
  opendocument: "an OpenDocument file",
  numbers: "a Numbers file",
  xml: "an XML file",
  json: "a JSON file",
  binary: "no text and no workbook",
};

const lookAlikes: Readonly<Record<string, string>> = {
  patch: "a patch report: each row is a patch, not a device",
  vulnerability: "a vulnerability report: each row is a vulnerability, not a device",
  event: "a list of tickets, alerts or jobs: each row is one of those, not a device",
  people: "a list of people: each row is a person, not a device",
  software: "a software report: each row is a program, not a device",
  site: "a site list: each row is a site or customer with the number of its devices",
};

const many = (count: string | number | undefined, one: string, more: string) =>
  count === 1 ? one : `${count} ${more}`;

/** What is said of a file, a range or a device while devices are imported. */
export const devicesSentences: Sentences<DevicesCode> = {
  "devices.empty": () => "The file is empty. Export the device list again.",
  "devices.noRows": () =>
    "There is nothing but blank rows in it. Choose the export, or the cells, that hold the devices.",
  "devices.fileTooLarge": ({ size, limit }) =>
    `The file has ${size} MB; up to ${limit} MB can be read. Export fewer columns, or one customer at a time.`,
  "devices.tooLargeUnpacked": () =>
    "The file would unpack to far more than a device list needs, so it was not opened. Export the devices again as CSV.",
  "devices.otherFile": ({ what }) =>
    `This is ${otherFiles[String(what)] ?? "something else"}, not a device export. Export the device list from the RMM as CSV or .xlsx.`,
  "devices.lockedWorkbook": () =>
    "The workbook is locked with a password. Open it in Excel, remove the password under File, Info, Protect Workbook, save it, and import it again.",
  "devices.oldWorkbook": () =>
    "This is a workbook in the format of Excel 97–2003 (.xls). Open it in Excel, save it as .xlsx, and import that.",
  "devices.binaryWorkbook": () =>
    "This is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx, and import that.",
  "devices.webPage": () =>
    "This is a web page or an XML sheet that is only named like a workbook. Open it in Excel, save it as .xlsx, and import that; or export as CSV.",
  "devices.damagedWorkbook": () =>
    "The workbook is damaged or was not saved completely. Download or save the export again, then import it.",
  "devices.damagedText": ({ characters }) =>
    `${many(characters, "1 character", "characters")} could not be read and ${characters === 1 ? "shows" : "show"} as �; the file may be damaged or cut off. Check the last rows, or export it again.`,
  "devices.sheetNotFound": ({ sheet, sheets }) =>
    `The workbook has no sheet ${sheet} that can be read. Choose one of: ${sheets}.`,
  "devices.otherSheets": ({ sheets }) =>
    `Only this sheet was read. These look like device lists too: ${sheets}. To bill their devices too, import each as a file of its own and let the devices that it lacks stay, or put all on one sheet.`,
  "devices.tooManyColumns": ({ limit }) =>
    `A row has more than ${limit} columns, more than any device export. Check that the file is what its name says.`,
  "devices.tooManyRows": ({ limit }) =>
    `There are more than ${limit} rows, more than a sheet can hold. Export one customer or site at a time.`,
  "devices.lookAlike": ({ kind, title }) =>
    `This looks like ${lookAlikes[String(kind)] ?? "another report"} (it has the column ${title}). Export the device list instead; if this is one, choose its columns yourself.`,
  "devices.noHeader": ({ columns }) =>
    `No row of column titles was recognised as those of a device list. The titles may be: ${columns}. Choose which column holds the device name, or export with column titles.`,
  "devices.noNameColumn": ({ columns }) =>
    `None of the columns was recognised as the device name. The columns are: ${columns}. Choose the one that holds it.`,
  "devices.columnNotFound": ({ title, columns }) =>
    `The chosen column ${title} is not in the file. The columns are: ${columns}. Choose another.`,
  "devices.noDevice": ({ rows, rejected }) =>
    rows === 0
      ? "There are column titles but no rows below them. Export the device list again, without a filter."
      : `None of the ${many(rows, "1 row", "rows")} is a device${rejected === 0 ? "" : ` (${rejected} rejected)`}. Check the list of rows and the choice of columns.`,
  "devices.missingName": ({ id }) =>
    id === ""
      ? "The row names no device, so it is not counted. Fill in the name in the RMM, or ignore the row."
      : `The row has no device name (only ${id}), so it is not counted. Fill in the name in the RMM, or ignore the row.`,
  "devices.rowCutOff": () =>
    "The file ends in the middle of this row, so a part of it, and maybe rows behind it, are missing. Export the file again.",
  "devices.otherColumns": ({ header }) =>
    `The titles in row ${header} have another order than those above the list, so the rows below it cannot be read by them. Export each list as a file of its own.`,
  "devices.columnCount": ({ fields, columns }) =>
    `The row has ${fields} fields but the header has ${columns}, so its values may stand in the wrong columns and it is not counted. Correct the row or export again.`,
  "devices.unclosedQuote": () =>
    "A quotation mark in this row is not closed, so the row cannot be read and is not counted. Correct the row or export again.",
  "devices.recordTooLong": () =>
    "The row is longer than a million characters, so it is not counted. Export again, without columns of long text.",
  "devices.cellTooLong": ({ column, limit }) =>
    `The text in column ${column} is longer than the ${limit} characters that a cell can hold, so the row is not counted. Shorten it in the RMM.`,
  "devices.rowsRejected": ({ count }) =>
    `${many(count, "1 row was", "rows were")} rejected and ${count === 1 ? "is" : "are"} not counted. The list of rows says why.`,
  "devices.manyDuplicates": ({ count, rows }) =>
    `${count} of ${rows} rows are duplicates. This may be a report with several rows for each device: check a few of them.`,
  "devices.noCustomer": () =>
    "The export names no customer. Say which customer these devices belong to, or choose the column that names it.",
  "devices.customerPath": ({ title }) =>
    `The column ${title} holds paths of groups; the first group is taken for the customer and the rest for the site. If that is wrong, choose another column.`,
  "devices.customerBelow": ({ title, group }) =>
    `The column ${title} holds paths of groups that all begin with ${group}; the group below it is taken for the customer and the rest for the site. If ${group} is the customer, choose another column.`,
  "devices.customerLine": ({ customer }) =>
    `No column names the customer, so each device goes to the one that the line above it names, such as ${customer}. If that is wrong, choose the column that names it.`,
  "devices.customerAbove": ({ title, customer }) =>
    `The column ${title} names a customer once for the rows below it, so each device without one goes to the customer named last above it, such as ${customer}. If that is wrong, write the customer into every row or choose another column.`,
  "devices.namedBySerial": ({ title }) =>
    `No column names the devices, so each goes by its ${title}. Choose the column that names them, if there is one.`,
  "devices.noLastSeenColumn": () =>
    "No column says when a device was last seen, so no device counts as active. Choose that column, or export it too.",
  "devices.onlyStatus": () =>
    "No column says when a device was last seen, so only those that were online or active at the export count. Export that column too, or check the devices that are not active.",
  "devices.dayMonthUndecided": () =>
    "The dates can be read day first or month first, and nothing in the export decides. Dates that differ are left out; choose the order.",
  "devices.dayMonthMixed": () =>
    "Some dates can only be day first and others only month first. Those that can be read both ways are left out. Export the column again in one format.",
  "devices.dayMonthBorrowed": ({ order }) =>
    `These dates can be read both ways; they are read ${order} first because the other dates of this export are.`,
  "devices.datesUnreadable": ({ text }) => `"${text}" is not a date that can be read, so it counts as no date.`,
  "devices.unknownTypes": ({ count, words }) =>
    `${many(count, "1 type is", "types are")} not on the list of asset types: ${words}. Say what to bill ${count === 1 ? "it" : "them"} as.`,
  "devices.missingCustomer": ({ count, names }) =>
    `${many(count, "1 device names", "devices name")} no customer and ${count === 1 ? "stands" : "stand"} under (Unassigned): ${names}. Assign ${count === 1 ? "it" : "them"} in the RMM.`,
  "devices.noLastSeen": ({ count, names }) =>
    `${many(count, "1 device has", "devices have")} no usable date of last contact, so only a status can make ${count === 1 ? "it" : "them"} active: ${names}. Check whether ${count === 1 ? "it is" : "they are"} in use.`,
  "devices.lastSeenInFuture": ({ count, names }) =>
    `${many(count, "1 device was", "devices were")} last seen more than a day after the export's date, which is no usable date: ${names}. Check the export's date and the ${count === 1 ? "device's clock" : "devices' clocks"}.`,
  "devices.unmanaged": ({ count, names }) =>
    `${many(count, "1 device is", "devices are")} not managed and not active: ${names}.`,
  "devices.serialAtTwoCustomers": ({ count, names }) =>
    `${count} devices share a serial number but belong to different customers: ${names}. Each is counted; if a machine has moved, remove it at the customer it left.`,
  "devices.idAtTwoCustomers": ({ count, names }) =>
    `${count} devices share an id but belong to different customers: ${names}. Each is counted; check which customer they belong to.`,
  "devices.sharedVirtualSerial": ({ count, names }) =>
    `${count} virtual machines share a serial number under different names, as copies do: ${names}. Each is counted.`,
  "devices.sameName": ({ count, names }) =>
    `${count} devices have the same name at the same customer, and nothing proves that they are one: ${names}. Each is counted; check them.`,
  "devices.spreadsheetDamage": ({ count, names }) =>
    `${many(count, "1 device looks", "devices look")} as if a spreadsheet had changed ${count === 1 ? "its" : "their"} name, serial number or id into a number or date: ${names}. Import the file as the RMM wrote it, not as saved by a spreadsheet.`,
  "devices.spreadsheetName": ({ count, names }) =>
    `${many(count, "1 name is", "names are")} kept as text that a spreadsheet would change: ${names}.`,
  "devices.serialIsText": ({ count, names }) =>
    `${many(count, "1 serial number is", "serial numbers are")} kept as text that a spreadsheet would change, at: ${names}.`,
  "devices.formulaName": ({ count, names }) =>
    `${many(count, "1 name begins", "names begin")} like a formula and ${count === 1 ? "is" : "are"} kept as text: ${names}.`,
  "devices.placeholderSerial": ({ count, names }) =>
    `${many(count, "1 serial number is", "serial numbers are")} only what the maker left in place of one, and tell${count === 1 ? "s" : ""} nothing, at: ${names}.`,
};
