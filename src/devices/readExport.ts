import type { ColumnRole, DeviceImport, ImportOptions } from "./device";
import { likelyAsOf } from "./likelyAsOf";
import { readSource, type ExportSource } from "./readSource";

/** How an export is to be read, as far as anybody has said it. */
export interface ExportReading extends Omit<ImportOptions, "asOf"> {
  /** The moment that it stands for; the one that it most likely stands for unless given. */
  readonly asOf?: Date;
  /** The latest moment that it can stand for; an export that a file holds is no younger than the file. */
  readonly now: Date;
  /** Columns that the user once chose, by the header signature of the export; `columns` go before them. */
  readonly remembered: ReadonlyMap<string, Partial<Record<ColumnRole, string>>>;
}

/** Reads an export with the columns that are remembered for its like, as of the moment that it stands for. */
export async function readExport(
  source: ExportSource,
  { asOf: given, now, remembered, ...options }: ExportReading,
): Promise<DeviceImport> {
  const changed = "bytes" in source ? source.changedAt : undefined;
  const latest = changed && changed < now ? changed : now;

  const first = await readSource(source, { ...options, asOf: given ?? latest });
  // Whatever is read again is told already.
  const { onRows: _told, ...silent } = options;
  const chosen = remembered.get(first.headerSignature);
  const columns = chosen === undefined ? options.columns : { ...chosen, ...options.columns };
  const known = chosen === undefined ? first : await readSource(source, { ...silent, columns, asOf: first.asOf });
  const asOf = given ?? likelyAsOf(known, latest);
  return asOf.getTime() === known.asOf.getTime() ? known : readSource(source, { ...silent, columns, asOf });
}
