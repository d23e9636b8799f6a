import { isoFromDay, priceListKey, type Day, type PriceList } from "../../agreements";
import type { BandTable } from "../../bands";
import { bandCells } from "../../whatIf";
import { assertTable } from "../assertTable";
import type { Book } from "../book";
import { appendSteps } from "../tableRows";
import type { WorkbookPlan } from "../workbookPlan";

/**
 * Adds a price list beside the one that it changes, named after it and the day from which it is meant to hold. No rate is
 * changed: each goes on with its own list until somebody writes the new name into its row.
 */
export function planPriceList(
  book: Book,
  priceLists: readonly PriceList[],
  old: string,
  bands: BandTable,
  from: Day,
): { readonly plan: WorkbookPlan; readonly name: string } {
  const taken = new Set(priceLists.map(({ name }) => priceListKey(name)));
  const wanted = `${old} from ${isoFromDay(from)}`;
  let name = wanted;
  for (let number = 2; taken.has(priceListKey(name)); number++) name = `${wanted} (${number})`;
  const rows = bandCells(bands).map(([start = "", end = "", unitPrice = "", flatFee = ""]) => ({
    "Price list": name,
    From: start,
    To: end,
    "Unit price": unitPrice,
    "Flat fee": flatFee,
  }));
  const table = assertTable(book, "PriceBands");
  const steps = appendSteps(book, "PriceBands", rows);
  return { plan: { steps, writes: { sheets: 0, rows: rows.length }, before: [table] }, name };
}
