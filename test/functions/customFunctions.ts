/** The runtime's error class, which in Excel is global; here with the two fields that a function may rely on. */
class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

Object.assign(globalThis, { CustomFunctions: { Error: CellError } });

type Call = (...args: never[]) => unknown;

/** Calls a function as Excel does, with whatever stands in the cells. A thrown cell error is given as its code and message. */
export function call(worksheetFunction: Call, ...args: readonly unknown[]): unknown {
  try {
    return shown(worksheetFunction(...(args as never[])));
  } catch (error) {
    if (error instanceof CellError) return `${error.code} ${error.message}`;
    throw error;
  }
}

/** A result with the errors in its cells as texts. */
function shown(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(shown);
  return result instanceof CellError ? `${result.code} ${result.message}` : result;
}
