import { rateKey } from "../agreements";
import type { ChargeEvent } from "./chargeEvent";
import type { AssetHistory } from "./assetHistory";
import type { PreviewLine, RunInput } from "./preview";
import { previewRun } from "./previewRun";
import { stands } from "./readChargeEvents";

/** A period as it would be billed now. */
export interface RebillLine extends PreviewLine {
  /** The assets of any day, as the line was counted. */
  readonly history: AssetHistory;
}

/**
 * What a released event's period would be billed now: today's mapping, bands and terms over the assets of its own billing
 * point, from the import of that time where it is remembered. Null where the event no longer stands, or the rate no longer has
 * that period. An override that the event had is not repeated: it was for what was counted then.
 */
export function rebillLine(event: ChargeEvent, input: Omit<RunInput, "billingDate" | "overrides">): RebillLine | null {
  if (!stands(event)) return null;
  const key = rateKey(event.agreement, event.rate);
  const { lines, history } = previewRun({
    ...input,
    rates: input.rates.filter((rate) => rateKey(rate.agreement, rate.rate) === key),
    unreadable: [],
    overrides: [],
    events: input.events.filter((one) => one !== event),
    billingDate: event.billingPoint,
  });
  const line = lines.find(({ period }) => period.start === event.periodStart && period.end === event.periodEnd);
  return line ? { ...line, history } : null;
}
