import type { Day } from "../agreements";
import { invoiceLines, type ChargeEvent, type InvoiceLayout } from "../billing";
import { planInvoiceLines, readContents } from "../sheets";
import { applyPlan } from "./applyPlan";
import { readBook } from "./readBook";

/** Puts events on a new sheet as invoice lines that an accounting program imports; answers the sheet's name. */
export async function putInvoiceLines(
  events: readonly ChargeEvent[],
  invoiceDate: Day,
  layout: InvoiceLayout,
): Promise<string> {
  const book = await readBook();
  const rows = invoiceLines(events, readContents(book).rates, invoiceDate, layout);
  const { plan, sheet } = planInvoiceLines(book, layout, rows);
  await applyPlan(plan);
  return sheet;
}
