import type { InSlices } from "../slices";
import { workbookError } from "./workbookError";

/** Milliseconds of work at a time: so little that nobody feels a click or a key wait for it. */
const turn = 30;

/**
 * Does work in slices, and lets the pane take its turn between them: what the user clicks and types is answered, and what
 * is to be shown is shown, while it goes on.
 *
 * @throws WorkbookError where the signal stops it
 */
export async function takeTurns<Result>(work: InSlices<Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    const until = performance.now() + turn;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTurn();
    if (signal?.aborted) throw workbookError("workbook.stopped");
  }
}

/** By a message and not a timer: browsers let the timers of a page that is not in view wait for a second each. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
