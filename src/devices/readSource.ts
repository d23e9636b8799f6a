import type { CellValue } from "../bands";
import type { DeviceImport, ImportOptions } from "./device";
import { devicesFromCells } from "./devicesFromCells";
import { importDevices } from "./importDevices";

/** What devices are read from: a file's bytes, or cells of this workbook. */
export type ExportSource = { readonly name: string } & (
  | {
      readonly bytes: Uint8Array;
      /** When the file was last changed: an export is not younger than that. */
      readonly changedAt?: Date;
    }
  | {
      /** Rows of cells as Excel holds them; `name` is their address. */
      readonly cells: readonly (readonly CellValue[])[];
    }
);

/** Reads devices from a file or from cells, each by its own way in. */
export async function readSource(source: ExportSource, options: ImportOptions): Promise<DeviceImport> {
  return "bytes" in source
    ? importDevices(source.bytes, source.name, options)
    : devicesFromCells(source.cells, source.name, options);
}
