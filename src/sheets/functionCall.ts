/** One call of an add-in's function in a cell's formula. */
export interface FunctionCall {
  /** Such as FILLUPCHARGE, in capitals. */
  readonly name: string;
  /** As the formula writes them; "" for one that is left out. */
  readonly arguments: readonly string[];
}

/** The first call of a DEVICEBILL function in a formula, which may stand inside others; null where there is none. */
export function findFunctionCall(formula: string): FunctionCall | null {
  const found = /\bDEVICEBILL\.([A-Z]+)\s*\(/i.exec(formula);
  if (!found) return null;
  const [start, name = ""] = found;
  // The rest of the formula up to the bracket that closes the call.
  const inside = formula.slice(found.index + start.length);
  let depth = 1;
  let quote = "";
  for (let index = 0; index < inside.length; index += 1) {
    const sign = inside.charAt(index);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if ("({".includes(sign)) depth += 1;
    else if (")}".includes(sign)) depth -= 1;
    if (depth === 0) return { name: name.toUpperCase(), arguments: splitArguments(inside.slice(0, index)) };
  }
  return null;
}

/** Arguments between commas, or another mark, that stand in no bracket, quotation mark or sheet name. */
export function splitArguments(text: string, mark = ","): string[] {
  const parts: string[] = [""];
  let depth = 0;
  let quote = "";
  for (const sign of text) {
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if ("({".includes(sign)) depth += 1;
    else if (")}".includes(sign)) depth -= 1;
    if (sign === mark && depth === 0 && quote === "") parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}
