import type { DeviceImport } from "./device";

/** Some device of a living fleet was seen within so many days of any export. */
const quietDays = 2;
const millisecondsADay = 86_400_000;

/**
 * The moment that an export most likely stands for, where nobody says: the date that it states for itself; else, where even
 * its newest last-seen date lies back, that date, because an old export is counted as of its own day; else now.
 */
export function likelyAsOf({ statedAsOf, devices }: DeviceImport, now: Date): Date {
  if (statedAsOf) return statedAsOf;
  const newest = devices.reduce((latest, { lastSeen }) => Math.max(latest, lastSeen?.getTime() ?? 0), 0);
  return newest > 0 && newest < now.getTime() - quietDays * millisecondsADay ? new Date(newest) : now;
}
