import type { ChargeEvent, ReleasedEvent, SealedContent } from "../../billing";
import type { PlanCell } from "../workbookPlan";
import { assetHeadingRow, coveredRows, excludedRows, provenanceRows } from "./assetRows";
import { bridgeRows } from "./bridgeRows";
import { chargeRows } from "./chargeRows";
import type { DocumentRow } from "./documentRow";
import { eventFacts, quantityFacts } from "./eventFacts";

/** Titles of the sections, by which a sheet is read again. */
export const sectionTitles = {
  quantity: "Quantity",
  charge: "Charge",
  assets: "Covered assets",
  excluded: "Left out of billing",
  correction: "Against the event it replaces",
  bridge: "Since the previous event",
  imports: "Where the assets come from",
} as const;

/** A charge event as rows of a sheet, to be sealed and written. */
export interface EventDocument {
  /** `sheet` is named; `seal` is "" until it is sealed. */
  readonly event: ChargeEvent;
  /** Seal of the event before it in the register; "" for the first. */
  readonly after: string;
  readonly rows: readonly DocumentRow[];
  /** The table of covered assets, heading included, zero-based. */
  readonly table: { readonly row: number; readonly rows: number };
}

/** A section's title row with a blank one above it. */
export function section(title: string, rows: readonly DocumentRow[]): DocumentRow[] {
  return [{ cells: [] }, { cells: [title], style: { bold: true, lineBelow: true } }, ...rows];
}

/**
 * A charge event as a document that one would attach to an invoice: what was billed and how the charge came about, the covered
 * assets, those left out, what changed since the event that it replaces and since the previous one, and where the figures come
 * from. Values only, so that it reads the same where nobody has the add-in.
 */
export function eventDocument(released: ReleasedEvent): EventDocument {
  const { event, line, bridge, corrects } = released;
  const above: DocumentRow[] = [
    ...eventFacts(released),
    ...section(sectionTitles.quantity, quantityFacts(released)),
    ...section(sectionTitles.charge, chargeRows(released)),
    ...section(`${sectionTitles.assets}: ${line.assets.length}`, []),
  ];
  const assets: DocumentRow[] = [assetHeadingRow, ...coveredRows(line.assets)];
  const below: DocumentRow[] = [
    ...(line.excluded.length > 0
      ? section(`${sectionTitles.excluded}: ${line.excluded.length}`, excludedRows(line.excluded))
      : []),
    ...(corrects ? section(sectionTitles.correction, bridgeRows(event, corrects.event, corrects.bridge)) : []),
    ...section(sectionTitles.bridge, bridgeRows(event, line.previous, bridge)),
    ...section(sectionTitles.imports, provenanceRows(released)),
  ];
  return {
    event,
    after: "",
    rows: [...above, ...assets, ...below],
    table: { row: above.length, rows: assets.length },
  };
}

/** What a document's seal covers: its cells. */
export function sealedContent({ rows }: Pick<EventDocument, "rows">): SealedContent {
  return rows.map(({ cells }) => cells.map((cell: PlanCell) => cell ?? ""));
}
