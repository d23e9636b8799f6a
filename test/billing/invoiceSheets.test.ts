import { dayFromISO, readRates } from "../../src/agreements";
import { invoiceSheets, type ChargeEvent, type InvoiceLayout } from "../../src/billing";
import { exact } from "../../src/money";
import { agreementRow, agreementTitles, records } from "../agreements/records";
import { released, seats } from "./run";

const titles = [...agreementTitles, "Account", "Reference"];
const { rates } = readRates(records("Agreements", titles, [[...agreementRow(), "4010", "PO 7"]]), seats);
const date = dayFromISO("2026-10-01");
const reversal = released({
  event: "CE-000008",
  rate: "Servers",
  charge: exact("-12"),
  reverses: "CE-000003",
  status: "Reversal",
});
const events = [
  released({ event: "CE-000007", charge: exact("50.5") }),
  reversal,
  released({ event: "CE-000009", customer: 'Other, "Ltd"', currency: "JPY", charge: exact("1200") }),
  released({ event: "CE-000010", periodStart: dayFromISO("2026-09-15") }),
];

/** Each sheet's name and its lines by title. */
const sheets = (layout: InvoiceLayout, of: readonly ChargeEvent[] = events) =>
  invoiceSheets(of, rates, date, layout).map(({ name, rows: [first = [], ...rows] }) => ({
    name,
    lines: rows.map((row) => Object.fromEntries(first.map((title, column) => [title, row[column]]))),
  }));
const lines = (layout: InvoiceLayout, sheet = 0, of = events) => sheets(layout, of)[sheet]?.lines ?? [];

describe("invoice lines for accounting", () => {
  it("are one line for each event in Xero's columns, one invoice for each customer and currency", () => {
    expect(lines("Xero")[0]).toEqual({
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
    expect(lines("Xero").map((line) => line["*InvoiceNumber"])).toEqual([
      "CE-000007",
      "CE-000007",
      "CE-000009",
      "CE-000008",
    ]);
  });

  it("keep the decimals of the currency and the period's own days", () => {
    const [, part, yen] = lines("QuickBooks Online");
    expect(yen).toMatchObject({
      "*Customer": 'Other, "Ltd"',
      "*ItemAmount": "1200",
      ItemRate: "1200",
      Currency: "JPY",
    });
    expect(part?.["ItemDescription"]).toContain("2026-09-15 to 2026-09-30");
  });

  it("have a reversal on a credit of its own: below zero on Xero's one sheet", () => {
    expect(sheets("Xero").map(({ name }) => name)).toEqual(["Invoice lines Xero"]);
    const credit = lines("Xero").at(-1);
    expect(credit).toMatchObject({ "*InvoiceNumber": "CE-000008", "*UnitAmount": "-12.00" });
    expect(credit?.["*Description"]).toContain("reverses CE-000003");
  });

  it("have a reversal as a credit memo of QuickBooks Online, above zero on a sheet of its own", () => {
    const [invoices, credits] = sheets("QuickBooks Online");
    expect(invoices?.name).toBe("Invoice lines QuickBooks Online");
    expect(invoices?.lines.map((line) => line["*InvoiceNo"])).toEqual(["CE-000007", "CE-000007", "CE-000009"]);
    expect(credits).toEqual({
      name: "Credit memos QuickBooks Online",
      lines: [
        {
          "*CreditMemoNo": "CE-000008",
          "*Customer": "Café Lumière",
          "*CreditMemoDate": "2026-10-01",
          Memo: "",
          "Item(Product/Service)": "Servers",
          ItemDescription: "Servers, 2026-09: 10 billed (CE-000008, reverses CE-000003)",
          ItemQuantity: "1",
          ItemRate: "12.00",
          "*ItemAmount": "12.00",
          Currency: "EUR",
        },
      ],
    });
  });

  it("have no sheet on which nothing would stand", () => {
    expect(sheets("QuickBooks Online", [reversal]).map(({ name }) => name)).toEqual(["Credit memos QuickBooks Online"]);
    expect(sheets("QuickBooks Online", events.slice(2)).map(({ name }) => name)).toEqual([
      "Invoice lines QuickBooks Online",
    ]);
  });

  it("credit whatever totals below zero, a line above zero within it too, and no more than that", () => {
    const rebate = released({ event: "CE-000011", rate: "Rebate", charge: exact("-70") });
    const lower = [released({ event: "CE-000012" }), rebate];
    expect(lines("QuickBooks Online", 0, lower).map((line) => line["*ItemAmount"])).toEqual(["-50.00", "70.00"]);
    const higher = [released({ event: "CE-000012", charge: exact("71") }), rebate];
    expect(lines("QuickBooks Online", 0, higher).map((line) => line["*ItemAmount"])).toEqual(["71.00", "-70.00"]);
    expect(sheets("QuickBooks Online", higher).map(({ name }) => name)).toEqual(["Invoice lines QuickBooks Online"]);
  });

  it("write no sign before a zero", () => {
    const nothing = released({ charge: exact("0").neg(), reverses: "CE-000002", status: "Reversal" });
    expect(lines("Xero", 0, [nothing])[0]).toMatchObject({ "*UnitAmount": "0.00" });
    expect(lines("QuickBooks Online", 0, [nothing])[0]).toMatchObject({ "*ItemAmount": "0.00" });
  });

  it("add up to the events' charges", () => {
    const sum = (sheet: number, layout: InvoiceLayout, title: string) =>
      lines(layout, sheet).reduce((total, line) => total.plus(exact(String(line[title]))), exact("0"));
    const charged = events.reduce((total, { charge }) => total.plus(charge), exact("0")).toFixed(2);
    expect(sum(0, "Xero", "*UnitAmount").toFixed(2)).toBe(charged);
    const invoiced = sum(0, "QuickBooks Online", "*ItemAmount");
    expect(invoiced.minus(sum(1, "QuickBooks Online", "*ItemAmount")).toFixed(2)).toBe(charged);
  });
});
