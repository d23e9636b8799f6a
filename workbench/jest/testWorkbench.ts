import type { FocusChange, Host } from "../host";
import type { QueryRequest } from "../interpreter/processQuery";
import type { MemoryStore } from "../store/memoryStore";

/** What a test in the office environment finds as the global `workbench`: the workbook behind `Excel.run`, and its host. */
export interface TestWorkbench {
  readonly store: MemoryStore;
  readonly host: Host;
  /** Every request goes through `check` before it is carried out; null ends it. It may throw what `failure` makes. */
  onRequest(check: ((request: QueryRequest) => void) | null): void;
  /** The same after it has been carried out: what `check` throws is answered in place of what was done. */
  onAnswer(check: ((request: QueryRequest) => void) | null): void;
  /** Hears what becomes of the focus from now on. */
  onFocus(hear: (change: FocusChange) => void): void;
  /** Makes the host answer a request with one of office.js's codes: 5001 internal error, 5103 and 5104 too large, … */
  failure(code?: number): Error;
  /** Makes Excel refuse a request with a code of its API, such as InvalidOperationInCellEditMode. */
  refusal(code: string, message: string): Error;
}

declare global {
  var workbench: TestWorkbench;
}
