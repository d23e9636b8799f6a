import { readExport, type DeviceImport, type ExportReading, type ExportSource } from "../devices";
import { readBookContents } from "./readBookContents";

/** What is said about an export: without `asOf`, it stands for the moment that it most likely stands for. */
export type ExportChoices = Omit<
  ExportReading,
  "typeRules" | "rollUp" | "countEveryAgent" | "now" | "remembered" | "onRows"
>;

/** How an export is read: as `readExport` does, in this thread or in another. */
export type ReadExport = typeof readExport;

/**
 * Reads an export by the workbook's own settings: its type rules, which go before the product's, its roll-ups, the days
 * within which a device must have been seen, and the columns that the user once chose for such an export, unless the choices
 * name others for their roles. Nothing is written.
 */
export async function importExport(
  source: ExportSource,
  choices: ExportChoices,
  now = new Date(),
  read: ReadExport = readExport,
): Promise<DeviceImport> {
  const { typeRules, settings } = (await readBookContents()).contents;
  const { activeWithinDays, countEveryAgent, rollUp, columns: remembered } = settings;
  return read(source, { activeWithinDays, countEveryAgent, rollUp, ...choices, typeRules, now, remembered });
}
