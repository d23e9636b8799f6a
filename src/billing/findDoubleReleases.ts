import { isoFromDay, rateKey } from "../agreements";
import type { Finding } from "../messages";
import type { ChargeEvent } from "./chargeEvent";
import { groupBy } from "./groupBy";
import { stands } from "./readChargeEvents";

/**
 * Standing events of one rate whose periods overlap, two at a time: the same days billed twice. Releasing refuses it, so only
 * the merging of two people's work, or an edited register, brings it about. It stands until one of the two is reversed.
 */
export function findDoubleReleases(
  events: readonly ChargeEvent[],
): readonly { readonly events: readonly [ChargeEvent, ChargeEvent]; readonly finding: Finding }[] {
  const byRate = groupBy(events.filter(stands), ({ agreement, rate }) => rateKey(agreement, rate));
  return [...byRate.values()].flatMap((own) => {
    const ordered = [...own].sort((a, b) => a.periodStart - b.periodStart);
    return ordered.flatMap((second, index) => {
      const first = ordered[index - 1];
      if (!first || first.periodEnd < second.periodStart) return [];
      const values = {
        first: first.event,
        second: second.event,
        customer: second.customer,
        rate: second.rate,
        start: isoFromDay(second.periodStart),
        currency: second.currency,
        charge: second.charge.toFixed(),
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
