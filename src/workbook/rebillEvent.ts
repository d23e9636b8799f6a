import { Bridges, lastSeal, planEvents, rebillLine, reversalOf, type ChargeEvent } from "../billing";
import { eventDocument, nameEventSheets, reversalDocument, sealDocuments } from "../sheets";
import { assertImportsWhole } from "./assertImportsWhole";
import { applyRelease } from "./applyRelease";
import { readEventAssets } from "./readEventAssets";
import { readStanding, type ReversalRequest } from "./reverseEvent";
import { sha256 } from "./sha256";
import { readEventSheets } from "./readEventSheets";
import { workbookError } from "./workbookError";

export interface Rebilled {
  readonly reversal: ChargeEvent;
  readonly event: ChargeEvent;
}

/**
 * Bills a released period again by today's mapping, bands and terms over the devices of its own billing point: its event is
 * reversed and a new one released, as one act. The two charges together are the difference, which the new event's sheet states
 * with the devices behind it.
 *
 * @throws WorkbookError that says why nothing was written
 */
export async function rebillEvent({ event, reason, releasedAt, by }: ReversalRequest): Promise<Rebilled> {
  const { book, contents, original } = await readStanding(event, reason);
  assertImportsWhole(contents);
  const line = rebillLine(original, contents);
  if (!line || line.amount === null) throw workbookError("workbook.cannot_rebill", { event: event.event });

  const [read] = await readEventSheets([original]);
  const previous = line.previous ? [line.previous] : [];
  const reversal = reversalOf(original, contents, reason.trim(), releasedAt);
  const history = new Bridges(line.history, await readEventAssets([original, ...previous]));
  const correction = {
    event: original,
    reason: reason.trim(),
    bridge: history.of({ ...line, previous: original }),
  };
  const planned = planEvents([line], {
    ...contents,
    events: [...contents.events, reversal],
    releasedAt,
    bridgeOf: (one) => history.of(one),
  });
  const [first, ...others] = nameEventSheets(
    [{ event: reversal }, ...planned.map(({ event: made }) => ({ event: made }))],
    book.sheetNames,
  );
  if (!first) throw new Error("A reversal has no name.");
  const documents = [
    reversalDocument(first.event, original, reason.trim(), read?.sheet?.cells ?? null),
    ...planned.map((one, index) =>
      eventDocument({ ...one, event: others[index]?.event ?? one.event, corrects: correction }),
    ),
  ];
  const sealed = await sealDocuments(documents, lastSeal(contents.events), sha256);
  await applyRelease(book, contents, { documents: sealed, used: [], reversed: [original], by });
  const [written, anew] = sealed.map(({ event: made }) => made);
  if (!written || !anew) throw new Error("A re-bill writes two events.");
  return { reversal: written, event: anew };
}
