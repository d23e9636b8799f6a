import type { Band } from "../../bands";
import type { ReleasedEvent } from "../../billing";
import { minorUnits, toDouble, zero, type Exact } from "../../money";
import { moneyFormat, numberFormats, priceFormat } from "../schema/numberFormat";
import type { DocumentRow } from "./documentRow";

/** Columns of the band table: bounds, prices, units and amount. */
const amountColumn = 5;

/**
 * The bands as they stood with what each of them charged, then what led from their sum to the total: a minimum or
 * maximum, the days of a shortened period, rounding. A band that charged nothing has no units and no amount.
 */
export function chargeRows({ event, line }: ReleasedEvent): DocumentRow[] {
  const { bands, membership } = line.rate.bands;
  const bounds = membership === "to" ? ["Over", "Up to"] : ["From", "Below"];
  const lineOf = new Map(line.charge?.lines.map((one) => [one.band.row, one]));
  const price = priceFormat(event.currency, shownAmounts(line));
  return [
    {
      cells: [...bounds, "Unit price", "Flat fee", "Units", "Charge"],
      style: { italic: true, horizontal: "Right" },
    },
    ...bands.flatMap((band): DocumentRow[] => {
      const one = lineOf.get(band.row);
      const row: DocumentRow = {
        cells: [
          toDouble(band.from),
          upper(band),
          toDouble(band.unitPrice),
          toDouble(band.flatFee),
          one ? toDouble(one.units) : "",
          one ? toDouble(one.amount) : "",
        ],
        formats: { ...bandFormats, 2: price, 3: price, 5: price },
        ...(band.to === null ? { columnStyles: { 1: { horizontal: "Right" } } } : {}),
      };
      return band.block === null ? [row] : [row, blockRow(band.block)];
    }),
    ...totalRows({ event, line }, price),
  ];
}

/** Every price and amount that is shown without its currency. */
function shownAmounts({ rate, charge }: ReleasedEvent["line"]): number[] {
  const prices = rate.bands.bands.flatMap(({ unitPrice, flatFee }) => [unitPrice, flatFee]);
  const amounts = charge ? [...charge.lines.map(({ amount: one }) => one), charge.charge, charge.limited] : [];
  return [...prices, ...amounts].map(toDouble);
}

const bandFormats = {
  0: numberFormats.quantity,
  1: numberFormats.quantity,
  4: numberFormats.quantity,
};

/** Under a band whose price is for so many units begun. */
function blockRow(block: Exact): DocumentRow {
  return {
    cells: ["", "per block of", toDouble(block)],
    formats: { 2: numberFormats.quantity },
    columnStyles: { 1: { horizontal: "Right" } },
  };
}

function upper(band: Band): number | string {
  return band.to === null ? "and above" : toDouble(band.to);
}

function totalRows({ event, line }: Pick<ReleasedEvent, "event" | "line">, price: string): DocumentRow[] {
  const { charge, proration } = line;
  const rows: DocumentRow[] = [];
  if (charge) {
    const limited = charge.limit !== null;
    if (limited || proration) rows.push(amount("Sum of the bands", toDouble(charge.charge), price));
    if (limited) {
      const label = charge.limit === "minimum" ? "Minimum applies" : "Maximum applies";
      rows.push(amount(label, toDouble(charge.limited), price));
    }
    if (proration) rows.push(amount(`Charged for ${proration.days} of ${proration.of} days`, "", numberFormats.text));
    const rounding = event.charge.minus(charge.limited);
    if (!proration && !rounding.eq(zero)) rows.push(amount("Rounding", toDouble(rounding), numberFormats.quantity));
  }
  const format = moneyFormat(event.currency, minorUnits(event.currency) ?? 2);
  rows.push({
    ...amount("Total", toDouble(event.charge), format),
    style: { bold: true, lineAbove: true },
  });
  return rows;
}

function amount(label: string, value: number | "", format: string): DocumentRow {
  return {
    cells: ["", "", "", "", label, value],
    formats: { [amountColumn]: format },
    columnStyles: { 4: { horizontal: "Right" } },
  };
}
