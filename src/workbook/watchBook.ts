import { runExcel } from "./runExcel";

/** Changes that follow each other within this many milliseconds are told once. */
const quietMs = 400;

/**
 * Tells when a table's cells or the workbook's sheets have changed, once the changes have come to rest; also of changes
 * made by the add-in itself and by other users.
 * @returns what ends the watching
 */
export async function watchBook(onChange: () => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quietMs);
    return Promise.resolve();
  };
  const stop = await runExcel(async (context) => {
    const { tables, worksheets } = context.workbook;
    const onTables = tables.onChanged.add(changed);
    const onAdded = worksheets.onAdded.add(changed);
    const onDeleted = worksheets.onDeleted.add(changed);
    await context.sync();
    return () =>
      Excel.run(onTables.context, async (registered) => {
        onTables.remove();
        onAdded.remove();
        onDeleted.remove();
        await registered.sync();
      });
  });
  return () => {
    clearTimeout(timer);
    return stop();
  };
}
