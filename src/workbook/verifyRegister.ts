import { readContents, verifyEvents, type VerifiedEvent } from "../sheets";
import { readBook } from "./readBook";
import { readEventSheets, type ReadOptions } from "./readEventSheets";
import { sha256 } from "./sha256";
import { workbookError } from "./workbookError";

/**
 * Reads every event's sheet as it stands and verifies the register; writes nothing.
 * @throws WorkbookError where the user stops it
 */
export async function verifyRegister(options: ReadOptions = {}): Promise<VerifiedEvent[]> {
  const { events } = readContents(await readBook());
  const read = await readEventSheets(events, options);
  if (options.signal?.aborted) throw workbookError("workbook.stopped");
  return verifyEvents(read, sha256);
}
