import { assetTypeKey, nameKey, type Coverage, type CoverageGap, type DoubleCoverage, type Rate } from "../agreements";
import { priceCharge } from "../charges";
import { divide, halfAwayFromZero, minorUnits, one, readDouble, zero, type Exact } from "../money";
import { termsOf } from "./priceLine";
import { sumByCurrency } from "./sumByCurrency";

/** Money in one currency. */
export interface Stake {
  readonly amount: Exact;
  readonly currency: string;
}

/** What a gap or a double may cost; null where nothing says. */
export interface AtStake {
  /** Largest amount first; without an amount by the number of assets. */
  readonly gaps: readonly { readonly gap: CoverageGap; readonly stake: Stake | null }[];
  /** Largest amount first. */
  readonly doubles: readonly { readonly double: DoubleCoverage; readonly stake: Stake | null }[];
}

/**
 * The money that coverage leaves on the table, or bills twice, for one period. Uncovered assets are estimated: their number
 * times the median unit price that rates in force charge for their type in the customer's currency (its rates', else the one
 * that most rates have); none where no rate does. A double is the lower of the charges that would fall away, were the asset
 * taken from one of its rates. Two currencies cannot be compared, so then the first rate's is given.
 */
export function moneyAtStake({ gaps, doubles, rates }: Coverage): AtStake {
  const prices = new Map<string, Exact[]>();
  const counted = new Map<Rate, number>();
  const currencies = new Map<string, Map<string, number>>();
  for (const { rate, assets } of rates) {
    counted.set(rate, assets.length);
    for (const owner of [nameKey(rate.customer), ""]) {
      const uses = currencies.get(owner) ?? new Map<string, number>();
      currencies.set(owner, uses.set(rate.currency, (uses.get(rate.currency) ?? 0) + 1));
    }
    const price = unitPriceAt(rate, assets.length);
    if (price === null) continue;
    for (const type of rate.assetTypes) {
      const key = priceKey(type, rate.currency);
      const list = prices.get(key) ?? [];
      prices.set(key, list);
      list.push(price);
    }
  }
  const currencyOf = (customer: string): string => {
    const uses = currencies.get(nameKey(customer)) ?? currencies.get("") ?? new Map<string, number>();
    return [...uses].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
  };
  return {
    gaps: byStake(
      gaps.map((gap) => {
        const currency = currencyOf(gap.customer);
        const price = median(prices.get(priceKey(gap.assetType, currency)) ?? []);
        const stake = price && { amount: rounded(price.times(readDouble(gap.assets.length)), currency), currency };
        return { gap, stake };
      }),
    ),
    doubles: byStake(doubles.map((double) => ({ double, stake: doubleStake(double, counted) }))),
  };
}

/** Sums per currency of what is known, largest first. */
export function totalStakes(stakes: readonly (Stake | null)[]): readonly Stake[] {
  const known = stakes.flatMap((stake) => stake ?? []);
  return [...sumByCurrency(known)].sort((a, b) => b.amount.comparedTo(a.amount));
}

/** Charge ÷ quantity of a rate at what it counts now; null where it counts nothing or cannot be charged. */
function unitPriceAt(rate: Rate, quantity: number): Exact | null {
  if (quantity === 0) return null;
  const { charge } = priceCharge(readDouble(quantity), rate.bands, termsOf(rate));
  return charge && divide(charge.limited, readDouble(quantity));
}

function doubleStake({ rates }: DoubleCoverage, counted: ReadonlyMap<Rate, number>): Stake | null {
  const currency = rates[0]?.currency ?? "";
  const falls = rates
    .filter((rate) => rate.currency === currency)
    .flatMap((rate) => {
      const quantity = readDouble(counted.get(rate) ?? 0);
      const now = priceCharge(quantity, rate.bands, termsOf(rate)).charge;
      const without = priceCharge(quantity.minus(one), rate.bands, termsOf(rate)).charge;
      return now && without ? [now.limited.minus(without.limited)] : [];
    });
  if (falls.length === 0) return null;
  return {
    amount: rounded(
      falls.reduce((low, fall) => (fall.lt(low) ? fall : low)),
      currency,
    ),
    currency,
  };
}

function median(values: readonly Exact[]): Exact | null {
  const sorted = [...values].sort((a, b) => a.comparedTo(b));
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper && lower ? divide(upper.plus(lower), readDouble(2)) : null;
}

function byStake<T extends { readonly stake: Stake | null }>(items: readonly T[]): readonly T[] {
  const amountOf = ({ stake }: T) => stake?.amount ?? zero;
  return [...items].sort((a, b) => amountOf(b).comparedTo(amountOf(a)));
}

const rounded = (amount: Exact, currency: string): Exact => halfAwayFromZero(minorUnits(currency) ?? 2)(amount);

const priceKey = (type: string, currency: string): string => `${assetTypeKey(type)}\u0000${currency}`;
