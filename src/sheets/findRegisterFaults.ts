import { text, type TableRecord } from "../agreements";
import type { Finding, SheetsCode } from "../messages";
import type { Book } from "./book";
import { eventOfTable } from "./eventTable";

/** Where the register and the charge-event sheets do not belong together: a row without a sheet, a sheet without a row, or all of them where the register itself is gone. */
export function findRegisterFaults(book: Book, register: readonly TableRecord[]): Finding<SheetsCode>[] {
  const sheets = new Set(book.sheetNames.map((name) => name.toLowerCase()));
  const eventsWithTable = new Map(book.tableNames.flatMap((table) => entry(eventOfTable(table), table)));
  if (book.tables.ChargeEvents === null && eventsWithTable.size > 0)
    return [{ code: "sheets.register_gone", severity: "error", place: {}, values: { count: eventsWithTable.size } }];
  const findings: Finding<SheetsCode>[] = [];
  const registered = new Set<string>();
  for (const record of register) {
    const event = text(record, "Event");
    const sheet = text(record, "Sheet");
    registered.add(event);
    // A sheet that was only renamed still has the event's table.
    if (event === "" || sheets.has(sheet.toLowerCase()) || eventsWithTable.has(event)) continue;
    const place = record.placeOf("Sheet");
    findings.push({ code: "sheets.event_without_sheet", severity: "error", place, values: { event, sheet } });
  }
  for (const [event, table] of eventsWithTable) {
    if (registered.has(event)) continue;
    findings.push({
      code: "sheets.sheet_without_event",
      severity: "error",
      place: { table },
      values: { event, table },
    });
  }
  return findings;
}

function entry(event: string | null, table: string): [string, string][] {
  return event === null ? [] : [[event, table]];
}
