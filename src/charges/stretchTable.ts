/** Stretches of equal width into which the quantities are cut, so that a quantity's piece is found almost at once. */
export const stretches = 256;

/** Where to look for a quantity's piece. */
export interface StretchTable {
  /** A quantity's stretch is quantity × this, at most `stretches`, without its decimals. */
  readonly perUnit: number;
  /** The first piece that holds quantities of each stretch, one entry more than there are stretches; the last is open. */
  readonly firstOf: Uint16Array;
}

/** @param lasts The highest quantity of each piece, ascending; the last is Infinity. */
export function stretchTable(lasts: readonly number[]): StretchTable {
  const perUnit = stretches / (Math.max(0, ...lasts.filter((last) => last < Infinity)) + 1);
  // Never falls where the quantity rises, which is all that the search rests on.
  const stretchOf = (units: number): number => Math.min(units * perUnit, stretches) | 0;
  const firstOf = Uint16Array.from({ length: stretches + 2 }, (_, stretch) => {
    const first = lasts.findIndex((last) => stretchOf(last) >= stretch);
    return first < 0 ? lasts.length - 1 : first;
  });
  return { perUnit, firstOf };
}
