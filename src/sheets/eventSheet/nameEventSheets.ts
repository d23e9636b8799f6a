import type { ReleasedEvent } from "../../billing";
import { eventSheetName } from "./eventSheetName";

/** Gives each event the name of its sheet, unlike those of the workbook's sheets and of each other. */
export function nameEventSheets(released: readonly ReleasedEvent[], sheetNames: readonly string[]): ReleasedEvent[] {
  const taken = [...sheetNames];
  return released.map((one) => {
    const sheet = eventSheetName(one.event, taken);
    taken.push(sheet);
    return { ...one, event: { ...one.event, sheet } };
  });
}
