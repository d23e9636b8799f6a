/** The last workflow that was asked for, ended or not; never rejects. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Lets a workflow that reads the workbook and then writes to it wait until those that were asked for before have ended. A
 * large import takes seconds: what the user writes from another place of the pane meanwhile would be written over by what
 * the import has read before. Other people's panes are not waited for; a workflow must not call another one.
 */
export function oneAtATime<Args extends readonly unknown[], Result>(
  workflow: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return (...args) => {
    const turn = last.then(() => workflow(...args));
    last = turn.catch(() => undefined);
    return turn;
  };
}
