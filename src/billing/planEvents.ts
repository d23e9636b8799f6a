import type { Asset } from "../agreements";
import type { Bridge, NoBridge } from "./bridge";
import { eventNumber } from "./byNumber";
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
  /** From the previous event's count to this one's. */
  readonly bridge: Bridge | NoBridge;
  /** Present where the period is billed again. */
  readonly corrects?: Correction;
}

/** The reversed event in whose place an event stands. */
export interface Correction {
  readonly event: ChargeEvent;
  readonly reason: string;
  /** From what that one counted to what is counted now, both at one billing point. */
  readonly bridge: Bridge | NoBridge;
}

export interface EventContext {
  /** The register as it stands, reversals too: numbers go on from its highest. */
  readonly events: readonly ChargeEvent[];
  readonly settings: {
    /** The last event that the workbook knows to be released, also where the register has lost its row. */
    readonly lastEvent: Pick<ChargeEvent, "event"> | null;
  };
  readonly imports: readonly ImportRecord[];
  /** Moment of release, ISO 8601 UTC. */
  readonly releasedAt: string;
  readonly bridgeOf: (line: PreviewLine) => Bridge | NoBridge;
}

/**
 * The charge events that releasing these lines makes, numbered on from the register, in the order of the lines.
 *
 * @throws Error for a line that has no amount: such a line is never offered for release.
 */
export function planEvents(lines: readonly PreviewLine[], context: EventContext): ReleasedEvent[] {
  const first = nextEventNumber(context);
  return lines.map((line, index) => {
    const { rate, period, amount } = line;
    if (!amount) throw new Error(`The line ${line.key} has no amount to release.`);
    return {
      event: {
        event: eventName(first + index),
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
      bridge: context.bridgeOf(line),
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

/** "CE-000014" */
export function eventName(number: number): string {
  return `CE-${String(number).padStart(6, "0")}`;
}

/** The number after the highest that was ever given, reversals included: a number whose event is lost is not used again. */
export function nextEventNumber({
  events,
  settings: { lastEvent },
}: Pick<EventContext, "events" | "settings">): number {
  const given = lastEvent ? [...events, lastEvent] : events;
  return 1 + given.reduce((highest, event) => Math.max(highest, eventNumber(event)), 0);
}
