import type { DeviceImport, ExportSource } from "../devices";
import { planImport, sourceLabel, type ImportChanges, type ImportReach } from "../sheets";
import { applyPlan, type ApplyOptions } from "./applyPlan";
import { assertImportsWhole } from "./assertImportsWhole";
import { assertWritable } from "./assertWritable";
import { hashSource } from "./hashSource";
import { readBookContents } from "./readBookContents";
import { takeTurns } from "./takeTurns";
import { WorkbookError, workbookError } from "./workbookError";

export interface SaveImportOptions extends ApplyOptions {
  /** Which of the source's devices the import replaces; all unless given. */
  readonly reach?: ImportReach;
  /** How the source is hashed: as `hashSource` does, in this thread or in another. */
  readonly hash?: typeof hashSource;
}

export interface SavedImport {
  /** Devices written. */
  readonly devices: number;
  readonly changes: ImportChanges;
}

/**
 * Puts an import's devices on the Devices sheet and remembers the import; answers what changed.
 *
 * @param source What the import was read from, for its hash.
 * @param importedAt ISO 8601 UTC.
 * @throws WorkbookError that says why nothing was written
 */
export async function saveImport(
  imported: DeviceImport,
  source: ExportSource,
  importedAt: string,
  { reach, hash = hashSource, ...options }: SaveImportOptions = {},
): Promise<SavedImport> {
  if (!imported.ok || imported.devices.length === 0) {
    const reason = imported.findings.find(({ severity }) => severity === "error");
    throw reason ? new WorkbookError(reason) : workbookError("workbook.nothing_imported", { file: imported.fileName });
  }
  const { book, contents } = await readBookContents(options.signal);
  assertWritable(book, ["Devices", "Imports", ...(book.tables.Settings ? ["Settings" as const] : [])]);
  assertImportsWhole(contents, sourceLabel(imported));
  const moment = { importedAt, hash: await hash(source) };
  const { plan, changes } = await takeTurns(planImport(book, contents, imported, moment, reach), options.signal);
  await applyPlan(plan, options);
  return { devices: imported.devices.length, changes };
}
