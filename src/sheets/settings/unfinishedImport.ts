/**
 * What an import notes down before it writes anything and clears with its last step: found later, it says that an import
 * stopped half-way, so that the Devices sheet holds only a part of it.
 */
export interface UnfinishedImport {
  readonly file: string;
  /** As it stands in the Source column. */
  readonly source: string;
  /** ISO 8601 UTC. */
  readonly since: string;
  /**
   * Rows of other sources and typed by hand, where the import writes the rows anew and further up: one that stopped leaves
   * some of them twice. Null where each row stays where it is.
   */
  readonly movedOthers: number | null;
}

const pattern = /^(.*?) since (\d{4}-\d\d-\d\dT\S+?)(?:, moving (\d+) other rows)?: (.*)$/s;

/** As it stands in the Settings table. */
export function unfinishedImportValue({ file, source, since, movedOthers }: UnfinishedImport): string {
  const moving = movedOthers === null ? "" : `, moving ${movedOthers} other rows`;
  return `${source} since ${since}${moving}: ${file}`;
}

/** Null for a text that no import has written. */
export function readUnfinishedImport(value: string): UnfinishedImport | null {
  const [, source, since, moved, file] = pattern.exec(value) ?? [];
  if (source === undefined || since === undefined || file === undefined) return null;
  return { file, source, since, movedOthers: moved === undefined ? null : Number(moved) };
}
