import { lastSeal, reversalOf, stands, type ChargeEvent } from "../billing";
import {
  nameEventSheets,
  readContents,
  reversalDocument,
  sealDocuments,
  type Book,
  type BookContents,
} from "../sheets";
import { applyRelease } from "./applyRelease";
import { assertWritable } from "./assertWritable";
import { assertNoneUnfinished } from "./settleRelease";
import { readBook } from "./readBook";
import { sha256 } from "./sha256";
import { readEventSheets } from "./readEventSheets";
import { WorkbookError, workbookError } from "./workbookError";

export interface ReversalRequest {
  /** The event to cancel, as the user saw it. */
  readonly event: ChargeEvent;
  readonly reason: string;
  /** ISO 8601 UTC. */
  readonly releasedAt: string;
  readonly by: string;
}

/**
 * Cancels a charge event by another with the same quantities and the negated charge, and links both rows. The period is then
 * due again.
 *
 * @returns the reversal
 * @throws WorkbookError that says why nothing was written: the event no longer stands, or no reason is given
 */
export async function reverseEvent({ event, reason, releasedAt, by }: ReversalRequest): Promise<ChargeEvent> {
  const { book, contents, original } = await readStanding(event, reason);
  const [read] = await readEventSheets([original]);
  const [named] = nameEventSheets(
    [{ event: reversalOf(original, contents, reason.trim(), releasedAt) }],
    book.sheetNames,
  );
  if (!named) throw new Error("A reversal has no name.");
  const document = reversalDocument(named.event, original, reason.trim(), read?.sheet?.cells ?? null);
  const documents = await sealDocuments([document], lastSeal(contents.events), sha256);
  await applyRelease(book, contents, { documents, used: [], reversed: [original], by });
  return documents[0]?.event ?? named.event;
}

/**
 * The workbook with the event that is to be cancelled, as it stands now.
 * @throws WorkbookError where it no longer stands, the register has faults, another release is under way, or no reason is given
 */
export async function readStanding(
  event: ChargeEvent,
  reason: string,
): Promise<{ readonly book: Book; readonly contents: BookContents; readonly original: ChargeEvent }> {
  if (reason.trim() === "") throw workbookError("workbook.no_reason");
  const book = await readBook();
  assertWritable(book, ["ChargeEvents"]);
  const contents = readContents(book);
  assertNoneUnfinished(contents);
  const [fault] = contents.registerFaults;
  if (fault) throw new WorkbookError(fault);
  const original = contents.events.find((one) => one.event === event.event && one.seal === event.seal);
  if (!original || !stands(original)) throw workbookError("workbook.not_standing", { event: event.event });
  return { book, contents, original };
}
