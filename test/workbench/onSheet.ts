let last = 0;

/** Runs on a new sheet of its own, under Excel.run. */
export function onSheet<T>(
  run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  name = `Test ${++last}`,
): Promise<T> {
  return Excel.run((context) => run(context.workbook.worksheets.add(name), context));
}

/** The code that a run rejects with, or null. */
export async function codeOf(run: Promise<unknown>): Promise<string | null> {
  try {
    await run;
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

/** The code that doing this on a new sheet rejects with, or null. */
export function codeOnSheet(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  return codeOf(
    onSheet(async (sheet, context) => {
      act(sheet, context);
      await context.sync();
    }),
  );
}

/** Time for messages between host and pane to arrive. */
export const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
