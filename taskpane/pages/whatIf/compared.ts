import { divide, one, zero, type Exact } from "../../../src/money";
import { chargeAt, type Pricing } from "../../../src/whatIf";

/** One figure of both pricings at a quantity; null where there is none. */
export interface ComparedFigure {
  readonly name: string;
  readonly now: Exact | null;
  readonly then: Exact | null;
}

/** Charge, charge by unit and what one more unit costs, for both, each with its included units and limits. */
export function comparedAt(now: Pricing, then: Pricing, quantity: Exact): readonly ComparedFigure[] {
  const both = (name: string, figure: (pricing: Pricing) => Exact | null) => ({
    name,
    now: figure(now),
    then: figure(then),
  });
  return [
    both("Charge", (pricing) => chargeAt(pricing, quantity)),
    both("Per unit", (pricing) => {
      const charge = chargeAt(pricing, quantity);
      return charge === null || quantity.eq(zero) ? null : divide(charge, quantity);
    }),
    both("One more unit", (pricing) => {
      const [charge, next] = [chargeAt(pricing, quantity), chargeAt(pricing, quantity.plus(one))];
      return charge && next && next.minus(charge);
    }),
  ];
}
