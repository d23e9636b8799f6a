import type { Finding } from "../messages";
import type { BookContents } from "../sheets";

/** The import that stopped half-way, if one has: the Devices sheet holds only a part of it. */
export function findUnfinishedImport({ settings: { unfinishedImport } }: BookContents): Finding | null {
  if (unfinishedImport === null) return null;
  const { file, source, since } = unfinishedImport;
  const begun = `${since.slice(0, 16).replace("T", " ")} UTC`;
  return { code: "workbook.import_open", severity: "error", place: {}, values: { file, source, begun } };
}
