import type { ChargeEvent, ReleasedEvent } from "../billing";
import { minorUnits, toDouble } from "../money";
import { assertTable } from "./assertTable";
import type { Book } from "./book";
import { eventSheetSteps } from "./eventSheet/eventSheetSteps";
import { eventTableName } from "./eventTable";
import { overrideResetSteps } from "./planOverride";
import type { RowRecord } from "./rowRecord";
import { moneyFormat } from "./schema/numberFormat";
import { schemas } from "./schema/schemas";
import { tableColumns } from "./tableColumns";
import { appendSteps, firstFreeRow } from "./tableRows";
import type { PlanStep, WorkbookPlan } from "./workbookPlan";

/**
 * A release as one plan: a sheet for each event, then the register's rows with links to them, then the overrides that
 * have done their duty are taken out. The register comes after the sheets, so that a row never names a sheet that is
 * not there.
 * @param released named and sealed
 */
export function planRelease(book: Book, released: readonly ReleasedEvent[]): WorkbookPlan {
  const register = assertTable(book, "ChargeEvents");
  const taken = [...book.tableNames];
  const sheets = released.flatMap((one) => {
    const table = eventTableName(one.event.event, taken);
    taken.push(table);
    return eventSheetSteps(one, table);
  });
  const events = released.map(({ event }) => event);
  const used = released.flatMap(({ line }) => (line.override ? [line.override] : []));
  return {
    steps: [
      ...sheets,
      ...appendSteps(book, "ChargeEvents", events.map(registerRow)),
      ...registerLooks(book, events),
      ...overrideResetSteps(book, used),
    ],
    writes: { sheets: released.length, rows: released.length },
    before: [register, ...(used.length > 0 ? [assertTable(book, "Overrides")] : [])],
  };
}

/** A charge event as a row of the register. */
export function registerRow(event: ChargeEvent): RowRecord {
  return {
    Event: event.event,
    Agreement: event.agreement,
    Rate: event.rate,
    Customer: event.customer,
    "Period start": event.periodStart,
    "Period end": event.periodEnd,
    "Billing option": event.billingOption,
    "Billing point": event.billingPoint,
    Counted: event.counted,
    Billed: toDouble(event.billed),
    "Override reason": event.overrideReason,
    Mechanism: event.mechanism,
    "Price list": event.priceList,
    Charge: toDouble(event.charge),
    Currency: event.currency,
    Status: event.status,
    Reverses: event.reverses,
    Released: event.released,
    Sheet: event.sheet,
    Seal: event.seal,
  };
}

/** Charges in their currency's format, one step per run of rows with the same; a link on each sheet's name. */
function registerLooks(book: Book, events: readonly ChargeEvent[]): PlanStep[] {
  const register = assertTable(book, "ChargeEvents");
  const columns = tableColumns(register, schemas.ChargeEvents);
  const first = firstFreeRow(register) + 1;
  const area = (title: string, row: number, rows: number) => {
    const column = columns.get(title);
    return column === undefined ? null : { table: register.name, row: first + row, column, rows, columns: 1 };
  };
  const steps: PlanStep[] = [];
  for (let row = 0; row < events.length;) {
    const currency = events[row]?.currency ?? "";
    const next = events.findIndex((event, index) => index > row && event.currency !== currency);
    const end = next < 0 ? events.length : next;
    const charges = area("Charge", row, end - row);
    const format = moneyFormat(currency, minorUnits(currency) ?? 2);
    if (charges) steps.push({ do: "number format", area: charges, format });
    row = end;
  }
  events.forEach(({ sheet }, row) => {
    const cell = area("Sheet", row, 1);
    if (cell) steps.push({ do: "link", area: cell, sheet, text: sheet });
  });
  return steps;
}
