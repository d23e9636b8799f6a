import type { BookContents } from "../sheets";
import { findUnfinishedImport } from "./findUnfinishedImport";
import { WorkbookError } from "./workbookError";

/**
 * Goes on only where no import has stopped half-way.
 *
 * @param source whose own stopped import is no hindrance: importing it again is what makes the Devices sheet whole
 * @throws WorkbookError that names the import and says what to do
 */
export function assertImportsWhole(contents: BookContents, source?: string): void {
  const finding = findUnfinishedImport(contents);
  if (finding === null) return;
  if (contents.settings.unfinishedImport?.source.toLowerCase() !== source?.toLowerCase())
    throw new WorkbookError(finding);
}
