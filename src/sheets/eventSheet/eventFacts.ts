import type { ReleasedEvent } from "../../billing";
import { toDouble } from "../../money";
import { numberFormats } from "../schema/numberFormat";
import type { DocumentRow } from "./documentSteps";
import { textLines } from "./textLines";

const date = numberFormats.date;

/** Characters that fit beside a label, whatever they are. */
const pageCharacters = 80;

/** Title, customer, and what was billed: agreement, rate, period, billing point. */
export function eventFacts({ event, line }: ReleasedEvent): DocumentRow[] {
  const { rate } = line;
  const reverses = event.reverses === "" ? [] : longFact("Reverses", event.reverses);
  return [
    { cells: [`Charge event ${event.event}`], style: { bold: true, size: 16 } },
    { cells: [event.customer], style: { bold: true, size: 12 } },
    { cells: [] },
    { cells: ["Agreement", event.agreement, "", "Period from", event.periodStart], formats: { 4: date } },
    { cells: ["Rate", event.rate, "", "Period to", event.periodEnd], formats: { 4: date } },
    { cells: ["Mechanism", event.mechanism, "", "Billing option", event.billingOption] },
    { cells: ["Price list", event.priceList, "", "Billing point", event.billingPoint], formats: { 4: date } },
    { cells: ["Account", rate.account, "", "Released", releasedText(event.released)] },
    ...longFact("Asset types", rate.assetTypes.join("; ")),
    ...longFact("Reference", rate.reference),
    ...reverses,
  ];
}

/** How the billed quantity came about: counts by asset type, the override and its reason, included units. */
export function quantityFacts({ event, line }: ReleasedEvent): DocumentRow[] {
  const { charge } = line;
  const rows: DocumentRow[] = line.byType.map(({ assetType, count }) => number(assetType, count));
  rows.push(number("Counted", event.counted));
  rows.push(number("Billed", toDouble(event.billed)));
  if (event.overrideReason !== "") rows.push(...longFact("Reason", event.overrideReason));
  if (line.rate.included) {
    rows.push(number("Included", toDouble(line.rate.included)));
    if (charge) rows.push(number("Priced", toDouble(charge.pricedQuantity)));
  }
  return rows;
}

/** What the rate was last billed: an earlier event's quantity and charge beside this one's. */
export function previousFacts({ event, line }: ReleasedEvent): DocumentRow[] {
  const { previous } = line;
  if (!previous) return [{ cells: ["This is the rate's first charge event."] }];
  const counted = event.counted - previous.counted;
  return [
    { cells: ["Event", previous.event, "", "Period from", previous.periodStart], formats: { 4: date } },
    { cells: ["Counted", difference(previous.counted, event.counted, counted)] },
    {
      cells: [
        "Charge",
        `${previous.currency} ${previous.charge.toFixed()}, now ${event.currency} ${event.charge.toFixed()}`,
      ],
    },
  ];
}

function difference(then: number, now: number, more: number): string {
  if (more === 0) return `${then}, as now`;
  return `${then}, now ${now} (${Math.abs(more)} ${more > 0 ? "more" : "fewer"})`;
}

/** A label with a text that has the rest of the row to itself; one too long for the page goes on in the next row. */
function longFact(label: string, value: string): DocumentRow[] {
  return textLines(value, pageCharacters).map((part, index) => ({ cells: [index === 0 ? label : "", part] }));
}

function number(label: string, value: number): DocumentRow {
  return { cells: [label, value], formats: { 1: numberFormats.quantity } };
}

/** "2026-10-01T09:12:33.000Z" → "2026-10-01 09:12 UTC" */
function releasedText(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
