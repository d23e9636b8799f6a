import type { Sentences } from "./finding";

export type WhatIfCode =
  | "whatIf.aboveLastBand"
  | "whatIf.notChargedNow"
  | "whatIf.rateGone"
  | "whatIf.noEventSheet"
  | "whatIf.noSnapshot"
  | "whatIf.otherCount"
  | "whatIf.negativePrice"
  | "whatIf.noRevenue"
  | "whatIf.alreadyAbove"
  | "whatIf.outOfReach"
  | "whatIf.blocks";

/** Why a change that is tried comes to no figure for a rate or a charge event. */
export const whatIfSentences: Sentences<WhatIfCode> = {
  "whatIf.aboveLastBand": ({ quantity }) =>
    `${quantity} lies above the last band that is tried, so there is no charge. Leave the last band's bound blank.`,
  "whatIf.notChargedNow": ({ quantity }) =>
    `${quantity} lies above the last band of today's price list, so nothing is charged now. Leave its last bound blank.`,
  "whatIf.rateGone": ({ event, agreement, rate }) =>
    `The rate ${rate} of agreement ${agreement} is no longer on Agreements, so the terms to price ${event} by are not known.`,
  "whatIf.noEventSheet": ({ event, counted }) =>
    `The sheet of ${event} no longer lists the ${counted} devices that it counted, so what another mapping would have counted is not known. Bring the sheet back from an earlier version of the file.`,
  "whatIf.noSnapshot": ({ event, source, day, types }) =>
    `What ${source} had on ${day} is not remembered, so how many devices of the types ${types} ${event} would have counted is not known. See the effect on today's devices instead.`,
  "whatIf.otherCount": ({ event, counted, recount, basis }) =>
    `${event} counted ${counted} as its ${basis}, and the imports that are remembered give ${recount}, so what another mapping would have counted is not known.`,
  "whatIf.negativePrice": () =>
    "A unit price or flat fee of the bands is below zero, so dearer prices would not always charge more. Try bands without one.",
  "whatIf.noRevenue": () =>
    "A quantity of these rates lies above the last band, so they come to no revenue. Leave the last band's bound blank.",
  "whatIf.alreadyAbove": ({ currency, revenue }) =>
    `Even at the lowest price these rates come to ${currency} ${revenue}, by what is not changed: other bands, flat fees, minimums. Type a revenue above it, or change something else.`,
  "whatIf.outOfReach": ({ currency, revenue }) =>
    `Even at the highest price these rates come to ${currency} ${revenue} only: nothing is priced by what is changed, or a maximum holds. Type a revenue up to it, or change something else.`,
  "whatIf.blocks": () =>
    "The selected bands are priced by the block (their column Per), which no price list can hold, so they were not taken. Write the price of one unit, or charge them in cells with DEVICEBILL functions.",
};
