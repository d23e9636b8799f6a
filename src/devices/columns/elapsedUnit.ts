import type { ElapsedUnit } from "../reading/dateColumn";
import { titleKey } from "./titleKey";

const units = ["days", "hours", "minutes"] as const;

/**
 * The unit in which the plain numbers under a title count time gone by: "Days since last contact", "Last seen (hours ago)".
 * A title with a number of its own, such as "Last seen (30 days)", names a period and no unit.
 */
export function elapsedUnit(title: string): ElapsedUnit {
  const key = titleKey(title);
  return /\d/.test(key) ? "" : (units.find((unit) => key.includes(unit)) ?? "");
}
