import { nextUnit, unitPrice } from "../../../src/charges";
import type { Exact } from "../../../src/money";
import { chargeAt, type Pricing } from "../../../src/whatIf";

/** One figure of both pricings at a quantity; null where there is none. */
export interface ComparedFigure {
  readonly name: string;
  readonly now: Exact | null;
  readonly then: Exact | null;
}

const figureOf = (found: ReturnType<typeof nextUnit>): Exact | null => ("code" in found ? null : found);

/** Charge, unit price and the price of one more unit, for both. */
export function comparedAt(now: Pricing, then: Pricing, quantity: Exact): readonly ComparedFigure[] {
  const both = (name: string, figure: (pricing: Pricing) => Exact | null) => ({
    name,
    now: figure(now),
    then: figure(then),
  });
  return [
    both("Charge", (pricing) => chargeAt(pricing, quantity)),
    both("Per unit", ({ bands, mechanism }) => figureOf(unitPrice(quantity, bands, mechanism))),
    both("One more unit", ({ bands, mechanism }) => figureOf(nextUnit(quantity, bands, mechanism))),
  ];
}
