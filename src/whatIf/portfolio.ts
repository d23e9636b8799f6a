import { nameKey, samePriceList, type Rate } from "../agreements";
import { groupBy, priceLine, termsOf } from "../billing";
import type { BandTable } from "../bands";
import { priceCharge, type Mechanism } from "../charges";
import type { Finding, WhatIfCode } from "../messages";
import { halfAwayFromZero, minorUnits, readDouble, zero, type Exact } from "../money";
import { type TriedCount } from "./triedCount";

/** What stands in the place of a price list's bands, and of the mechanism of the rates on it. */
export interface PriceChange {
  /** The price list whose rates are priced anew. */
  readonly priceList: string;
  readonly bands: BandTable;
  /** Absent: each rate keeps its own. */
  readonly mechanism?: Mechanism;
}

/** What a change makes of one rate for one whole period, or of one charge event. */
export interface Effect extends TriedCount {
  readonly currency: string;
  /** Null where the rate's own bands have no charge for the quantity. */
  readonly now: Exact | null;
  /** Null where the quantity is not to be had, or lies above a finite last band. */
  readonly then: Exact | null;
  /** then − now; null with either. `fault` then says why. */
  readonly difference: Exact | null;
}

/** What a change makes of one customer's rates, or events, in one currency. */
export interface CustomerEffect {
  readonly customer: string;
  readonly currency: string;
  readonly counted: Exact;
  readonly tried: Exact;
  readonly now: Exact;
  readonly then: Exact;
  readonly difference: Exact;
  /** How many of its effects are in none of the sums, because they come to no figure. */
  readonly unknown: number;
  /** Largest first; those without a figure before them. */
  readonly effects: readonly Effect[];
}

export interface EffectTotal {
  readonly currency: string;
  readonly now: Exact;
  readonly then: Exact;
  readonly difference: Exact;
}

/**
 * A change of prices tried on counts, each rounded to its currency as a charge event is; a mapping that is tried with it is in
 * the counts. Rates of other price lists keep their prices, and an event its mechanism. Largest effect first; what comes to no
 * figure before all, because it needs somebody.
 */
export function effectsOf(counts: readonly TriedCount[], change: PriceChange): readonly Effect[] {
  return ordered(counts.map((count) => effectOf(count, change)));
}

function effectOf(count: TriedCount, change: PriceChange): Effect {
  const { terms, event, period, billed, triedBilled } = count;
  const currency = event?.currency ?? terms?.currency ?? "";
  const own = terms && { ...terms, mechanism: event?.mechanism ?? terms.mechanism };
  const now = event ? event.charge : own && priceLine(own, period, billed).amount;
  const isChanged = samePriceList(event?.priceList ?? terms?.priceList ?? "", change.priceList);
  const other = own && isChanged ? { ...own, bands: change.bands, mechanism: change.mechanism ?? own.mechanism } : own;
  const then = other && triedBilled && priceLine({ ...other, currency }, period, triedBilled).amount;
  const difference = now && then && then.minus(now);
  return {
    ...count,
    currency,
    now,
    then,
    difference,
    fault: difference ? null : (count.fault ?? noCharge(count, now)),
  };
}

function noCharge({ billed, triedBilled }: TriedCount, now: Exact | null): Finding<WhatIfCode> {
  const [code, quantity] = now
    ? (["whatIf.aboveLastBand", triedBilled] as const)
    : (["whatIf.notChargedNow", billed] as const);
  return { code, severity: "warning", place: {}, values: { quantity: quantity?.toString() ?? "" } };
}

/** Effects by customer and currency, the largest first; a customer that something is not known of before all. */
export function customerEffects(effects: readonly Effect[]): readonly CustomerEffect[] {
  const groups = groupBy(effects, ({ customer, currency }) => `${nameKey(customer)}\u0000${currency}`);
  const found = [...groups.values()].map((group): CustomerEffect => {
    const known = group.filter(isKnown);
    const sum = (of: (effect: KnownEffect) => Exact) => known.reduce((total, one) => total.plus(of(one)), zero);
    return {
      customer: group[0]?.customer ?? "",
      currency: group[0]?.currency ?? "",
      counted: sum(({ counted }) => readDouble(counted)),
      tried: sum(({ counted, tried }) => readDouble(tried ?? counted)),
      now: sum(({ now }) => now),
      then: sum(({ then }) => then),
      difference: sum(({ difference }) => difference),
      unknown: group.length - known.length,
      effects: ordered(group),
    };
  });
  return found.sort(
    (a, b) => Number(b.unknown > 0) - Number(a.unknown > 0) || b.difference.abs().comparedTo(a.difference.abs()),
  );
}

/** What the effects come to, by currency; those without a figure are in neither sum. */
export function totalEffects(effects: readonly Effect[]): readonly EffectTotal[] {
  const totals = new Map<string, EffectTotal>();
  for (const { currency, now, then } of effects.filter(isKnown)) {
    const total = totals.get(currency) ?? { currency, now: zero, then: zero, difference: zero };
    const sums = { now: total.now.plus(now), then: total.then.plus(then) };
    totals.set(currency, { currency, ...sums, difference: sums.then.minus(sums.now) });
  }
  return [...totals.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

interface KnownEffect extends Effect {
  readonly now: Exact;
  readonly then: Exact;
  readonly difference: Exact;
}

const isKnown = (effect: Effect): effect is KnownEffect => effect.difference !== null;

/** A rate's charge for a whole period by other bands, rounded to its currency; null where there is none. */
export function chargeOf(rate: Rate, bands: BandTable, mechanism: Mechanism, quantity: Exact): Exact | null {
  const { charge } = priceCharge(quantity, bands, { ...termsOf(rate), mechanism });
  return charge && halfAwayFromZero(minorUnits(rate.currency) ?? 2)(charge.limited);
}

function ordered(effects: readonly Effect[]): readonly Effect[] {
  return [...effects].sort((a, b) => {
    if (a.difference === null || b.difference === null)
      return Number(b.difference === null) - Number(a.difference === null);
    return b.difference.abs().comparedTo(a.difference.abs());
  });
}
