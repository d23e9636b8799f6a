import { isoFromDay, nameKey } from "../../agreements";
import type { ChargeEvent } from "../../billing";
import type { SheetsPer } from "../settings/settings";
import { uniqueSheetName } from "../sheetName";
import { eventSheetName } from "./eventSheetName";

/**
 * Gives each event the name of its sheet, unlike those of the workbook's sheets: one of its own, or one that the events of an
 * agreement, or of the whole run, share. A shared sheet is named after its first event.
 */
export function nameEventSheets<T extends { readonly event: ChargeEvent }>(
  released: readonly T[],
  sheetNames: readonly string[],
  per: SheetsPer = "One per charge",
): T[] {
  const taken = [...sheetNames];
  const shared = new Map<string, string>();
  return released.map((one) => {
    const key = sharedKey(one.event, per);
    const known = key === null ? undefined : shared.get(key);
    const sheet = known ?? newName(one.event, per, taken);
    if (known === undefined) taken.push(sheet);
    if (key !== null) shared.set(key, sheet);
    return { ...one, event: { ...one.event, sheet } };
  });
}

/** Events with the same key share a sheet; null for one that has a sheet of its own. */
function sharedKey({ agreement, customer }: ChargeEvent, per: SheetsPer): string | null {
  if (per === "One per charge") return null;
  return per === "One per run" ? "" : `${nameKey(customer)}\u0000${nameKey(agreement)}`;
}

function newName(event: ChargeEvent, per: SheetsPer, taken: readonly string[]): string {
  if (per !== "One per run") return eventSheetName(event, taken);
  const day = /^\d{4}-\d\d-\d\d/.exec(event.released)?.[0] ?? isoFromDay(event.billingPoint);
  return uniqueSheetName(`Charges ${day} ${event.event.replace(/^CE-0*(?=\d)/, "CE-")}`, taken);
}
