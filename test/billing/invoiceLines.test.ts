import { dayFromISO, readRates } from "../../src/agreements";
import { invoiceLines } from "../../src/billing";
import { exact } from "../../src/money";
import { agreementRow, agreementTitles, records } from "../agreements/records";
import { released, seats } from "./run";

const titles = [...agreementTitles, "Account", "Reference"];
const { rates } = readRates(records("Agreements", titles, [[...agreementRow(), "4010", "PO 7"]]), seats);
const date = dayFromISO("2026-10-01");
const events = [
  released({ event: "CE-000007", charge: exact("50.5") }),
  released({ event: "CE-000008", rate: "Servers", charge: exact("-12"), reverses: "CE-000003", status: "Reversal" }),
  released({ event: "CE-000009", customer: 'Other, "Ltd"', currency: "JPY", charge: exact("1200") }),
  released({ event: "CE-000010", periodStart: dayFromISO("2026-09-15") }),
];
const cells = (layout: "Xero" | "QuickBooks Online") => {
  const [first = [], ...rows] = invoiceLines(events, rates, date, layout);
  return rows.map((row) => Object.fromEntries(first.map((title, column) => [title, row[column]])));
};

describe("invoice lines for accounting", () => {
  it("are one line for each event in Xero's columns, one invoice for each customer and currency", () => {
    expect(cells("Xero")[0]).toEqual({
      "*ContactName": "Café Lumière",
      "*InvoiceNumber": "CE-000007",
      Reference: "PO 7",
      "*InvoiceDate": "2026-10-01",
      "*DueDate": "2026-10-31",
      "*Description": "Workstations, 2026-09: 10 billed (CE-000007)",
      "*Quantity": "1",
      "*UnitAmount": "50.50",
      "*AccountCode": "4010",
      "*TaxType": "",
      Currency: "EUR",
    });
    expect(cells("Xero").map((line) => line["*InvoiceNumber"])).toEqual([
      "CE-000007",
      "CE-000007",
      "CE-000009",
      "CE-000007",
    ]);
  });

  it("keep the sign of a reversal, the decimals of the currency and the period's own days", () => {
    const [, reversal, yen, part] = cells("QuickBooks Online");
    expect(reversal).toMatchObject({ "*ItemAmount": "-12.00", "Item(Product/Service)": "Servers" });
    expect(reversal?.["ItemDescription"]).toContain("reverses CE-000003");
    expect(yen).toMatchObject({
      "*Customer": 'Other, "Ltd"',
      "*ItemAmount": "1200",
      ItemRate: "1200",
      Currency: "JPY",
    });
    expect(part?.["ItemDescription"]).toContain("2026-09-15 to 2026-09-30");
  });

  it("add up to the events' charges", () => {
    const sum = cells("Xero").reduce((total, line) => total.plus(exact(String(line["*UnitAmount"]))), exact("0"));
    expect(sum.toFixed(2)).toBe(events.reduce((total, { charge }) => total.plus(charge), exact("0")).toFixed(2));
  });
});
