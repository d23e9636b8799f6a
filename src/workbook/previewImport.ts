import type { DeviceImport } from "../devices";
import { findObstacles, planImport, type ImportChanges, type ImportReach } from "../sheets";
import { readBookContents } from "./readBookContents";
import { takeTurns } from "./takeTurns";

/**
 * What an import would change on the Devices sheet. Nothing is written.
 *
 * @param reach Which of the source's devices it replaces; all unless given.
 * @returns null where the sheet could not be written as it stands; saving the import says why
 * @throws WorkbookError where the signal stops it
 */
export async function previewImport(
  imported: DeviceImport,
  reach: ImportReach = "source",
  signal?: AbortSignal,
): Promise<ImportChanges | null> {
  const { book, contents } = await readBookContents(signal);
  if (findObstacles(book, ["Devices", "Imports"]).length > 0) return null;
  // Neither the moment nor the hash has a part in what changes.
  const moment = { importedAt: imported.asOf.toISOString(), hash: "" };
  return (await takeTurns(planImport(book, contents, imported, moment, reach), signal)).changes;
}
