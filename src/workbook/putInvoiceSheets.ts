import type { Day } from "../agreements";
import { invoiceSheets, type ChargeEvent, type InvoiceLayout } from "../billing";
import { planInvoiceSheets, readContents, type PutInvoiceSheet } from "../sheets";
import { applyPlan } from "./applyPlan";
import { readBook } from "./readBook";

/** Puts events on new sheets as an accounting program imports them; answers where they stand. */
export async function putInvoiceSheets(
  events: readonly ChargeEvent[],
  date: Day,
  layout: InvoiceLayout,
): Promise<readonly PutInvoiceSheet[]> {
  const book = await readBook();
  const files = invoiceSheets(events, readContents(book).rates, date, layout);
  const { plan, put } = planInvoiceSheets(book, files);
  await applyPlan(plan);
  return put;
}
