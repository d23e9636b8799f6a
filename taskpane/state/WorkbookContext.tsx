import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { dayOf, type Day } from "../../src/agreements";
import { previewRun, type RunPreview } from "../../src/billing";
import type { BookContents } from "../../src/sheets";
import { readBookContents, watchBook } from "../../src/workbook";
import { errorWords } from "../format/words";

/** The workbook as the pane knows it, and the run that follows from it. */
export interface WorkbookState {
  /** Null until the workbook has been read for the first time. */
  readonly contents: BookContents | null;
  /** Why the workbook could not be read the last time, or null. */
  readonly error: string | null;
  readonly billingDate: Day;
  setBillingDate(date: Day): void;
  /** True to count every period from today's sheet, whatever is remembered of its billing point. */
  readonly fromSheet: boolean;
  setFromSheet(fromSheet: boolean): void;
  /** What is due on the billing date. */
  readonly preview: RunPreview | null;
  /** Reads the workbook again. */
  refresh(): Promise<void>;
}

const WorkbookContext = createContext<WorkbookState | null>(null);

/** Today where the user is. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Reads the workbook at the start and again whenever its tables or sheets change. */
export function WorkbookProvider({ children }: { readonly children: ReactNode }) {
  const [contents, setContents] = useState<BookContents | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [billingDate, setBillingDate] = useState<Day>(today);
  const [fromSheet, setFromSheet] = useState(false);
  // Only the newest reading counts: an earlier one that ends later is out of date.
  const newest = useRef(0);

  const refresh = useCallback(async () => {
    const reading = ++newest.current;
    try {
      const { contents: read } = await readBookContents();
      if (reading !== newest.current) return;
      setContents(read);
      setError(null);
    } catch (failure) {
      if (reading === newest.current) setError(errorWords(failure));
    }
  }, []);

  useEffect(() => {
    let stop: (() => Promise<void>) | null = null;
    let left = false;
    void refresh();
    void watchBook(() => void refresh()).then(
      (end) => {
        stop = end;
        if (left) void end();
      },
      (failure: unknown) => setError(errorWords(failure)),
    );
    return () => {
      left = true;
      void stop?.();
    };
  }, [refresh]);

  const preview = useMemo(
    () => contents && previewRun({ ...contents, billingDate, fromSheet }),
    [contents, billingDate, fromSheet],
  );
  const state = useMemo(
    () => ({ contents, error, billingDate, setBillingDate, fromSheet, setFromSheet, preview, refresh }),
    [contents, error, billingDate, fromSheet, preview, refresh],
  );
  return <WorkbookContext.Provider value={state}>{children}</WorkbookContext.Provider>;
}

export function useWorkbook(): WorkbookState {
  const state = useContext(WorkbookContext);
  if (!state) throw new Error("The pane's pages stand inside WorkbookProvider.");
  return state;
}
