import { isoFromDay, rateKey, wholeMonth, type Day, type Rate } from "../agreements";
import { amountText, zero, type Exact } from "../money";
import type { ChargeEvent } from "./chargeEvent";
import { groupBy } from "./groupBy";

export const invoiceLayouts = ["Xero", "QuickBooks Online"] as const;
export type InvoiceLayout = (typeof invoiceLayouts)[number];

/** Days after which an invoice is due where nobody says otherwise; the column is there to be changed. */
const dueAfterDays = 30;

/** One file that an accounting program imports: its rows, the first of them the titles. */
export interface InvoiceSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Charge events as the flat rows that an accounting program imports, one event a line; no sheet without a line. The lines
 * of one customer and currency are one invoice and its reversals one credit, each named after its first event. A line is one unit
 * at the event's whole charge, since a unit price that is rounded would not multiply to it; quantity and period stand in its
 * description.
 *
 * Neither program takes an invoice with a total below zero. For Xero one sheet holds both, with their signs, for its import to
 * make credit notes of those below zero. QuickBooks Online imports credit memos (credit notes) by an import of their own, which
 * takes them as amounts above zero: they are on a sheet of their own, with the sign turned. A line below zero within an invoice
 * above it is right for both.
 *
 * Titles are those of Xero's "Import sales invoices" template and of QuickBooks Online's "Import invoices" template; those of a
 * credit memo are matched by the user as it is imported.
 *
 * @param rates today's rates, for each line's account and reference
 */
export function invoiceSheets(
  events: readonly ChargeEvent[],
  rates: readonly Rate[],
  date: Day,
  layout: InvoiceLayout,
): readonly InvoiceSheet[] {
  const rateOf = new Map(rates.map((rate) => [rateKey(rate.agreement, rate.rate), rate]));
  const documents = [...groupBy(events, documentKey).values()].map((own): AccountingDocument => {
    const total = own.reduce((sum, { charge }) => sum.plus(charge), zero);
    const isCredit = total.lt(zero) || (total.isZero() && own.every(({ reverses }) => reverses !== ""));
    return {
      isCredit,
      lines: own.map((event) => {
        const rate = rateOf.get(rateKey(event.agreement, event.rate));
        return {
          document: own[0]?.event ?? event.event,
          event,
          account: rate?.account ?? "",
          reference: rate?.reference ?? "",
        };
      }),
    };
  });
  const invoices = documents.filter(({ isCredit }) => !isCredit).flatMap(({ lines }) => lines);
  const credits = documents.filter(({ isCredit }) => isCredit).flatMap(({ lines }) => lines);
  const sheets =
    layout === "Xero"
      ? [{ name: "Invoice lines Xero", rows: xeroRows([...invoices, ...credits], date) }]
      : [
          { name: "Invoice lines QuickBooks Online", rows: quickBooksInvoices(invoices, date) },
          { name: "Credit memos QuickBooks Online", rows: quickBooksCredits(credits, date) },
        ];
  return sheets.filter(({ rows }) => rows.length > 1);
}

interface AccountingDocument {
  readonly isCredit: boolean;
  readonly lines: readonly InvoiceLine[];
}

interface InvoiceLine {
  readonly document: string;
  readonly event: ChargeEvent;
  readonly account: string;
  readonly reference: string;
}

/** A reversal is credited by itself: what is invoiced beside it does not hide it. */
function documentKey({ customer, currency, reverses }: ChargeEvent): string {
  return `${customer}\u0000${currency}\u0000${reverses === "" ? "invoice" : "credit"}`;
}

/** Of Xero's columns those that are needed, and those that DeviceBill has something for; it takes them by their titles. */
function xeroRows(lines: readonly InvoiceLine[], date: Day): string[][] {
  return [
    [
      "*ContactName",
      "*InvoiceNumber",
      "Reference",
      "*InvoiceDate",
      "*DueDate",
      "*Description",
      "*Quantity",
      "*UnitAmount",
      "*AccountCode",
      "*TaxType",
      "Currency",
    ],
    ...lines.map(({ document, event, account, reference }) => [
      event.customer,
      document,
      reference,
      isoFromDay(date),
      isoFromDay(date + dueAfterDays),
      description(event),
      "1",
      amountText(event.charge, event.currency),
      account,
      "",
      event.currency,
    ]),
  ];
}

const quickBooksItem = [
  "Item(Product/Service)",
  "ItemDescription",
  "ItemQuantity",
  "ItemRate",
  "*ItemAmount",
  "Currency",
] as const;

function quickBooksInvoices(lines: readonly InvoiceLine[], date: Day): string[][] {
  return [
    ["*InvoiceNo", "*Customer", "*InvoiceDate", "*DueDate", "Memo", ...quickBooksItem],
    ...lines.map((line) => [
      line.document,
      line.event.customer,
      isoFromDay(date),
      isoFromDay(date + dueAfterDays),
      line.reference,
      ...quickBooksCells(line, line.event.charge),
    ]),
  ];
}

function quickBooksCredits(lines: readonly InvoiceLine[], date: Day): string[][] {
  return [
    ["*CreditMemoNo", "*Customer", "*CreditMemoDate", "Memo", ...quickBooksItem],
    ...lines.map((line) => [
      line.document,
      line.event.customer,
      isoFromDay(date),
      line.reference,
      ...quickBooksCells(line, line.event.charge.neg()),
    ]),
  ];
}

function quickBooksCells({ event, account }: InvoiceLine, amount: Exact): string[] {
  const text = amountText(amount, event.currency);
  return [account === "" ? event.rate : account, description(event), "1", text, text, event.currency];
}

/** "Workstations, 2026-09-01 to 2026-09-30: 19 billed (CE-000014)" */
function description(event: ChargeEvent): string {
  const reversal = event.reverses === "" ? "" : `, reverses ${event.reverses}`;
  return `${event.rate}, ${period(event)}: ${event.billed.toFixed()} billed (${event.event}${reversal})`;
}

/** A whole calendar month by its name, "2026-09"; else both days. */
function period({ periodStart: start, periodEnd: end }: ChargeEvent): string {
  return wholeMonth({ start, end }) ?? `${isoFromDay(start)} to ${isoFromDay(end)}`;
}
