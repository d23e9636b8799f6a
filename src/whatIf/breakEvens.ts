import { divide, one, type Exact } from "../money";
import { chargeAt, type Pricing } from "./pricing";
import { stretches } from "./stretches";

/** Which of two pricings charges less. */
export type Cheaper = "this" | "other" | "equal";

export interface BreakEven {
  /** The first whole quantity from which on `cheaper` holds. */
  readonly quantity: Exact;
  readonly cheaper: Cheaper;
}

/**
 * The whole quantities from 1 to `upTo` at which it changes which of two pricings is the cheaper one; the first entry says how
 * it begins. Between two bounds both charges are straight lines but for a minimum or maximum that begins to hold, so each
 * stretch is searched by halving for the place where the sign of the difference turns. Ends where either has no charge.
 *
 * @param upTo A whole quantity.
 */
export function breakEvens(own: Pricing, other: Pricing, upTo: Exact): readonly BreakEven[] {
  const cheaperAt = (quantity: Exact): Cheaper | null => {
    const [a, b] = [chargeAt(own, quantity), chargeAt(other, quantity)];
    if (a === null || b === null) return null;
    return a.eq(b) ? "equal" : a.lt(b) ? "this" : "other";
  };
  const found: BreakEven[] = [];
  const tell = (quantity: Exact, cheaper: Cheaper) => {
    if (found.at(-1)?.cheaper !== cheaper) found.push({ quantity, cheaper });
  };
  const bounds = stretches([own, other], upTo);
  for (const [index, from] of bounds.entries()) {
    const to = index + 1 < bounds.length ? (bounds[index + 1] as Exact).minus(one) : upTo;
    if (cheaperAt(from) === null) break;
    search(from, lastCharged(from, to, cheaperAt), cheaperAt, tell);
  }
  return found;
}

/** The last quantity of a stretch that both charge, where the first one is charged. */
function lastCharged(from: Exact, to: Exact, cheaperAt: (quantity: Exact) => Cheaper | null): Exact {
  if (cheaperAt(to) !== null) return to;
  let [low, high] = [from, to];
  while (high.minus(low).gt(one)) {
    const middle = halfway(low, high);
    if (cheaperAt(middle) === null) high = middle;
    else low = middle;
  }
  return low;
}

/** In a straight stretch the difference keeps its sign, or turns once; "equal" may stand at the turn or throughout. */
function search(
  from: Exact,
  to: Exact,
  cheaperAt: (quantity: Exact) => Cheaper | null,
  tell: (quantity: Exact, cheaper: Cheaper) => void,
): void {
  const first = cheaperAt(from);
  if (first === null) return;
  tell(from, first);
  let at = from;
  let now = first;
  while (at.lt(to) && cheaperAt(to) !== now) {
    let [low, high] = [at, to];
    while (high.minus(low).gt(one)) {
      const middle = halfway(low, high);
      if (cheaperAt(middle) === now) low = middle;
      else high = middle;
    }
    at = high;
    now = cheaperAt(at) as Cheaper;
    tell(at, now);
  }
}

const halfway = (low: Exact, high: Exact): Exact => divide(low.plus(high), one.plus(one)).floor();
