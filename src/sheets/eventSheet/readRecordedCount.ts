import { countBases } from "../../agreements";
import type { RecordedCount } from "../../whatIf";
import { assetSpan, eventSections, findFact, longFactText, type EventCells } from "./eventSections";
import { readEventAssets } from "./readEventAssets";

/**
 * What an event's sheet says of its count: the asset types, how they were counted, the covered assets. Null where it no longer
 * says.
 *
 * @param cells The event's own rows.
 */
export function readRecordedCount(cells: EventCells): RecordedCount | null {
  const parts = eventSections(cells);
  const span = assetSpan(cells, parts);
  const types = longFactText(cells, parts.facts, "Asset types");
  if (span === null || types === "") return null;
  const assets = readEventAssets(cells.slice(span.from - 1, span.to));
  if (assets === null) return null;
  const at = findFact(cells, parts.facts, "Count");
  const word = at ? cells[at.row]?.[at.column] : undefined;
  return {
    assetTypes: types.split(";").map((type) => type.trim()),
    count: countBases.find((basis) => basis === word) ?? "Billing point",
    assets,
  };
}
