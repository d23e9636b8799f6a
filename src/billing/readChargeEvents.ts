import { billingOptions, type TableRecord } from "../agreements";
import { mechanisms } from "../charges";
import type { Finding } from "../messages";
import { eventStatuses, type ChargeEvent } from "./chargeEvent";
import { groupBy } from "./groupBy";
import { RecordReader } from "./recordReader";

/**
 * Reads the ChargeEvents register. A row that people have damaged so that it cannot be read is answered as findings; the
 * others go on.
 */
export function readChargeEvents(records: readonly TableRecord[]): {
  readonly events: readonly ChargeEvent[];
  readonly findings: readonly Finding[];
  /** The row that each event stands in. */
  readonly rows: ReadonlyMap<ChargeEvent, TableRecord>;
} {
  const read: { readonly event: ChargeEvent; readonly record: TableRecord }[] = [];
  const findings: Finding[] = [];
  for (const record of records) {
    const reader = new RecordReader(record);
    const event = readEvent(reader);
    if (reader.findings.length === 0 && event) read.push({ event, record });
    findings.push(...reader.findings);
  }
  const events = withStatus(read.map(({ event }) => event));
  const rows = new Map<ChargeEvent, TableRecord>();
  read.forEach(({ record }, index) => {
    const event = events[index];
    if (event) rows.set(event, record);
  });
  return { events, findings, rows };
}

/**
 * Statuses by the links between rows, so that neither an edited Status cell nor a stop between two writes can make a period
 * billable twice. Where two rows have one number, which merging two people's work can bring about, their cells decide.
 */
function withStatus(events: readonly ChargeEvent[]): ChargeEvent[] {
  const reversed = new Set(events.map(({ reverses }) => reverses));
  const rows = groupBy(events, ({ event }) => event);
  return events.map((event) => {
    const linked = event.reverses !== "" ? "Reversal" : reversed.has(event.event) ? "Reversed" : "Released";
    const isOnly = rows.get(event.event)?.length === 1;
    if (event.status === linked || !isOnly) return event;
    return { ...event, status: linked, statedStatus: event.status };
  });
}

function readEvent(reader: RecordReader): ChargeEvent | null {
  const billingOption = reader.word("Billing option", billingOptions);
  const mechanism = reader.word("Mechanism", mechanisms);
  const status = reader.word("Status", eventStatuses);
  const counted = reader.amount("Counted");
  const billed = reader.amount("Billed");
  const charge = reader.amount("Charge");
  const event = {
    event: reader.required("Event"),
    agreement: reader.required("Agreement"),
    rate: reader.required("Rate"),
    customer: reader.text("Customer"),
    periodStart: reader.day("Period start"),
    periodEnd: reader.day("Period end"),
    billingPoint: reader.day("Billing point"),
    overrideReason: reader.text("Override reason"),
    priceList: reader.text("Price list"),
    currency: reader.required("Currency"),
    reverses: reader.text("Reverses"),
    released: reader.text("Released"),
    sheet: reader.text("Sheet"),
    seal: reader.text("Seal"),
  };
  if (!billingOption || !mechanism || !status || !counted || !billed || !charge) return null;
  return { ...event, billingOption, mechanism, status, counted: counted.toNumber(), billed, charge };
}

/** Whether an event stands: released, and neither reversed nor itself a reversal. */
export function stands(event: Pick<ChargeEvent, "status">): boolean {
  return event.status === "Released";
}
