/** Below it a whole number has at most 15 digits: it is the decimal that Excel shows. */
const fifteenDigits = 1e15;
/** Decimals of quantities that are tried; columns with more are read number by number. */
const mostTried = 4;

/** Quantities × 10^scale, whole, from place 0. */
export interface ColumnUnits {
  readonly scale: number;
  readonly units: Float64Array;
}

/**
 * Reads some rows of a column of quantities as whole numbers of the smallest decimal that they all have. No decision in the
 * loops leaves them: a quantity that does not fit only leaves a mark.
 *
 * @param least Decimals to begin with.
 * @param room Room for the whole numbers of so many rows.
 * @returns null where a quantity has more decimals than are tried, is below zero, is too large or is no number.
 */
export function readUnits(
  quantities: Float64Array,
  from: number,
  to: number,
  least: number,
  room: Float64Array,
): ColumnUnits | null {
  if (least === 0 && areSmallWhole(quantities, from, to)) return { scale: 0, units: quantities.subarray(from, to) };
  if (readWhole(quantities, from, to, 10 ** least, room)) return { scale: least, units: room };
  for (let scale = Math.max(least, 1); scale <= mostTried; scale += 1) {
    if (readDecimals(quantities, from, to, 10 ** scale, room)) return { scale, units: room };
  }
  return null;
}

/** Whole numbers from 0 to 2^32, as almost every column has them, are told by one comparison each. */
function areSmallWhole(quantities: Float64Array, from: number, to: number): boolean {
  let sound = true;
  for (let row = from; row < to; row += 1) {
    const quantity = quantities[row] as number;
    if (quantity >>> 0 !== quantity) sound = false;
  }
  return sound;
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
