import { likelyAsOf, readSource, type DeviceImport, type ExportSource, type ImportOptions } from "../devices";
import { readContents } from "../sheets";
import { readBook } from "./readBook";

/** What is said about an export: without `asOf`, it stands for the moment that it most likely stands for. */
export type ExportChoices = Omit<ImportOptions, "typeRules" | "rollUp" | "countEveryAgent" | "asOf"> & {
  readonly asOf?: Date;
};

/** How a source is read: as `readSource` does, in this thread or in another. */
export type ReadSource = typeof readSource;

/**
 * Reads an export by the workbook's own settings: its type rules, which go before the product's, its roll-ups, the days
 * within which a device must have been seen, and the columns that the user once chose for such an export, unless the choices
 * name others for their roles. Nothing is written.
 */
export async function importExport(
  source: ExportSource,
  choices: ExportChoices,
  now = new Date(),
  read: ReadSource = readSource,
): Promise<DeviceImport> {
  const { typeRules, settings } = readContents(await readBook());
  const { activeWithinDays, countEveryAgent, rollUp } = settings;
  const options = { activeWithinDays, countEveryAgent, rollUp, ...choices, typeRules };
  const changed = "bytes" in source ? source.changedAt : undefined;
  const latest = changed && changed < now ? changed : now;

  const first = await read(source, { ...options, asOf: choices.asOf ?? latest });
  const remembered = settings.columns.get(first.headerSignature);
  const columns = remembered === undefined ? choices.columns : { ...remembered, ...choices.columns };
  const known = remembered === undefined ? first : await read(source, { ...options, columns, asOf: first.asOf });
  const asOf = choices.asOf ?? likelyAsOf(known, latest);
  return asOf.getTime() === known.asOf.getTime() ? known : read(source, { ...options, columns, asOf });
}
