import { useCallback, useRef, useState } from "react";
import type { ApplyOptions } from "../../src/workbook";
import { useAction, type Action } from "./useAction";

/** Something that writes to the workbook: how far it is, and the way to stop it. */
export interface Writing<Args extends readonly unknown[]> extends Action<Args> {
  /** Null until the first request is through. */
  readonly progress: WritingProgress | null;
  /** Stops between two requests; what was written is taken back. */
  stop(): void;
}

export interface WritingProgress {
  readonly rows: number;
  readonly of: number;
}

/** An action that writes, with its progress and a stop that leaves nothing half done. */
export function useWriting<Args extends readonly unknown[]>(
  write: (options: ApplyOptions, ...args: Args) => Promise<void>,
): Writing<Args> {
  const [progress, setProgress] = useState<WritingProgress | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const action = useAction(
    useCallback(
      async (...args: Args) => {
        const controller = new AbortController();
        stopping.current = controller;
        setProgress(null);
        await write({ signal: controller.signal, onProgress: setProgress }, ...args);
      },
      [write],
    ),
  );
  return { ...action, progress, stop: () => stopping.current?.abort() };
}
