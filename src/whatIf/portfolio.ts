import { AssetIndex, isInForce, type Asset, type Day, type Rate } from "../agreements";
import { stands, termsOf, type ChargeEvent } from "../billing";
import type { BandTable } from "../bands";
import { priceCharge, type Mechanism } from "../charges";
import { halfAwayFromZero, minorUnits, readDouble, zero, type Exact } from "../money";

/** A change to try: what stands in the place of a price list's bands, or of the mechanism of the rates on it. */
export interface PriceChange {
  /** The price list whose rates are tried, named as on the sheets; case does not matter. */
  readonly priceList: string;
  readonly bands: BandTable;
  /** Absent: each rate keeps its own. */
  readonly mechanism?: Mechanism;
}

/** What a change makes of one rate for one whole period, or of one charge event. */
export interface Effect {
  readonly customer: string;
  readonly agreement: string;
  readonly rate: string;
  /** The charge event's name, "" where today's assets are priced. */
  readonly event: string;
  readonly quantity: Exact;
  readonly currency: string;
  readonly now: Exact;
  /** Null where the changed bands have no charge for the quantity: it lies above a finite last band. */
  readonly then: Exact | null;
  /** then − now; null with it. */
  readonly difference: Exact | null;
}

export interface EffectTotal {
  readonly currency: string;
  readonly now: Exact;
  readonly then: Exact;
  readonly difference: Exact;
}

/**
 * A change tried on every rate in force that is on the price list, with the quantity that it covers today, each for one whole
 * period, rounded to its currency as a charge event is. Largest effect first.
 */
export function effectToday(
  rates: readonly Rate[],
  assets: readonly Asset[],
  change: PriceChange,
  today: Day,
): readonly Effect[] {
  const index = new AssetIndex(assets);
  return ordered(
    ratesOn(rates, change.priceList, today).flatMap((rate) => {
      const quantity = readDouble(index.activeOf(rate).filter(({ excluded }) => excluded === "").length);
      const now = chargeOf(rate, rate.bands, rate.mechanism, quantity);
      return now === null ? [] : [effect(rate, "", quantity, rate.currency, now, changed(rate, change, quantity))];
    }),
  );
}

/**
 * The same change tried on past charge events of the price list, with the quantities that were billed and the terms that their
 * rates have today; an event whose rate is gone, or that is or was reversed, is left out. Largest effect first.
 */
export function effectOnEvents(
  rates: readonly Rate[],
  events: readonly ChargeEvent[],
  change: PriceChange,
): readonly Effect[] {
  const rateOf = new Map(rates.map((rate) => [keyOf(rate), rate]));
  return ordered(
    events.filter(stands).flatMap((event) => {
      const rate = rateOf.get(keyOf(event));
      if (!rate || !sameName(event.priceList, change.priceList)) return [];
      const then = changed({ ...rate, mechanism: event.mechanism }, change, event.billed);
      return [effect(event, event.event, event.billed, event.currency, event.charge, then)];
    }),
  );
}

/** What the effects come to, by currency; rates that the change leaves without a charge are in neither sum. */
export function totalEffects(effects: readonly Effect[]): readonly EffectTotal[] {
  const totals = new Map<string, EffectTotal>();
  for (const { currency, now, then } of effects) {
    if (then === null) continue;
    const total = totals.get(currency) ?? { currency, now: zero, then: zero, difference: zero };
    const sums = { now: total.now.plus(now), then: total.then.plus(then) };
    totals.set(currency, { currency, ...sums, difference: sums.then.minus(sums.now) });
  }
  return [...totals.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** The rates in force on a day that are on a price list. */
export function ratesOn(rates: readonly Rate[], priceList: string, day: Day): readonly Rate[] {
  return rates.filter((rate) => sameName(rate.priceList, priceList) && isInForce(rate, day));
}

/** A rate's charge for a whole period by other bands, rounded to its currency; null where there is none. */
export function chargeOf(rate: Rate, bands: BandTable, mechanism: Mechanism, quantity: Exact): Exact | null {
  const { charge } = priceCharge(quantity, bands, { ...termsOf(rate), mechanism });
  return charge && halfAwayFromZero(minorUnits(rate.currency) ?? 2)(charge.limited);
}

function changed(rate: Rate, { bands, mechanism }: PriceChange, quantity: Exact): Exact | null {
  return chargeOf(rate, bands, mechanism ?? rate.mechanism, quantity);
}

function effect(
  { customer, agreement, rate }: Pick<Effect, "customer" | "agreement" | "rate">,
  event: string,
  quantity: Exact,
  currency: string,
  now: Exact,
  then: Exact | null,
): Effect {
  return { customer, agreement, rate, event, quantity, currency, now, then, difference: then && then.minus(now) };
}

/** By the size of the effect; what has no charge any more comes first, because it needs somebody. */
function ordered(effects: readonly Effect[]): readonly Effect[] {
  return [...effects].sort((a, b) => {
    if (a.difference === null || b.difference === null)
      return Number(b.difference === null) - Number(a.difference === null);
    return b.difference.abs().comparedTo(a.difference.abs());
  });
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const keyOf = ({ agreement, rate }: { readonly agreement: string; readonly rate: string }): string =>
  `${agreement.toLowerCase()}\u0000${rate.toLowerCase()}`;
