import type { ChargeEvent } from "../../billing";
import { eventSheetName } from "./eventSheetName";

/** Gives each event the name of its sheet, unlike those of the workbook's sheets and of each other. */
export function nameEventSheets<T extends { readonly event: ChargeEvent }>(
  released: readonly T[],
  sheetNames: readonly string[],
): T[] {
  const taken = [...sheetNames];
  return released.map((one) => {
    const sheet = eventSheetName(one.event, taken);
    taken.push(sheet);
    return { ...one, event: { ...one.event, sheet } };
  });
}
