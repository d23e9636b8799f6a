/** Words by which a report's line names whose devices stand below it. */
const label =
  /^(client|customer|company|organi[sz]ation|tenant|account|kunde|mandant|firma|klant|cliente|entreprise)( name)?\s*[:=]\s*/i;

/** Such a line of a report about all of them. */
const everybody = /^(all|any|every|alle|tous|todos|\*|-|n\/a|none)\b|^[*-]$/i;

/**
 * The customer that a line of a report names for the devices below it: "Client: Kestrel" in one cell, or "Client:" and
 * "Kestrel" in two. "" for a line about all customers; null for any other line.
 *
 * @param filled The line's filled cells, without surrounding spaces.
 */
export function readCustomerLine(filled: readonly string[]): string | null {
  const [first = "", second = ""] = filled;
  if (filled.length > 2 || !label.test(first)) return null;
  const rest = first.replace(label, "").trim();
  const name = rest === "" ? second : rest;
  return everybody.test(name) ? "" : name.replace(/\s+/g, " ");
}
