import { isoFromDay, rateKey, wholeMonth, type Day, type Rate } from "../agreements";
import { minorUnits } from "../money";
import type { ChargeEvent } from "./chargeEvent";

export const invoiceLayouts = ["Xero", "QuickBooks Online"] as const;
export type InvoiceLayout = (typeof invoiceLayouts)[number];

/** Days after which an invoice is due where nobody says otherwise; the column is there to be changed. */
const dueAfterDays = 30;

/**
 * Charge events as the flat rows that an accounting program imports, one a line, first row the titles. All lines of one
 * customer and currency are one invoice, named after its first event. A line is one unit at the event's whole charge, since
 * a unit price that is rounded would not multiply to it; quantity and period stand in its description. Reversals come with
 * their negative charge.
 *
 * Titles are those of Xero's "Import sales invoices" template and of QuickBooks Online's "Import invoices" template.
 *
 * @param rates today's rates, for each line's account and reference
 */
export function invoiceLines(
  events: readonly ChargeEvent[],
  rates: readonly Rate[],
  invoiceDate: Day,
  layout: InvoiceLayout,
): readonly (readonly string[])[] {
  const rateOf = new Map(rates.map((rate) => [rateKey(rate.agreement, rate.rate), rate]));
  const invoices = new Map<string, string>();
  const lines = events.map((event): InvoiceLine => {
    const key = `${event.customer}\u0000${event.currency}`;
    const invoice = invoices.get(key) ?? event.event;
    invoices.set(key, invoice);
    const rate = rateOf.get(rateKey(event.agreement, event.rate));
    return {
      invoice,
      event,
      account: rate?.account ?? "",
      reference: rate?.reference ?? "",
      amount: event.charge.toFixed(minorUnits(event.currency) ?? 2),
    };
  });
  return layout === "Xero" ? xeroRows(lines, invoiceDate) : quickBooksRows(lines, invoiceDate);
}

interface InvoiceLine {
  readonly invoice: string;
  readonly event: ChargeEvent;
  readonly account: string;
  readonly reference: string;
  readonly amount: string;
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
    ...lines.map(({ invoice, event, account, reference, amount }) => [
      event.customer,
      invoice,
      reference,
      isoFromDay(date),
      isoFromDay(date + dueAfterDays),
      description(event),
      "1",
      amount,
      account,
      "",
      event.currency,
    ]),
  ];
}

function quickBooksRows(lines: readonly InvoiceLine[], date: Day): string[][] {
  return [
    [
      "*InvoiceNo",
      "*Customer",
      "*InvoiceDate",
      "*DueDate",
      "Memo",
      "Item(Product/Service)",
      "ItemDescription",
      "ItemQuantity",
      "ItemRate",
      "*ItemAmount",
      "Currency",
    ],
    ...lines.map(({ invoice, event, account, reference, amount }) => [
      invoice,
      event.customer,
      isoFromDay(date),
      isoFromDay(date + dueAfterDays),
      reference,
      account === "" ? event.rate : account,
      description(event),
      "1",
      amount,
      amount,
      event.currency,
    ]),
  ];
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
