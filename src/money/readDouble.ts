import { exact, type Exact } from "./exact";

/**
 * The decimal that Excel shows for a double: its first 15 significant digits. `=0.1*3`, which is stored as
 * 0.30000000000000004, is 0.3.
 *
 * @throws RangeError for NaN and infinities, which no cell holds.
 */
export function readDouble(value: number): Exact {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number that a cell can hold.`);
  return exact(value.toPrecision(15));
}
