/** "1 device", "2 devices". The count is already in the user's own digits. */
export function counted(count: number, singular: string, plural = `${singular}s`, shown = String(count)): string {
  return `${shown} ${count === 1 ? singular : plural}`;
}

/** What an error says to the user; a bug's own message is better than nothing. */
export function errorWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
