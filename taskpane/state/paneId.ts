const key = "devicebill.pane";

/**
 * A name for this pane's releases, the same at every start on this machine, so that a release which stopped half-way is known
 * again as one's own. It names no person and stays on the machine, but for the note of a release under way.
 */
export function paneId(): string {
  try {
    const kept = localStorage.getItem(key);
    if (kept) return kept;
    const made = crypto.randomUUID().slice(0, 8);
    localStorage.setItem(key, made);
    return made;
  } catch {
    // Without storage a stopped release is settled by a click instead of at the start.
    return "unknown";
  }
}

/** Releases that run in this very pane. */
let running = 0;
/** Settles when the last of them has ended. */
let underWay: Promise<unknown> = Promise.resolve();

/** Holds the lock of releasing while something runs, so that another pane on this machine does not take it for stopped. */
export async function whileReleasing<T>(act: () => Promise<T>): Promise<T> {
  running += 1;
  const release = hasLocks() ? (navigator.locks.request(key, act) as Promise<T>) : act();
  underWay = Promise.allSettled([underWay, release]);
  try {
    return await release;
  } finally {
    running -= 1;
  }
}

/** Whether this pane, or another one on this machine, is releasing now. */
export async function isReleasing(): Promise<boolean> {
  if (running > 0 || !hasLocks()) return running > 0;
  return ((await navigator.locks.query()).held ?? []).some(({ name }) => name === key);
}

/** Resolves when neither this pane nor another one on this machine is releasing any more. */
export async function releasesEnded(): Promise<void> {
  await underWay;
  if (hasLocks()) await navigator.locks.request(key, () => undefined);
}

const hasLocks = (): boolean => typeof navigator !== "undefined" && "locks" in navigator;
