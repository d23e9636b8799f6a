import type { DeviceImport } from "./device";

/** Some device of a living fleet was seen within so many days of any export. */
const quietDays = 2;
/** So many devices with a date of their own tell how old an export is, where others are online without one. */
const enoughDates = 20;
const millisecondsADay = 86_400_000;

/**
 * The moment that an export most likely stands for, where nobody says: the date that it states for itself; else, where even
 * its newest last-seen date lies back, that date, because an old export is counted as of its own day; else the latest
 * moment that it can be from.
 *
 * Devices that are online without a date tell nothing, and where there are such, a few others that were last seen long ago
 * may just be switched off.
 *
 * @param latest When the file was last changed, else now; the import must have been read as of it.
 */
export function likelyAsOf({ statedAsOf, devices, asOf }: DeviceImport, latest: Date): Date {
  if (statedAsOf) return statedAsOf;
  const isUndated = (seen: Date | null) => seen?.getTime() === asOf.getTime();
  const seen = devices.flatMap(({ lastSeen }) => (lastSeen && !isUndated(lastSeen) ? lastSeen.getTime() : []));
  if (devices.some(({ lastSeen }) => isUndated(lastSeen)) && seen.length < enoughDates) return latest;
  const newest = seen.reduce((last, moment) => Math.max(last, moment), 0);
  return newest > 0 && newest < latest.getTime() - quietDays * millisecondsADay ? new Date(newest) : latest;
}
