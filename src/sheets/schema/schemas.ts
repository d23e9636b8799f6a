import { billingOptions, countBases, periodAnchors, periodLengths, prorations } from "../../agreements";
import { eventStatuses } from "../../billing";
import { mechanisms } from "../../charges";
import { builtInAssetTypes } from "../../devices";
import type { TableName } from "./tableName";
import type { TableSchema } from "./tableSchema";

const yesOrNo = { words: ["Yes", "No"], only: true } as const;
const assetTypes = { words: builtInAssetTypes, only: false } as const;
const priceLists = { table: "PriceBands", column: "Price list" } as const;
const currencies = {
  words: ["GBP", "EUR", "USD", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "ZAR", "JPY"],
  only: false,
} as const;

const agreements: TableSchema = {
  table: "Agreements",
  sheet: "Agreements",
  // Agreement, Customer, Rate.
  namedBy: 3,
  columns: [
    {
      title: "Agreement",
      kind: "text",
      width: 88,
      note: "The consumption agreement's number or name. One row is one rate of it.",
    },
    {
      title: "Customer",
      kind: "text",
      width: 160,
      note: "The customer as it is billed. Names that the RMM writes differently go on Customer names.",
    },
    {
      title: "Rate",
      kind: "text",
      width: 130,
      note: "What the rate is called, for example Servers. Agreement and Rate together must be unique.",
    },
    {
      title: "Asset types",
      kind: "text",
      width: 150,
      note: "The asset types that the rate covers, separated by semicolons: Workstation; Laptop",
    },
    {
      title: "Mechanism",
      kind: "choice",
      width: 86,
      note: "Look up: one band, found by the whole quantity, prices every unit. Fill up: units fill the bands in turn. Stairstep: the band's flat fee and nothing else.",
      choices: { words: mechanisms, only: true },
    },
    {
      title: "Price list",
      kind: "choice",
      width: 130,
      note: "The price list's name as on Price bands.",
      choices: priceLists,
    },
    {
      title: "Billing option",
      kind: "choice",
      width: 84,
      note: "In advance: billed on the period's first day. In arrears: billed the day after its last day. Assets are counted on that day.",
      choices: { words: billingOptions, only: true },
    },
    {
      title: "Period",
      kind: "choice",
      width: 74,
      note: "How long a billing period is.",
      choices: { words: periodLengths, only: true },
    },
    {
      title: "Start",
      kind: "date",
      width: 70,
      note: "First day that is billed. Periods run from it unless Periods from says Calendar.",
    },
    { title: "End", kind: "date", width: 70, note: "Last day that is billed. Blank while the rate runs on." },
    {
      title: "Periods from",
      kind: "choice",
      width: 80,
      note: "Start (also when blank): periods run from the Start date. Calendar: calendar weeks, months, quarters, halves or years, so the first may be short.",
      choices: { words: periodAnchors, only: true },
    },
    {
      title: "Included",
      kind: "quantity",
      width: 60,
      note: "Units that cost nothing. They come off the quantity before the bands price it.",
    },
    { title: "Minimum", kind: "price", width: 70, note: "The least that a whole period costs." },
    { title: "Maximum", kind: "price", width: 70, note: "The most that a whole period costs." },
    {
      title: "Currency",
      kind: "choice",
      width: 62,
      note: "ISO code of the currency that the price list is in, for example GBP.",
      choices: currencies,
    },
    {
      title: "Proration",
      kind: "choice",
      width: 68,
      note: "None (also when blank): a shortened period costs the whole charge. Daily: charge × days covered ÷ days of the whole period.",
      choices: { words: prorations, only: true },
    },
    {
      title: "Account",
      kind: "text",
      width: 70,
      note: "Account or tax code for your accounting. Not used in the charge.",
    },
    {
      title: "Reference",
      kind: "text",
      width: 110,
      note: "Anything the invoice should carry, for example the customer's order number.",
    },
    {
      title: "Count",
      kind: "choice",
      width: 80,
      note: "Billing point (also when blank): the devices active at the billing point. Peak: the most on any day of the period. Average: the mean over its days. Peak and Average need In arrears.",
      choices: { words: countBases, only: true },
      optional: true,
    },
  ],
};

const priceBands: TableSchema = {
  table: "PriceBands",
  sheet: "Price bands",
  columns: [
    {
      title: "Price list",
      kind: "text",
      width: 150,
      note: "Rows with the same name are the bands of one price list, lowest first.",
    },
    {
      title: "From",
      kind: "quantity",
      width: 64,
      note: "Where the band starts: the previous To, or one more. May be left blank throughout.",
    },
    {
      title: "To",
      kind: "quantity",
      width: 64,
      note: "The highest quantity that belongs to the band. Blank in the last band: no upper end.",
    },
    {
      title: "Unit price",
      kind: "price",
      width: 80,
      note: "Price of one unit, in the currency of the rates that use the list.",
    },
    {
      title: "Flat fee",
      kind: "price",
      width: 80,
      note: "Charged once when the band is used. In a stairstep it is the whole charge.",
    },
  ],
};

const assetTypeRules: TableSchema = {
  table: "AssetTypes",
  sheet: "Asset types",
  columns: [
    {
      title: "Source type",
      kind: "text",
      width: 200,
      note: "The type word as the RMM writes it. Upper and lower case do not matter.",
    },
    {
      title: "Asset type",
      kind: "choice",
      width: 120,
      note: "What such a device is billed as. You may use types of your own.",
      choices: assetTypes,
    },
  ],
};

const customerNames: TableSchema = {
  table: "CustomerNames",
  sheet: "Customer names",
  columns: [
    { title: "RMM customer", kind: "text", width: 220, note: "The customer's name as the RMM writes it." },
    {
      title: "Customer",
      kind: "text",
      width: 220,
      note: "The name it is billed under, as on Agreements. Names that agree need no row here.",
    },
  ],
};

const devices: TableSchema = {
  table: "Devices",
  sheet: "Devices",
  // Device ID, Name, Customer.
  namedBy: 3,
  columns: [
    {
      title: "Device ID",
      kind: "text",
      width: 110,
      note: "The RMM's id of the device. Blank where the export has none.",
    },
    { title: "Name", kind: "text", width: 120, note: "Host name, as the export wrote it." },
    {
      title: "Customer",
      kind: "text",
      width: 170,
      note: "The RMM's customer name. Customer names turns it into the name it is billed under.",
    },
    { title: "Site", kind: "text", width: 100, note: "Site or location at the customer." },
    { title: "Asset type", kind: "choice", width: 84, note: "What the asset is billed as.", choices: assetTypes },
    {
      title: "Source type",
      kind: "text",
      width: 100,
      note: "The type word as the RMM wrote it. Asset types turns it into an asset type at the next import.",
    },
    {
      title: "Active",
      kind: "choice",
      width: 50,
      note: "Yes: counted where a rate covers it. No: retired, or not seen for too long.",
      choices: yesOrNo,
    },
    { title: "Last seen", kind: "date", width: 70, note: "The day the RMM last heard from the device." },
    {
      title: "First seen",
      kind: "date",
      width: 70,
      note: "The day the device first came with an import, or the export's own date. Kept by every import.",
    },
    { title: "Serial", kind: "text", width: 120, note: "Serial number, always text." },
    { title: "OS", kind: "text", width: 190, note: "Operating system." },
    {
      title: "Source",
      kind: "text",
      width: 110,
      note: "The RMM the row came from. An import replaces the rows of its own source only. Blank: typed by hand, never touched.",
    },
    { title: "As of", kind: "date", width: 70, note: "The date of the export the row came from." },
    {
      title: "Excluded",
      kind: "text",
      width: 190,
      note: "A reason here leaves the asset out of billing and travels to the charge event. Blank: billed.",
    },
    {
      title: "Since",
      kind: "date",
      width: 70,
      note: "The export that first had the device with this customer, asset type and activity. Kept by every import; what it was before stands on Snapshots.",
      optional: true,
    },
  ],
};

const chargeEvents: TableSchema = {
  table: "ChargeEvents",
  sheet: "Charge events",
  // Event, Agreement, Rate, Customer.
  namedBy: 4,
  // Neither Sheet nor Seal.
  printed: 18,
  columns: [
    {
      title: "Event",
      kind: "text",
      width: 76,
      note: "Number of the charge event. This register is written by releasing; do not edit or delete its rows.",
    },
    { title: "Agreement", kind: "text", width: 88, note: "The agreement that was billed." },
    { title: "Rate", kind: "text", width: 130, note: "The rate that was billed." },
    { title: "Customer", kind: "text", width: 160, note: "The customer it was billed to." },
    { title: "Period start", kind: "date", width: 72, note: "First day of the period billed." },
    { title: "Period end", kind: "date", width: 72, note: "Last day of the period billed." },
    { title: "Billing option", kind: "text", width: 84, note: "In advance or In arrears." },
    {
      title: "Billing point",
      kind: "date",
      width: 76,
      note: "The date at which the period is billed and its assets are counted.",
    },
    { title: "Counted", kind: "integer", width: 58, note: "Active assets that the rate covered." },
    {
      title: "Billed",
      kind: "quantity",
      width: 50,
      note: "The quantity that was charged: the counted one, or the override.",
    },
    {
      title: "Override reason",
      kind: "text",
      width: 150,
      note: "Why another quantity than the counted one was billed.",
    },
    { title: "Mechanism", kind: "text", width: 86, note: "How the bands became a charge." },
    {
      title: "Price list",
      kind: "text",
      width: 130,
      note: "The price list that was used; its bands are on the event's sheet.",
    },
    { title: "Charge", kind: "money", width: 90, note: "The amount charged, rounded to the currency." },
    { title: "Currency", kind: "text", width: 62, note: "ISO code." },
    {
      title: "Status",
      kind: "choice",
      width: 68,
      note: "Released; Reversed: cancelled by another event; Reversal: the event that cancels.",
      choices: { words: eventStatuses, only: true },
    },
    { title: "Reverses", kind: "text", width: 76, note: "The event that this one cancels." },
    { title: "Released", kind: "text", width: 130, note: "Moment of release, in UTC." },
    {
      title: "Sheet",
      kind: "text",
      width: 190,
      note: "The event's own sheet, with the covered assets. Click to open it.",
    },
    {
      title: "Seal",
      kind: "text",
      width: 120,
      note: "A hash over the event's content and the seal before it, by which tampering shows.",
    },
  ],
};

const imports: TableSchema = {
  table: "Imports",
  sheet: "Imports",
  columns: [
    { title: "Source", kind: "text", width: 130, note: "The RMM the export came from." },
    { title: "File", kind: "text", width: 190, note: "The file's name." },
    { title: "As of", kind: "date", width: 70, note: "The export's date, from which activity was counted back." },
    { title: "Imported", kind: "moment", width: 100, note: "When it was imported, in UTC." },
    {
      title: "Rows",
      kind: "integer",
      width: 50,
      note: "Rows of the file: devices, duplicates, rejected and skipped rows add up to it.",
    },
    { title: "Devices", kind: "integer", width: 56, note: "Devices imported." },
    { title: "Duplicates", kind: "integer", width: 66, note: "Rows that were another row's device." },
    { title: "Rejected", kind: "integer", width: 60, note: "Rows that could not be read as a device." },
    { title: "Skipped", kind: "integer", width: 56, note: "Titles, totals, repeated headers and blank rows." },
    {
      title: "Hash",
      kind: "text",
      width: 130,
      note: "SHA-256 of the file, which shows whether a file is the one that was imported.",
    },
  ],
};

const snapshots: TableSchema = {
  table: "Snapshots",
  sheet: "Snapshots",
  columns: [
    {
      title: "Source",
      kind: "text",
      width: 110,
      note: "The RMM. Each row is an active device as it was until an import changed it; imports write it, so that past periods can be counted again.",
    },
    { title: "Device ID", kind: "text", width: 110, note: "The RMM's id of the device." },
    { title: "Name", kind: "text", width: 120, note: "Host name." },
    { title: "Customer", kind: "text", width: 170, note: "The RMM's customer name at that time." },
    { title: "Site", kind: "text", width: 100, note: "Site at that time." },
    { title: "Asset type", kind: "text", width: 84, note: "The asset type at that time." },
    { title: "Serial", kind: "text", width: 120, note: "Serial number." },
    { title: "Excluded", kind: "text", width: 190, note: "The reason why it was left out of billing, if it was." },
    { title: "From", kind: "date", width: 70, note: "Date of the first export that had it so." },
    { title: "Until", kind: "date", width: 70, note: "Date of the export that no longer had it so; not covered." },
  ],
};

const overrides: TableSchema = {
  table: "Overrides",
  sheet: "Overrides",
  columns: [
    { title: "Agreement", kind: "text", width: 88, note: "The agreement whose rate is overridden." },
    { title: "Rate", kind: "text", width: 130, note: "The rate." },
    {
      title: "Period start",
      kind: "date",
      width: 76,
      note: "First day of the one period that the override is for. It is removed when that period is released.",
    },
    { title: "Billed", kind: "quantity", width: 60, note: "The quantity to bill in place of the counted one." },
    { title: "Reason", kind: "text", width: 240, note: "Why. It is printed on the charge event." },
    {
      title: "Counted then",
      kind: "integer",
      width: 84,
      note: "The count when the override was typed; another count now makes it stale.",
    },
  ],
};

const settings: TableSchema = {
  table: "Settings",
  sheet: "Settings",
  columns: [
    { title: "Setting", kind: "text", width: 240, note: "What is set. The pane's settings write these rows." },
    { title: "Value", kind: "text", width: 320, note: "Blank: as if the row were not there." },
  ],
};

const scenarios: TableSchema = {
  table: "Scenarios",
  sheet: "Scenarios",
  columns: [
    {
      title: "Scenario",
      kind: "text",
      width: 160,
      note: "The name of a change that is tried; one row for each of its bands, and one for each rate whose asset types it changes.",
    },
    { title: "Price list", kind: "text", width: 150, note: "The price list that it is a change of." },
    {
      title: "Mechanism",
      kind: "choice",
      width: 80,
      note: "Look up, Fill up or Stairstep; blank where every rate keeps its own.",
      choices: { words: mechanisms, only: true },
    },
    { title: "From", kind: "quantity", width: 64, note: "As on Price bands." },
    { title: "To", kind: "quantity", width: 64, note: "As on Price bands." },
    { title: "Unit price", kind: "price", width: 80, note: "As on Price bands." },
    { title: "Flat fee", kind: "price", width: 80, note: "As on Price bands." },
    {
      title: "Agreement",
      kind: "text",
      width: 88,
      note: "In a row that changes a mapping: the rate's agreement. Blank in a band's row.",
      optional: true,
    },
    { title: "Rate", kind: "text", width: 130, note: "The rate whose asset types are changed.", optional: true },
    {
      title: "Asset types",
      kind: "text",
      width: 150,
      note: "What the rate would count, separated by semicolons; blank where it would count nothing.",
      optional: true,
    },
  ],
};

/** Every table's sheet and columns, the stable ones first; a user may move columns and add some of their own. */
export const schemas: Readonly<Record<TableName, TableSchema>> = {
  Agreements: agreements,
  PriceBands: priceBands,
  AssetTypes: assetTypeRules,
  CustomerNames: customerNames,
  Devices: devices,
  ChargeEvents: chargeEvents,
  Imports: imports,
  Snapshots: snapshots,
  Overrides: overrides,
  Settings: settings,
  Scenarios: scenarios,
};
