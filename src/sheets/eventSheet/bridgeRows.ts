import { bridgeSteps, stepCount, type Bridge, type ChargeEvent, type NoBridge } from "../../billing";
import { minorUnits, toDouble, zero, type Exact } from "../../money";
import { moneyFormat, numberFormats } from "../schema/numberFormat";
import type { DocumentRow } from "./documentRow";
import { textLines } from "./textLines";

/** Characters that fit into the last two columns, whatever they are; a longer reason goes on in the next row. */
const whyCharacters = 32;

const noBridge: Readonly<Record<NoBridge, string>> = {
  "no previous event": "This is the rate's first charge event.",
  "assets not to be had":
    "The devices of the previous event can no longer be read from its sheet, so the difference has no names.",
  average: "An average counts no single devices, so the difference has no names.",
};

/** From another event's quantity and charge to this one's, with the name of every device behind the difference. */
export function bridgeRows(event: ChargeEvent, previous: ChargeEvent | null, bridge: Bridge | NoBridge): DocumentRow[] {
  if (!previous) return [{ cells: [noBridge["no previous event"]] }];
  const facts: DocumentRow[] = [
    {
      cells: ["Event", previous.event, "", "Period from", previous.periodStart],
      formats: { 4: numberFormats.date },
      columnStyles: { 4: { horizontal: "Left" } },
    },
    money("Charged then", previous.charge, previous.currency),
    money("Charged now", event.charge, event.currency),
    ...(previous.currency === event.currency ? [difference(event, previous)] : []),
  ];
  if (typeof bridge === "string")
    return [
      ...facts,
      { cells: ["Counted", `${previous.counted}, now ${event.counted}`] },
      { cells: [noBridge[bridge]] },
    ];
  return [...facts, ...footing(bridge), ...names(bridge)];
}

function difference({ charge, currency }: ChargeEvent, previous: ChargeEvent): DocumentRow {
  return {
    ...money("Difference", charge.minus(previous.charge), currency),
    columnStyles: { 0: { lineAbove: true }, 1: { lineAbove: true } },
  };
}

function money(label: string, amount: Exact, currency: string): DocumentRow {
  return { cells: [label, toDouble(amount)], formats: { 1: moneyFormat(currency, minorUnits(currency) ?? 2) } };
}

function footing(bridge: Bridge): DocumentRow[] {
  const steps = bridgeSteps.flatMap((step): DocumentRow[] => {
    const count = stepCount(bridge, step);
    return count === 0 ? [] : [figure(capital(step), count)];
  });
  const override = bridge.override.eq(zero)
    ? []
    : [figure("Override", toDouble(bridge.override)), figure("Billed", toDouble(bridge.override) + bridge.counted)];
  return [
    figure("Counted then", bridge.previous),
    ...steps,
    { ...figure("Counted now", bridge.counted), columnStyles: { 0: { lineAbove: true }, 1: { lineAbove: true } } },
    ...override,
  ];
}

function names({ changes }: Bridge): DocumentRow[] {
  if (changes.length === 0) return [];
  return [
    { cells: ["Device ID", "Name", "Asset type", "Change", "Why"], style: { italic: true } },
    ...changes.flatMap(({ step, asset, reason, other }) =>
      textLines(other === "" ? capital(reason) : `${capital(reason)}: ${other}`, whyCharacters).map(
        (why, line): DocumentRow => ({
          cells: line === 0 ? [asset.id, asset.name, asset.assetType, capital(step), why] : ["", "", "", "", why],
        }),
      ),
    ),
  ];
}

function figure(label: string, value: number): DocumentRow {
  return { cells: [label, value], formats: { 1: numberFormats.quantity } };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
