import type { Store } from "../../workbench/store/store";

const changes = [
  "addSheet",
  "updateSheet",
  "activateSheet",
  "write",
  "setNumberFormats",
  "setFormat",
  "copyFormats",
  "clear",
  "insertCells",
  "deleteCells",
  "setColumnWidth",
  "addTable",
  "updateTable",
  "setValidation",
  "setHyperlink",
  "setPageSetup",
] as const satisfies readonly (keyof Store)[];

/** Lets Excel refuse the change with this number, counted from 1; answers how many changes there were in all. */
export async function failingAt(
  number: number,
  act: () => Promise<unknown>,
): Promise<{ changes: number; error: unknown }> {
  const { store } = workbench;
  let count = 0;
  const spies = changes.map((name) => {
    const real = (store[name] as (...args: unknown[]) => unknown).bind(store);
    return jest.spyOn(store, name as "write").mockImplementation((...args: unknown[]) => {
      count += 1;
      if (count === number) throw new Error("Excel has had enough.");
      return real(...args) as undefined;
    });
  });
  try {
    await act();
    return { changes: count, error: null };
  } catch (error) {
    return { changes: count, error };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Kills the pane at the change with this number: it and all that it would do afterwards is lost. */
export async function killedAt(number: number, act: () => Promise<unknown>): Promise<{ readonly killed: boolean }> {
  const { store } = workbench;
  let count = 0;
  const spies = changes.map((name) => {
    const real = (store[name] as (...args: unknown[]) => unknown).bind(store);
    return jest.spyOn(store, name as "write").mockImplementation((...args: unknown[]) => {
      count += 1;
      if (count >= number) throw new Error("The pane is gone.");
      return real(...args) as undefined;
    });
  });
  const deletion = jest.spyOn(store, "removeSheet").mockImplementation(() => {
    throw new Error("The pane is gone.");
  });
  try {
    await act();
  } catch {
    // Nobody is there to see it.
  } finally {
    for (const spy of [...spies, deletion]) spy.mockRestore();
  }
  return { killed: count >= number };
}
