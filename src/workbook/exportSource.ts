import type { CellValue } from "../bands";

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

/** What stands for the source in the register's hash: the file's bytes, or the cells as JSON. */
export function sourceContent(source: ExportSource): Uint8Array | string {
  return "bytes" in source ? source.bytes : JSON.stringify(source.cells);
}
