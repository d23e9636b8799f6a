/** Below it a whole number has at most 15 digits: it is the decimal that Excel shows. */
const fifteenDigits = 1e15;
/** Decimals of quantities that are tried; columns with more are read number by number. */
const mostTried = 4;

/** Quantities × 10^scale, whole. */
export interface ColumnUnits {
  readonly scale: number;
  readonly units: Float64Array;
}

/**
 * Reads some rows of a column of quantities as whole numbers of the smallest decimal that they all have.
 *
 * @param least Decimals to begin with.
 * @returns null where a quantity has more decimals than are tried, is too large or is no number.
 */
export function readUnits(quantities: Float64Array, least: number): ColumnUnits | null {
  const units = new Float64Array(quantities.length);
  for (let scale = least; scale <= mostTried; scale += 1) {
    if (readDecimals(quantities, 10 ** scale, units)) return { scale, units };
  }
  return null;
}

/** @returns false at the first quantity that has other decimals. */
function readDecimals(quantities: Float64Array, factor: number, units: Float64Array): boolean {
  for (let row = 0; row < quantities.length; row += 1) {
    const quantity = quantities[row] as number;
    const scaled = Math.floor(quantity * factor + 0.5);
    // At most 15 digits whose nearest double is the quantity: it is the decimal that Excel shows.
    if (scaled / factor !== quantity || scaled >= fifteenDigits) return false;
    units[row] = scaled;
  }
  return true;
}
