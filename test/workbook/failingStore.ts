import type { Store } from "../../workbench/store/store";

const changes = [
  "addSheet",
  "removeSheet",
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

/**
 * Lets Excel refuse the change with this number, counted from 1; answers how many changes there were in all.
 *
 * @param killedFrom the first of the changes that are lost because the pane is gone by then
 */
export async function failingAt(
  number: number,
  act: () => Promise<unknown>,
  killedFrom = Infinity,
): Promise<{ changes: number; error: unknown }> {
  const { store } = workbench;
  let count = 0;
  const spies = changes.map((name) => {
    const real = (store[name] as (...args: unknown[]) => unknown).bind(store);
    return jest.spyOn(store, name as "write").mockImplementation((...args: unknown[]) => {
      count += 1;
      if (count === number) throw new Error("Excel has had enough.");
      if (count >= killedFrom) throw new Error("The pane is gone.");
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
  try {
    await act();
  } catch {
    // Nobody is there to see it.
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return { killed: count >= number };
}
