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
  const changed = "bytes" in source ? source.changedAt : undefined;
  const latest = changed && changed < now ? changed : now;
  const first = await read(latest);
  const asOf = likelyAsOf(first, latest);
  return asOf === latest ? first : read(asOf);
}
