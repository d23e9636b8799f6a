import type { Activity } from "../device";
import type { DateValue } from "./dateColumn";
import type { StatusMeaning } from "./status";

const day = 86_400_000;

export interface ActivityReading {
  readonly active: boolean;
  readonly activity: Activity;
}

/**
 * Whether a machine counts: retired (also deleted, uninstalled, decommissioned) and unmanaged ones never; else one that is
 * online; else one that was last seen within the window before the export's date, the window's first moment included; one
 * without a usable date not.
 *
 * @param windowDays Days back from `asOf`.
 */
export function inferActivity(
  status: StatusMeaning,
  lastSeen: DateValue,
  asOf: number,
  windowDays: number,
): ActivityReading {
  if (status === "retired" || status === "unmanaged") return { active: false, activity: status };
  if (status === "online" || lastSeen.kind === "now") return { active: true, activity: "online" };
  if (lastSeen.kind !== "moment") return { active: false, activity: "no date" };
  const isSeen = lastSeen.at >= asOf - windowDays * day;
  return { active: isSeen, activity: isSeen ? "seen" : "not seen" };
}
