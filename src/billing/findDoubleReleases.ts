import { isoFromDay, rateKey } from "../agreements";
import type { Finding } from "../messages";
import { amountText } from "../money";
import type { ChargeEvent } from "./chargeEvent";
import { groupBy } from "./groupBy";
import { stands } from "./readChargeEvents";

/**
 * Standing events of one rate whose periods overlap, two at a time: the same days billed twice. Releasing refuses it, so only
 * the merging of two people's work, or an edited register, brings it about. It stands until one of the two is reversed.
 *
 * A row that was copied is one event on two rows, and said to be that: to reverse it would credit what was billed once. Two
 * reversals of one event, which come about in the same way as two releases, credit it twice and are found too.
 */
export function findDoubleReleases(
  events: readonly ChargeEvent[],
): readonly { readonly events: readonly [ChargeEvent, ChargeEvent]; readonly finding: Finding }[] {
  return [...releasedTwice(events), ...reversedTwice(events)];
}

type Double = ReturnType<typeof findDoubleReleases>[number];

function reversedTwice(events: readonly ChargeEvent[]): Double[] {
  const numbers = groupBy(events, ({ event }) => event);
  const reversals = groupBy(
    events.filter(({ reverses }) => reverses !== ""),
    ({ reverses }) => reverses,
  );
  return [...reversals].flatMap(([reverses, own]) =>
    own.flatMap((second, index): Double[] => {
      const first = own[index - 1];
      // Two events of one number may have a reversal each.
      if (!first || index < (numbers.get(reverses)?.length ?? 1)) return [];
      if (isCopy(first, second)) return [copied(first, second)];
      const { customer, rate, currency, charge } = second;
      const credit = amountText(charge.neg(), currency);
      const values = { event: reverses, first: first.event, second: second.event, customer, rate, currency, credit };
      return [
        {
          events: [first, second],
          finding: { code: "billing.reversedTwice", severity: "error", place: {}, values },
        },
      ];
    }),
  );
}

function releasedTwice(events: readonly ChargeEvent[]): Double[] {
  const byRate = groupBy(events.filter(stands), ({ agreement, rate }) => rateKey(agreement, rate));
  return [...byRate.values()].flatMap((own) => {
    const ordered = [...own].sort((a, b) => a.periodStart - b.periodStart);
    // Of those before it, the event that reaches furthest: a long period may overlap several short ones.
    let furthest: ChargeEvent | null = null;
    return ordered.flatMap((second) => {
      const first = furthest;
      if (!first || first.periodEnd < second.periodEnd) furthest = second;
      if (!first || first.periodEnd < second.periodStart) return [];
      if (isCopy(first, second)) return [copied(first, second)];
      const values = {
        first: nameBeside(first, second),
        second: nameBeside(second, first),
        customer: second.customer,
        rate: second.rate,
        start: isoFromDay(second.periodStart),
        currency: second.currency,
        charge: amountText(second.charge, second.currency),
      };
      return [
        {
          events: [first, second] as const,
          finding: { code: "billing.releasedTwice", severity: "error", place: {}, values },
        },
      ];
    });
  });
}

/** Whether two rows are one event's, one a copy of the other: they bear one seal. */
function isCopy(first: ChargeEvent, second: ChargeEvent): boolean {
  return first.event === second.event && first.seal === second.seal;
}

function copied(first: ChargeEvent, second: ChargeEvent): Double {
  const { event, customer, rate } = second;
  const values = { event, customer, rate };
  return { events: [first, second], finding: { code: "billing.copiedRow", severity: "error", place: {}, values } };
}

/** An event's number; with its moment where another one, released elsewhere at the same time, has the same number. */
function nameBeside({ event, released }: ChargeEvent, other: ChargeEvent): string {
  return event === other.event ? `${event} of ${released.slice(0, 16).replace("T", " ")} UTC` : event;
}
