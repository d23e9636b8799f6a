import type { Asset } from "../agreements";
import type { ChargeEvent } from "./chargeEvent";
import type { ImportRecord } from "./importRecord";
import type { PreviewLine } from "./preview";

/** A charge event with all that its sheet shows. */
export interface ReleasedEvent {
  /** The register's row; `sheet` and `seal` are given when the sheet is named and sealed. */
  readonly event: ChargeEvent;
  /** The preview that was released: rate, bands, charge lines, covered and excluded assets. */
  readonly line: PreviewLine;
  /** The imports that the covered assets came from, the last of each source. */
  readonly imports: readonly ImportRecord[];
}

export interface EventContext {
  /** The register as it stands, reversals too: numbers go on from its highest. */
  readonly events: readonly ChargeEvent[];
  readonly imports: readonly ImportRecord[];
  /** Moment of release, ISO 8601 UTC. */
  readonly releasedAt: string;
}

/**
 * The charge events that releasing these lines makes, numbered on from the register, in the order of the lines.
 *
 * @throws Error for a line that has no amount: such a line is never offered for release.
 */
export function planEvents(lines: readonly PreviewLine[], context: EventContext): ReleasedEvent[] {
  const first = highestNumber(context.events) + 1;
  return lines.map((line, index) => {
    const { rate, period, amount } = line;
    if (!amount) throw new Error(`The line ${line.key} has no amount to release.`);
    return {
      event: {
        event: `CE-${String(first + index).padStart(6, "0")}`,
        agreement: rate.agreement,
        rate: rate.rate,
        customer: rate.customer,
        periodStart: period.start,
        periodEnd: period.end,
        billingOption: rate.billingOption,
        billingPoint: line.billingPoint,
        counted: line.counted,
        billed: line.billed,
        overrideReason: line.override?.reason ?? "",
        mechanism: rate.mechanism,
        priceList: rate.priceList,
        charge: amount,
        currency: rate.currency,
        status: "Released",
        reverses: "",
        released: context.releasedAt,
        sheet: "",
        seal: "",
      },
      line,
      imports: importsOf(line, context.imports),
    };
  });
}

/** The import of each source that the count rests on: the snapshot's, else the last. */
function importsOf({ assets, snapshots }: PreviewLine, imports: readonly ImportRecord[]): readonly ImportRecord[] {
  return sourcesOf(assets).flatMap((source) => {
    const own = imports.filter((record) => record.source === source);
    const snapshot = snapshots.find((one) => one.source === source);
    return own.findLast(({ asOf }) => snapshot === undefined || asOf === snapshot.asOf) ?? [];
  });
}

function sourcesOf(assets: readonly Asset[]): string[] {
  return [...new Set(assets.map(({ source }) => source))].filter((source) => source !== "");
}

function highestNumber(events: readonly ChargeEvent[]): number {
  return events.reduce((highest, { event }) => {
    const number = Number(/^CE-(\d+)$/.exec(event.trim())?.[1] ?? 0);
    return Math.max(highest, number);
  }, 0);
}
