import { isoFromDay } from "../../agreements";
import type { ChargeEvent, Correction, ReleasedEvent } from "../../billing";
import { minorUnits, toDouble, zero } from "../../money";
import { moneyFormat, numberFormats, priceFormat } from "../schema/numberFormat";
import type { DocumentRow } from "./documentRow";
import { textLines } from "./textLines";

const date = numberFormats.date;

/** Characters that fit beside a label, whatever they are. */
const pageCharacters = 80;

/** Title, customer, and what was billed: agreement, rate, period, billing point. */
export function eventFacts({ event, line, corrects }: ReleasedEvent): DocumentRow[] {
  const { rate } = line;
  return leftAligned([
    ...headingFacts(event, rate.account),
    ...(corrects ? correctionFacts(event, corrects) : []),
    ...longFact("Asset types", rate.assetTypes.join("; ")),
    ...longFact("Reference", rate.reference),
    ...(rate.count === "Billing point" ? [] : longFact("Count", rate.count)),
    ...line.snapshots.flatMap(({ source, asOf }) => longFact("Counted from", `${source} as of ${isoFromDay(asOf)}`)),
  ]);
}

/** Which event it replaces and why, and what that leaves to be credited or charged, as a credit note or an invoice needs it. */
function correctionFacts(event: ChargeEvent, { event: replaced, reason }: Correction): DocumentRow[] {
  const rows = [...longFact("Replaces", replaced.event), ...longFact("Reason", reason)];
  if (replaced.currency !== event.currency) return rows;
  const difference = event.charge.minus(replaced.charge);
  const label = difference.lt(zero) ? "Left to credit" : "Left to charge";
  const formats = { 1: moneyFormat(event.currency, minorUnits(event.currency) ?? 2) };
  return [...rows, { cells: [label, toDouble(difference.abs())], formats, columnStyles: { 1: { bold: true } } }];
}

/** Dates and counts stand beside their labels; only the columns of figures are aligned to the right. */
export function leftAligned(facts: readonly DocumentRow[]): DocumentRow[] {
  return facts.map((row) => ({ ...row, style: { ...row.style, horizontal: "Left" } }));
}

/** What any event's sheet begins with. */
export function headingFacts(event: ChargeEvent, account: string): DocumentRow[] {
  return [
    { cells: [`Charge event ${event.event}`], style: { bold: true, size: 16 } },
    { cells: [event.customer], style: { bold: true, size: 12 } },
    { cells: [] },
    { cells: ["Agreement", event.agreement, "", "Period from", event.periodStart], formats: { 4: date } },
    { cells: ["Rate", event.rate, "", "Period to", event.periodEnd], formats: { 4: date } },
    { cells: ["Mechanism", event.mechanism, "", "Billing option", event.billingOption] },
    { cells: ["Price list", event.priceList, "", "Billing point", event.billingPoint], formats: { 4: date } },
    { cells: ["Account", account, "", "Released", releasedText(event.released)] },
    {
      cells: ["Currency", event.currency, "", "Charge", toDouble(event.charge)],
      formats: { 4: moneyFormat(event.currency, minorUnits(event.currency) ?? 2) },
      columnStyles: { 4: { bold: true } },
    },
  ];
}

/** How the billed quantity came about: counts by asset type, the override and its reason, included units; and the limits. */
export function quantityFacts({ event, line }: ReleasedEvent): DocumentRow[] {
  const { charge } = line;
  const rows: DocumentRow[] = line.byType.map(({ assetType, count }) => quantityFact(assetType, count));
  rows.push(quantityFact("Counted", event.counted));
  rows.push(quantityFact("Billed", toDouble(event.billed)));
  if (event.overrideReason !== "") rows.push(...longFact("Reason", event.overrideReason));
  if (line.rate.included) {
    rows.push(quantityFact("Included", toDouble(line.rate.included)));
    if (charge) rows.push(quantityFact("Priced", toDouble(charge.pricedQuantity)));
  }
  if (line.rate.minimum) rows.push(priceFact("Minimum", toDouble(line.rate.minimum), event));
  if (line.rate.maximum) rows.push(priceFact("Maximum", toDouble(line.rate.maximum), event));
  return rows;
}

/** A label with a text that has the rest of the row to itself; one too long for the page goes on in the next row. */
export function longFact(label: string, value: string): DocumentRow[] {
  return textLines(value, pageCharacters).map((part, index) => ({ cells: [index === 0 ? label : "", part] }));
}

export function quantityFact(label: string, value: number): DocumentRow {
  return { cells: [label, value], formats: { 1: numberFormats.quantity } };
}

export function priceFact(label: string, value: number, { currency }: ChargeEvent): DocumentRow {
  return { cells: [label, value], formats: { 1: priceFormat(currency, [value]) } };
}

/** "2026-10-01T09:12:33.000Z" → "2026-10-01 09:12 UTC" */
export function releasedText(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
