/** One entry of `functions.json`, as custom-functions-metadata writes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly FunctionParameter[];
}

export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

/** The cell that a function is called from; zero-based. */
export interface Caller {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What a call came to: a value or an array of rows, or the error that the cell shows with the message behind it. */
export type FunctionResult = { readonly value: unknown } | { readonly error: string; readonly message?: string };

/** Carries a call to the task pane. Rejects when the pane goes away first. */
export type InvokeFunction = (id: string, args: readonly unknown[], caller: Caller) => Promise<FunctionResult>;
