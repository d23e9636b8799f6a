import { cellText } from "../../agreements";
import type { BandTable, CellValue } from "../../bands";
import type { ChargeEvent } from "../../billing";
import { priceCharge, startedBlocks } from "../../charges";
import type { Finding, VerifyCode } from "../../messages";
import { divide, halfAwayFromZero, minorUnits, readDouble, zero, type Exact } from "../../money";
import { cellAddress } from "../cellAddress";
import { assetSpan, findFact, type EventCells, type EventSections, type RowSpan } from "./eventSections";

/** Zero-based columns of the charge section. */
const column = { from: 0, to: 1, price: 2, fee: 3, units: 4, charge: 5 } as const;

/** One band of the sheet's own table, with what it charged. */
interface Line {
  readonly row: number;
  readonly from: Exact;
  /** Null where the band is open. */
  readonly to: Exact | null;
  readonly price: Exact;
  readonly fee: Exact;
  readonly block: Exact | null;
  /** Null in a band that charged nothing. */
  readonly units: Exact | null;
  readonly charge: Exact;
}

/**
 * Works a charge event out again from the cells of its own sheet: each line from units and prices, its units from the
 * bands and the billed quantity, the total from the lines with minimum, maximum and days, the count from the listed assets. A finding for each figure
 * that does not follow. A reversal's amounts are negated.
 */
export function checkArithmetic(
  event: ChargeEvent,
  { name: sheet, cells, firstRow }: { readonly name: string; readonly cells: EventCells; readonly firstRow: number },
  parts: EventSections,
): Finding<VerifyCode>[] {
  const { quantity, charge } = parts.sections;
  const found: Finding<VerifyCode>[] = [];
  const at = (code: VerifyCode, row: number, col: number, values: Finding["values"]) =>
    found.push({
      code,
      severity: "error",
      place: { sheet, cell: cellAddress(firstRow + row, col) },
      values: { event: event.event, ...values },
    });
  const number = (row: number, col: number): Exact | null => exactOf(cells[row]?.[col]);
  const fact = (span: RowSpan | null, label: string): Exact | null => {
    const place = span && findFact(cells, span, label);
    return place ? number(place.row, place.column) : null;
  };
  checkCount();
  if (charge === null) return found;

  const sign = event.status === "Reversal" ? readDouble(-1) : readDouble(1);
  const lines = bandLines(cells, charge);
  const used = lines.filter(({ units }) => units !== null);
  for (const line of used) {
    const worked = workedLine(event, line).times(sign);
    if (!worked.eq(line.charge))
      at("verify.line", line.row, column.charge, { stated: line.charge.toFixed(), worked: worked.toFixed() });
  }
  const included = fact(quantity, "Included") ?? zero;
  const left = event.billed.minus(included);
  const priced = left.gt(zero) ? left : zero;
  const units = used.reduce((sum, line) => sum.plus(line.units ?? zero), zero);
  if (priced.gt(zero)) checkBands();
  // At a quantity of 0 the first band's flat fee may be charged, with no units.
  else if (used.length > 0 && !units.eq(priced))
    at("verify.units", used[0]?.row ?? charge.from, column.units, {
      band: 1,
      stated: units.toFixed(),
      worked: priced.toFixed(),
      priced: priced.toFixed(),
    });
  checkTotal();
  return found;

  /** Which band prices how many units follows from the bounds, the mechanism and the billed quantity alone. */
  function checkBands(): void {
    const table = charge && bandTable(cells, charge, lines);
    if (!table) return;
    const worked = priceCharge(priced, table, { mechanism: event.mechanism }).charge?.lines ?? [];
    lines.forEach((line, index) => {
      const stated = line.units ?? zero;
      const wanted = worked.find(({ number: band }) => band === index + 1)?.units ?? zero;
      if (stated.eq(wanted)) return;
      const values = { band: index + 1, stated: stated.toFixed(), worked: wanted.toFixed(), priced: priced.toFixed() };
      at("verify.units", line.row, column.units, values);
    });
  }

  function checkTotal(): void {
    if (charge === null || lines.length === 0) return;
    const total = rowLabelled(cells, charge, (label) => label === "Total");
    const stated = total < 0 ? null : number(total, column.charge);
    const sum = used.reduce((all, line) => all.plus(line.charge), zero).times(sign);
    const minimum = fact(quantity, "Minimum");
    const maximum = fact(quantity, "Maximum");
    let limited = minimum && sum.lt(minimum) ? minimum : sum;
    if (maximum && limited.gt(maximum)) limited = maximum;
    const days = daysOf(cells, charge);
    const prorated = days ? divide(limited.times(readDouble(days.days)), readDouble(days.of)) : limited;
    const worked = halfAwayFromZero(minorUnits(event.currency) ?? 2)(prorated).times(sign);
    if (stated === null || !stated.eq(worked))
      at("verify.total", Math.max(total, charge.from), column.charge, {
        stated: stated?.toFixed() ?? "blank",
        worked: worked.toFixed(),
      });
  }

  function checkCount(): void {
    const assets = assetSpan(cells, parts);
    const isAverage = findFact(cells, parts.facts, "Count");
    if (assets === null || (isAverage && cells[isAverage.row]?.[isAverage.column] === "Average")) return;
    const listed = cells
      .slice(assets.from, assets.to)
      .filter((row) => row.slice(0, column.charge + 1).some((cell) => cellText(cell) !== "")).length;
    if (listed !== event.counted) at("verify.count", assets.from - 2, 0, { stated: event.counted, listed });
  }
}

function workedLine({ mechanism }: ChargeEvent, { price, fee, block, units }: Line): Exact {
  if (mechanism === "Stairstep" || units === null) return fee;
  return (block === null ? units : startedBlocks(units, block)).times(price).plus(fee);
}

function bandLines(cells: EventCells, span: RowSpan): Line[] {
  const lines: Line[] = [];
  // The first row is the heading.
  for (let row = span.from + 1; row < span.to; row += 1) {
    const own = cells[row] ?? [];
    if (typeof own[column.from] !== "number") continue;
    const next = cells[row + 1] ?? [];
    lines.push({
      row,
      from: exactOf(own[column.from]) ?? zero,
      to: exactOf(own[column.to]),
      price: exactOf(own[column.price]) ?? zero,
      fee: exactOf(own[column.fee]) ?? zero,
      block: next[column.to] === "per block of" ? exactOf(next[column.price]) : null,
      units: exactOf(own[column.units]),
      charge: exactOf(own[column.charge]) ?? zero,
    });
  }
  return lines;
}

/** The sheet's own bands; null where it has none. The heading says on which side of a bound a quantity lies. */
function bandTable(cells: EventCells, span: RowSpan, lines: readonly Line[]): BandTable | null {
  const [first] = lines;
  if (!first) return null;
  const membership = cells[span.from]?.[column.from] === "From" ? "from" : "to";
  // Where the first From is 1 the Froms count units: the first band fills from 0.
  const offset = membership === "from" && first.from.eq(readDouble(1)) ? first.from : zero;
  const bands = lines.map(({ from, to, price, fee, block }, index) => ({
    row: index + 1,
    from,
    statedFrom: null,
    to,
    fillFrom: index === 0 && membership === "to" ? zero : from.minus(offset),
    fillTo: to?.minus(offset) ?? null,
    unitPrice: price,
    flatFee: fee,
    block,
  }));
  return { bands, layout: membership === "from" ? "from" : "up to", membership, chargesAtZero: first.from.isZero() };
}

function daysOf(cells: EventCells, span: RowSpan): { days: number; of: number } | null {
  const words = /^Charged for (\d+) of (\d+) days$/;
  const row = rowLabelled(cells, span, (label) => words.test(label));
  const match = words.exec(cellText(cells[row]?.[column.units] ?? ""));
  return match ? { days: Number(match[1]), of: Number(match[2]) } : null;
}

function rowLabelled(cells: EventCells, span: RowSpan, is: (label: string) => boolean): number {
  for (let row = span.from; row < span.to; row += 1) if (is(cellText(cells[row]?.[column.units] ?? ""))) return row;
  return -1;
}

function exactOf(cell: CellValue | undefined): Exact | null {
  return typeof cell === "number" ? readDouble(cell) : null;
}
