import { devicesFromCells, importDevices, likelyAsOf, type DeviceImport, type ImportOptions } from "../devices";
import { readContents } from "../sheets";
import type { ExportSource } from "./exportSource";
import { readBook } from "./readBook";

/** What is said about an export: without `asOf`, it stands for the moment that it most likely stands for. */
export type ExportChoices = Omit<ImportOptions, "typeRules" | "asOf"> & { readonly asOf?: Date };

/** Reads an export with the workbook's own type rules, which go before the product's. Nothing is written. */
export async function importExport(
  source: ExportSource,
  choices: ExportChoices,
  now = new Date(),
): Promise<DeviceImport> {
  const { typeRules } = readContents(await readBook());
  const read = async (asOf: Date) => {
    const options = { ...choices, asOf, typeRules };
    return "bytes" in source
      ? importDevices(source.bytes, source.name, options)
      : devicesFromCells(source.cells, source.name, options);
  };
  if (choices.asOf) return read(choices.asOf);
  const first = await read(now);
  const asOf = likelyAsOf(first, now);
  return asOf === now ? first : read(asOf);
}
