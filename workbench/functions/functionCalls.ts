import type { Area } from "../store/store";
import type { MessageEntry } from "../protocol/modelEvents";

/** A range that stands as an argument; zero-based. */
export interface ParameterArea extends Area {
  readonly sheetId: string;
}

/** The cell that a function is called from; zero-based. */
export interface Caller {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** The range of each argument, null where it is none; only for a function that asks for them. */
  readonly parameters?: readonly (ParameterArea | null)[];
}

/** What a call came to: a value or an array of rows, or the error that the cell shows with the message behind it. */
export type FunctionResult = { readonly value: unknown } | { readonly error: string; readonly message?: string };

/** Category and type by which office.js knows an invocation among the messages. */
const customFunctions = 1;
const invocation = 1000;
/** The host understands error values in arguments. */
const errorValuesAllowed = 4;

/** Excel's error for each of the runtime's codes; the others are #VALUE!. */
const errors: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!" };

/** The same for an error that a function returns as a value. */
const errorCodes: Readonly<Record<string, string>> = {
  "#N/A": "#N/A",
  "#DIV/0!": "#DIV/0!",
  "#NUM!": "#NUM!",
  "#NULL!": "#NULL!",
  "#VALUE!": "#VALUE!",
};

type RawResult = readonly [id: number, ok: boolean, value: unknown, errorCode?: number];

/**
 * Calls of custom functions on their way to the pane and back. All calls of one turn travel in one message, because one
 * message each is slow.
 */
export class FunctionCalls {
  readonly #waiting = new Map<number, { resolve: (result: FunctionResult) => void; reject: (reason: Error) => void }>();
  #queue: MessageEntry[] = [];
  #next = 1;

  constructor(
    private readonly addressOf: (area: ParameterArea) => string,
    private readonly send: (entries: readonly MessageEntry[]) => void,
  ) {}

  invoke(id: string, args: readonly unknown[], caller: Caller): Promise<FunctionResult> {
    const number = this.#next++;
    const address = this.addressOf({
      sheetId: caller.sheetId,
      row: caller.row,
      column: caller.column,
      rows: 1,
      columns: 1,
    });
    // What is no range has no address, which Excel tells by an empty text.
    const parameters = caller.parameters?.map((area) => (area === null ? "" : this.addressOf(area)));
    const call = [number, id, args, address, errorValuesAllowed, ...(parameters === undefined ? [] : [parameters])];
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      if (this.#queue.length === 0) setTimeout(() => this.#flush());
      this.#queue.push([customFunctions, invocation, "", JSON.stringify(call), 0, false]);
    });
  }

  /** Takes what the runtime reports by SetInvocationArrayResults. */
  take(results: readonly RawResult[]): void {
    for (const [id, ok, value, errorCode] of results) {
      this.#waiting.get(id)?.resolve(ok ? resultOf(value) : failureOf(value, errorCode));
      this.#waiting.delete(id);
    }
  }

  /** The pane is gone: what it has not answered is rejected. */
  dispose(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error("The task pane was closed."));
    this.#waiting.clear();
    this.#queue = [];
  }

  #flush(): void {
    const entries = this.#queue;
    this.#queue = [];
    if (entries.length > 0) this.send(entries);
  }
}

interface ErrorValue {
  readonly valueType?: unknown;
  readonly type?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

function resultOf(value: unknown): FunctionResult {
  const error = errorIn(value);
  if (error) return error;
  if (!Array.isArray(value)) return { value };
  return { value: value.map((row: unknown) => (Array.isArray(row) ? row.map((cell) => errorIn(cell) ?? cell) : row)) };
}

/** An error value inside a result arrives as an object with Excel's own error text as its code. */
function errorIn(value: unknown): { error: string; message?: string } | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { valueType, type, code, message } = value as ErrorValue;
  if (valueType !== "CustomFunctionError" && type !== "CustomFunctionError") return null;
  const error = errorCodes[String(code)] ?? "#VALUE!";
  return typeof message === "string" && message !== "" ? { error, message } : { error };
}

function failureOf(value: unknown, errorCode = 0): FunctionResult {
  const error = errors[errorCode] ?? "#VALUE!";
  return typeof value === "string" && value !== "" ? { error, message: value } : { error };
}
