import type { Area } from "../store/store";

/** One entry of `functions.json`, as custom-functions-metadata writes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly FunctionParameter[];
  readonly options?: { readonly requiresParameterAddresses?: boolean };
}

export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

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

/** Carries a call to the task pane. Rejects when the pane goes away first. */
export type InvokeFunction = (id: string, args: readonly unknown[], caller: Caller) => Promise<FunctionResult>;
