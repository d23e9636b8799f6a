/** The runtime's error class, which in Excel is global. */
class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

Object.assign(globalThis, { CustomFunctions: { Error: CellError } });
