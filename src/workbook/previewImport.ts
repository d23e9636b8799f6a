import type { DeviceImport } from "../devices";
import { findObstacles, planImport, readContents, type ImportChanges, type ImportReach } from "../sheets";
import { readBook } from "./readBook";

/**
 * What an import would change on the Devices sheet. Nothing is written.
 *
 * @param reach Which of the source's devices it replaces; all unless given.
 * @returns null where the sheet could not be written as it stands; saving the import says why
 */
export async function previewImport(
  imported: DeviceImport,
  reach: ImportReach = "source",
): Promise<ImportChanges | null> {
  const book = await readBook();
  if (findObstacles(book, ["Devices", "Imports"]).length > 0) return null;
  // Neither the moment nor the hash has a part in what changes.
  const moment = { importedAt: imported.asOf.toISOString(), hash: "" };
  return planImport(book, readContents(book), imported, moment, reach).changes;
}
