import { findDoubleReleases } from "../billing";
import type { Finding } from "../messages";
import { readContents, verifyEvents, type VerifiedEvent } from "../sheets";
import { findStraySheets } from "./findStraySheets";
import { readBook } from "./readBook";
import { readEventSheets, type ReadOptions } from "./readEventSheets";
import { sha256 } from "./sha256";
import { workbookError } from "./workbookError";

export interface VerifiedRegister {
  readonly events: readonly VerifiedEvent[];
  /** All that is not as it was released, what no event can be named for first: rows that cannot be read, sheets without a row. */
  readonly findings: readonly Finding[];
}

/**
 * Reads every event's sheet as it stands and verifies the register; writes nothing.
 * @throws WorkbookError where the user stops it
 */
export async function verifyRegister(options: ReadOptions = {}): Promise<VerifiedRegister> {
  const book = await readBook();
  const { events, eventRows, registerFaults, lastEventFaults } = readContents(book);
  const read = await readEventSheets(events, options);
  if (options.signal?.aborted) throw workbookError("workbook.stopped");
  const stray = await findStraySheets(read, book.sheetNames);
  // A register whose rows cannot all be read says so itself: what it lacks is known.
  const unread = registerFaults.filter((fault) => !lastEventFaults.some((one) => one === fault));
  const apart = unread.length > 0 ? stray.filter(({ code }) => code === "verify.copy") : stray;
  // A sheet that names the last event says itself that its row is gone.
  const last = lastEventFaults.filter(
    ({ values }) =>
      !apart.some(({ code, values: { event } }) => code === "verify.straySheet" && event === values["event"]),
  );
  const placed = read.map((one) => ({
    ...one,
    placeOf: (column: string) => eventRows.get(one.event)?.placeOf(column) ?? {},
  }));
  const verified = await verifyEvents(placed, sha256);
  const doubles = findDoubleReleases(events).map(({ finding }) => finding);
  const own = verified.flatMap(({ findings }) => findings);
  return { events: verified, findings: [...unread, ...last, ...doubles, ...apart, ...own] };
}
