import { calendarDate, dayOf, type Day } from "../../agreements";
import type { RowRecord } from "../rowRecord";

/** Price list, From, To, Unit price, Flat fee; a blank To is open. */
type SampleBand = readonly [string, number, number | "", number, number | ""];

const bands: readonly SampleBand[] = [
  ["Workstations", 0, 10, 14.5, ""],
  ["Workstations", 10, 20, 12.75, ""],
  ["Workstations", 20, 50, 11.25, ""],
  ["Workstations", 50, "", 9.95, ""],
  ["Servers", 0, 2, 95, ""],
  ["Servers", 2, 5, 85, ""],
  ["Servers", 5, 10, 72.5, ""],
  ["Servers", 10, "", 65, ""],
  ["Network and printers", 0, "", 6.5, ""],
  ["Site bundle", 0, 5, 0, 189],
  ["Site bundle", 5, 15, 0, 429],
  ["Site bundle", 15, 40, 0, 899],
  ["Site bundle", 40, "", 0, 1690],
  ["Endpoints with platform fee", 0, 10, 13.2, 25],
  ["Endpoints with platform fee", 10, 50, 11.4, 0],
  ["Endpoints with platform fee", 50, "", 9.8, 0],
  ["Mobiles", 0, 20, 3.5, ""],
  ["Mobiles", 20, "", 2.75, ""],
];

export function sampleBands(): RowRecord[] {
  return bands.map(([list, from, to, unitPrice, flatFee]) => ({
    "Price list": list,
    From: from,
    To: to,
    "Unit price": unitPrice,
    "Flat fee": flatFee,
  }));
}

/** Rules for type words that RMMs have no asset type of their own for. */
export function sampleTypeRules(): RowRecord[] {
  const rules = [
    ["Thin client", "Workstation"],
    ["Kiosk", "Workstation"],
    ["Rugged tablet", "Mobile"],
    ["UPS", "Other"],
    ["Access point", "Network"],
  ] as const;
  return rules.map(([word, assetType]) => ({ "Source type": word, "Asset type": assetType }));
}

/** Customers whose billing name is not the one in the RMM, and the short names that another RMM has for them. */
export function sampleCustomerNames(): RowRecord[] {
  const names = [
    ["O'Brien, Walsh & Partners", "O'Brien Walsh & Partners"],
    ["Pinecrest Family Law, LLP", "Pinecrest Family Law LLP"],
    ["harborline", "Harborline Dental Group"],
    ["kestrel", "Kestrel Logistics Ltd"],
    ["lumiere", "Café Lumière"],
    ["mueller", "Müller & Söhne GmbH"],
    ["obw", "O'Brien Walsh & Partners"],
    ["pinecrest", "Pinecrest Family Law LLP"],
  ] as const;
  return names.map(([rmm, customer]) => ({ "RMM customer": rmm, Customer: customer }));
}

/**
 * Rates of seven customers, every one of them due for one period on `today`: In advance for the period that runs, In
 * arrears for the one that ended last. The eighth customer in the RMM has no agreement, which the pane points out.
 */
export function sampleAgreements(today: Day): RowRecord[] {
  const month = monthStart(today);
  const lastMonth = monthStart(month - 1);
  const lastQuarter = quarterStart(quarterStart(today) - 1);
  const calendar = { "Periods from": "Calendar" } as const;
  const arrears = { "Billing option": "In arrears", Period: "Monthly", Start: lastMonth, ...calendar } as const;
  const advance = { "Billing option": "In advance", Period: "Monthly", Start: month, ...calendar } as const;

  const harborline = {
    Agreement: "AG-1001",
    Customer: "Harborline Dental Group",
    Currency: "GBP",
    Reference: "PO 88412",
  };
  const kestrel = { Agreement: "AG-1002", Customer: "Kestrel Logistics Ltd", Currency: "GBP", Reference: "KL/IT/0042" };
  const lumiere = { Agreement: "AG-1003", Customer: "Café Lumière", Currency: "EUR" };
  const mueller = {
    Agreement: "AG-1004",
    Customer: "Müller & Söhne GmbH",
    Currency: "EUR",
    Reference: "Bestellung 4500017",
  };
  const obrien = { Agreement: "AG-1005", Customer: "O'Brien Walsh & Partners", Currency: "GBP" };
  const pinecrest = { Agreement: "AG-1006", Customer: "Pinecrest Family Law LLP", Currency: "GBP" };
  const north = { Agreement: "AG-1007", Customer: "TRUE North Surveying", Currency: "USD", Reference: "MSA-2207" };

  const seats = {
    Rate: "Workstations",
    "Asset types": "Workstation; Laptop",
    "Price list": "Workstations",
    Account: "4010",
  };
  const servers = { Rate: "Servers", "Asset types": "Server; Hypervisor", "Price list": "Servers", Account: "4020" };
  const network = {
    Rate: "Network and printers",
    "Asset types": "Network; Printer; Other",
    "Price list": "Network and printers",
    Mechanism: "Look up",
    Account: "4030",
  };
  const mobiles = { Rate: "Mobiles", "Asset types": "Mobile", "Price list": "Mobiles", Account: "4040" };
  const endpoints = { ...seats, Rate: "Endpoints", "Price list": "Endpoints with platform fee" };

  return [
    { ...harborline, ...seats, Mechanism: "Fill up", ...arrears },
    { ...harborline, ...servers, Mechanism: "Look up", ...advance },
    { ...harborline, ...network, ...arrears },
    { ...kestrel, ...seats, Mechanism: "Fill up", ...arrears, Included: 5 },
    { ...kestrel, ...servers, Mechanism: "Look up", ...advance, Minimum: 350 },
    { ...kestrel, ...network, ...arrears, Minimum: 25 },
    {
      ...lumiere,
      Rate: "Site bundle",
      "Asset types": "Workstation; Laptop; Server; Hypervisor",
      Mechanism: "Stairstep",
      "Price list": "Site bundle",
      Account: "4050",
      ...advance,
    },
    { ...lumiere, ...mobiles, Mechanism: "Look up", ...arrears },
    { ...lumiere, ...network, ...arrears },
    {
      ...mueller,
      ...endpoints,
      Mechanism: "Fill up",
      "Billing option": "In arrears",
      Period: "Quarterly",
      // The agreement began on the 15th, so its first calendar quarter is short and charged by the day.
      Start: lastQuarter + 14,
      ...calendar,
      Proration: "Daily",
    },
    { ...mueller, ...servers, Mechanism: "Fill up", ...advance },
    { ...mueller, ...network, ...arrears },
    { ...obrien, ...seats, Mechanism: "Look up", ...arrears, Maximum: 300 },
    { ...obrien, ...servers, Mechanism: "Fill up", ...advance },
    { ...obrien, ...network, ...arrears },
    { ...pinecrest, ...endpoints, Mechanism: "Fill up", ...advance, Minimum: 100 },
    { ...pinecrest, ...servers, Mechanism: "Look up", ...advance },
    { ...north, ...seats, Mechanism: "Fill up", ...arrears },
    { ...north, ...servers, Mechanism: "Look up", "Billing option": "In advance", Period: "Yearly", Start: month },
    { ...north, ...network, ...arrears },
    {
      ...north,
      ...mobiles,
      Mechanism: "Fill up",
      "Billing option": "In advance",
      Period: "Monthly",
      Start: today - 12,
    },
  ];
}

/** First day of the calendar month that a day is in. */
function monthStart(day: Day): Day {
  const { year, month } = calendarDate(day);
  return dayOf(year, month, 1);
}

/** First day of the calendar quarter that a day is in. */
function quarterStart(day: Day): Day {
  const { year, month } = calendarDate(day);
  return dayOf(year, month - ((month - 1) % 3), 1);
}
