import type { DeviceImport, ExportSource } from "../devices";
import { planImport, readContents, sourceLabel, type ImportChanges, type ImportReach } from "../sheets";
import { applyPlan, type ApplyOptions } from "./applyPlan";
import { assertImportsWhole } from "./assertImportsWhole";
import { assertWritable } from "./assertWritable";
import { readBook } from "./readBook";
import { sha256 } from "./sha256";
import { WorkbookError, workbookError } from "./workbookError";

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
 * @param options `reach`: which of the source's devices the import replaces; all unless given.
 * @throws WorkbookError that says why nothing was written
 */
export async function saveImport(
  imported: DeviceImport,
  source: ExportSource,
  importedAt: string,
  options: ApplyOptions & { readonly reach?: ImportReach } = {},
): Promise<SavedImport> {
  if (!imported.ok || imported.devices.length === 0) {
    const reason = imported.findings.find(({ severity }) => severity === "error");
    throw reason ? new WorkbookError(reason) : workbookError("workbook.nothing_imported", { file: imported.fileName });
  }
  const book = await readBook();
  assertWritable(book, ["Devices", "Imports", ...(book.tables.Settings ? ["Settings" as const] : [])]);
  const contents = readContents(book);
  assertImportsWhole(contents, sourceLabel(imported));
  const moment = { importedAt, hash: await sha256(sourceContent(source)) };
  const { plan, changes } = planImport(book, contents, imported, moment, options.reach);
  await applyPlan(plan, options);
  return { devices: imported.devices.length, changes };
}

/** What stands for the source in the register's hash: the file's bytes, or the cells as JSON. */
function sourceContent(source: ExportSource): Uint8Array | string {
  return "bytes" in source ? source.bytes : JSON.stringify(source.cells);
}
