/** Below it a whole number has at most 15 digits: it is the decimal that Excel shows. */
const fifteenDigits = 1e15;
/** Decimals of quantities that are tried; columns with more are read number by number. */
const mostTried = 4;

/**
 * Reads some rows of a column of quantities as whole numbers of the smallest decimal that they all have. No decision in the
 * loops leaves them: a quantity that does not fit only leaves a mark.
 *
 * @param least Decimals to begin with.
 * @param units Where the whole numbers go, from place 0.
 * @returns The decimals; null where a quantity has more of them than are tried, is below zero, is too large or is no number.
 */
export function readUnits(
  quantities: Float64Array,
  from: number,
  to: number,
  least: number,
  units: Float64Array,
): number | null {
  if (readWhole(quantities, from, to, 10 ** least, units)) return least;
  for (let scale = Math.max(least, 1); scale <= mostTried; scale += 1) {
    if (readDecimals(quantities, from, to, 10 ** scale, units)) return scale;
  }
  return null;
}

function readWhole(quantities: Float64Array, from: number, to: number, factor: number, units: Float64Array): boolean {
  let sound = true;
  for (let row = from; row < to; row += 1) {
    const quantity = quantities[row] as number;
    const scaled = quantity * factor;
    if (Math.floor(quantity) !== quantity || quantity < 0 || scaled >= fifteenDigits) sound = false;
    units[row - from] = scaled;
  }
  return sound;
}

function readDecimals(
  quantities: Float64Array,
  from: number,
  to: number,
  factor: number,
  units: Float64Array,
): boolean {
  let sound = true;
  for (let row = from; row < to; row += 1) {
    const quantity = quantities[row] as number;
    const scaled = Math.floor(quantity * factor + 0.5);
    // At most 15 digits whose nearest double is the quantity: it is the decimal that Excel shows.
    if (scaled / factor !== quantity || quantity < 0 || scaled >= fifteenDigits) sound = false;
    units[row - from] = scaled;
  }
  return sound;
}
