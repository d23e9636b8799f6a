import { minorUnits } from "../../money";
import type { ColumnKind } from "./tableSchema";

/** Number formats by kind, as en-US codes, which is what Excel's API takes whatever the user's language. */
export const numberFormats: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  choice: "@",
  integer: "#,##0",
  quantity: "General",
  money: "#,##0.00",
  price: "#,##0.00####",
  date: "yyyy-mm-dd",
  moment: "yyyy-mm-dd hh:mm",
};

/**
 * The number format of an amount in one currency, with the ISO code before it: a bare "$" may show as another currency.
 * @param decimals digits of the currency's minor unit (JPY 0, most 2, BHD 3)
 */
export function moneyFormat(currency: string, decimals: number): string {
  const digits = decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
  return /^[A-Z]{3}$/.test(currency) ? `[$${currency}] ${digits}` : digits;
}

/** Decimals that a price may have and still show them all. */
const mostDecimals = 6;

/**
 * The number format of prices and limits in one currency, alone in their cells: its own decimals, and more where a price has
 * more. Without decimals of its own a currency has two where one of the amounts is no whole number, since Excel would leave a
 * point behind the others.
 */
export function priceFormat(currency: string, amounts: readonly number[]): string {
  const decimals = minorUnits(currency) ?? 2;
  if (decimals === 0) return amounts.every(Number.isInteger) ? numberFormats.integer : numberFormats.price;
  return `#,##0.${"0".repeat(decimals)}${"#".repeat(mostDecimals - decimals)}`;
}
