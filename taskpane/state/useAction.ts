import { useCallback, useState } from "react";
import { errorWords } from "../format/words";

/** Something the user set going: whether it runs, and why it failed. */
export interface Action<Args extends readonly unknown[]> {
  readonly running: boolean;
  readonly error: string | null;
  run(...args: Args): Promise<void>;
  clearError(): void;
}

/** Runs one thing at a time and keeps its error where the button is; a second press while it runs does nothing. */
export function useAction<Args extends readonly unknown[]>(act: (...args: Args) => Promise<void>): Action<Args> {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = useCallback(
    async (...args: Args) => {
      if (running) return;
      setRunning(true);
      setError(null);
      try {
        await act(...args);
      } catch (failure) {
        setError(errorWords(failure));
      } finally {
        setRunning(false);
      }
    },
    [act, running],
  );
  return { running, error, run, clearError: () => setError(null) };
}
