import { isoFromDay } from "../agreements";
import type { CellValue } from "../bands";
import type { ChargeEvent } from "./chargeEvent";

/** Version of the canonical text: a seal says by which it was made, so that older ones can always be checked. */
const version = "v1";

/** What an event's sheet shows above its seal, row by row, as values; blanks at a row's end do not count. */
export type SealedContent = readonly (readonly CellValue[])[];

/**
 * The canonical text of a charge event: every fact of its register row and every cell of its sheet, one row a line, in a fixed
 * order and a fixed form, after the seal of the event before it in the register. Excel's display formats and the user's
 * locale have no part in it, nor has the status: a reversal is an event with a seal of its own.
 */
export function sealText(event: ChargeEvent, content: SealedContent, previousSeal: string): string {
  const rows: readonly (readonly CellValue[])[] = [
    ["devicebill charge event", version],
    ["after", previousSeal],
    ["event", event.event, event.reverses, event.released, event.sheet],
    ["rate", event.agreement, event.rate, event.customer, event.mechanism, event.priceList, event.currency],
    ["period", isoFromDay(event.periodStart), isoFromDay(event.periodEnd)],
    ["billing point", event.billingOption, isoFromDay(event.billingPoint)],
    ["quantity", event.counted, event.billed.toFixed(), event.overrideReason],
    ["charge", event.charge.toFixed()],
    ...content.map((cells) => ["row", ...filled(cells)]),
  ];
  // JSON quotes what people may have typed, so that no text can pass for two fields or two rows.
  return rows.map((row) => JSON.stringify(row)).join("\n");
}

function filled(cells: readonly CellValue[]): readonly CellValue[] {
  const last = cells.findLastIndex((cell) => cell !== "" && cell !== null);
  return cells.slice(0, last + 1).map((cell) => cell ?? "");
}

/** Digest of a text as lower-case hexadecimal; the platform's SHA-256. */
export type Digest = (text: string) => Promise<string>;

/** The seal of an event after another's; "" for the register's first. */
export async function sealOf(
  event: ChargeEvent,
  content: SealedContent,
  previousSeal: string,
  digest: Digest,
): Promise<string> {
  return `${version}:${await digest(sealText(event, content, previousSeal))}`;
}
