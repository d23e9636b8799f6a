import { useCallback, useRef, useState } from "react";
import { useAction, type Action } from "./useAction";

/** How far something is; `of` is null where nobody knows how much there is. */
export interface Progress {
  readonly rows: number;
  readonly of: number | null;
}

/** What something that may take a while is given. */
export interface LongOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Something that may take a while: how far it is, and the way to stop it. */
export interface LongAction<Args extends readonly unknown[]> extends Action<Args> {
  /** Null until it is known. */
  readonly progress: Progress | null;
  /** Stops it where it can be stopped; what was written is taken back. */
  stop(): void;
}

/** An action with its progress and a stop that leaves nothing half done. */
export function useLongAction<Args extends readonly unknown[]>(
  act: (options: LongOptions, ...args: Args) => Promise<void>,
): LongAction<Args> {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const action = useAction(
    useCallback(
      async (...args: Args) => {
        const controller = new AbortController();
        stopping.current = controller;
        setProgress(null);
        await act({ signal: controller.signal, onProgress: setProgress }, ...args);
      },
      [act],
    ),
  );
  return { ...action, progress, stop: () => stopping.current?.abort() };
}
