import { useSyncExternalStore } from "react";

/** When the imports began that this pane is at or has brought to their end: their notes are no sign of a stop. */
let own: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function setOwn(next: ReadonlySet<string>): void {
  own = next;
  for (const listener of listeners) listener();
}

/**
 * Writes an import of this pane's own.
 *
 * @param since ISO 8601 UTC, as the import's note has it
 */
export async function whileImporting<T>(since: string, act: () => Promise<T>): Promise<T> {
  setOwn(new Set([...own, since]));
  try {
    return await act();
  } catch (error) {
    // What could not be taken back is then a stop like any other.
    setOwn(new Set([...own].filter((one) => one !== since)));
    throw error;
  }
}

/** The moments at which this pane's own imports began. */
export function useOwnImports(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => own);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
