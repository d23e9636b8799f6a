import { findMechanism, type Mechanism } from "../charges";
import { splitArguments } from "./functionCall";

/** A cell's formula that charges one quantity from a range of bands, with what a built-in formula needs of it. */
export interface ChargeCall {
  /** Reference to the quantity's cell, as the formula writes it. */
  readonly quantity: string;
  /** Sheet of the bands as the formula names it; null for the cell's own. */
  readonly bandsSheet: string | null;
  /** A1 address of the bands without dollar signs. */
  readonly bands: string;
  readonly mechanism: Mechanism;
  /** Null for no rounding. */
  readonly decimals: number | null;
}

const functions: Readonly<Record<string, Mechanism>> = {
  LOOKUPCHARGE: "Look up",
  FILLUPCHARGE: "Fill up",
  STAIRSTEPCHARGE: "Stairstep",
};

const call = /^=\s*DEVICEBILL\.(LOOKUPCHARGE|FILLUPCHARGE|STAIRSTEPCHARGE|CHARGE)\s*\((.*)\)\s*$/is;
const cell = /^(?:(?:'(?:[^']|'')+'|[^\s'!:,(){}]+)!)?\$?[A-Z]{1,3}\$?\d{1,7}$/i;
const range = /^(?:('(?:[^']|'')+'|[^\s'!:,(){}]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7})$/i;

/** Whether a cell's formula uses one of the add-in's functions. */
export function usesDeviceBill(formula: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && /\bDEVICEBILL\./i.test(formula);
}

/**
 * Reads a formula that is one call of LOOKUPCHARGE, FILLUPCHARGE, STAIRSTEPCHARGE or CHARGE over a cell and a range. Null for
 * anything else: a formula around the call, several quantities at once, bands typed into the formula, included units or limits.
 */
export function readChargeCall(formula: string): ChargeCall | null {
  const [, name = "", inside = ""] = call.exec(formula) ?? [];
  const [quantity = "", bands = "", ...others] = splitArguments(inside);
  const general = name.toUpperCase() === "CHARGE";
  const [words = "", included = "", minimum = "", maximum = ""] = general ? others : [];
  const [decimals = "", ...more] = others.slice(general ? 4 : 0);
  const mechanism = general ? findMechanism(/^"(.*)"$/s.exec(words)?.[1] ?? "") : functions[name.toUpperCase()];
  const found = range.exec(bands);
  const plain = included === "" && minimum === "" && maximum === "" && more.length === 0 && /^\d{0,2}$/.test(decimals);
  if (!mechanism || !cell.test(quantity) || !found || !plain) return null;
  const [, sheet, address = ""] = found;
  return {
    quantity,
    bandsSheet: sheet === undefined ? null : sheet.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'"),
    bands: address.replaceAll("$", ""),
    mechanism,
    decimals: decimals === "" ? null : Number(decimals),
  };
}
