import { importDevices, likelyAsOf, type DeviceImport, type ImportOptions } from "../devices";
import { readContents } from "../sheets";
import { readBook } from "./readBook";

/** What is said about an export: without `asOf`, it stands for the moment that it most likely stands for. */
export type ExportChoices = Omit<ImportOptions, "typeRules" | "asOf"> & { readonly asOf?: Date };

/** Reads an export with the workbook's own type rules, which go before the product's. Nothing is written. */
export async function importExport(
  bytes: Uint8Array,
  fileName: string,
  choices: ExportChoices,
  now = new Date(),
): Promise<DeviceImport> {
  const { typeRules } = readContents(await readBook());
  const read = (asOf: Date) => importDevices(bytes, fileName, { ...choices, asOf, typeRules });
  if (choices.asOf) return read(choices.asOf);
  const first = await read(now);
  const asOf = likelyAsOf(first, now);
  return asOf === now ? first : read(asOf);
}
