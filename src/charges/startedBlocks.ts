import { one, type Exact } from "../money";

/** Whole blocks that so many units start: 1 unit of a block of 10 starts one. By integer division and remainder, so never off by one. */
export function startedBlocks(units: Exact, block: Exact): Exact {
  const whole = units.divToInt(block);
  return units.minus(whole.mul(block)).isZero() ? whole : whole.plus(one);
}
