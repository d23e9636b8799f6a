import { isoFromDay, rateKey } from "../agreements";
import { stands, type ChargeEvent } from "../billing";
import { planRelease, readContents, type Book, type BookContents, type ReleasePlan } from "../sheets";
import { applyPlan, type ApplyOptions } from "./applyPlan";
import { readBook } from "./readBook";
import { takeTurns } from "./takeTurns";
import { workbookError, type WorkbookError } from "./workbookError";

/**
 * Writes charge events. Where that fails because another user has released at the same moment, the error says so and names
 * their event, rather than what Excel made of it.
 *
 * @throws WorkbookError that says why nothing was written
 */
export async function applyRelease(
  book: Book,
  contents: BookContents,
  release: ReleasePlan,
  options: ApplyOptions = {},
): Promise<void> {
  const plan = await takeTurns(planRelease(book, release), options.signal);
  try {
    await applyPlan(plan, options);
  } catch (error) {
    throw (await findOvertaken(contents, release)) ?? error;
  }
}

/** Null where nobody else has written a charge event since the workbook was read. */
async function findOvertaken(before: BookContents, release: ReleasePlan): Promise<WorkbookError | null> {
  const events = await eventsNow();
  const known = new Set([...before.events, ...release.documents.map(({ event }) => event)].map(({ seal }) => seal));
  const others = events.filter(({ seal }) => !known.has(seal));
  if (others.length === 0 || events.some(({ seal }) => isOwn(release, seal))) return null;
  const reversed = release.reversed.find((event) => others.some(({ reverses }) => reverses === event.event));
  if (reversed) return workbookError("workbook.not_standing", { event: reversed.event });
  for (const { event } of release.documents) {
    const same = others.find((other) => stands(other) && isSamePeriod(other, event));
    if (same) {
      const { agreement, rate, periodStart } = event;
      const values = { agreement, rate, period: isoFromDay(periodStart), event: same.event };
      return workbookError("workbook.already_released", values);
    }
  }
  return workbookError("workbook.overtaken", { event: others[0]?.event ?? "", count: others.length });
}

async function eventsNow(): Promise<readonly ChargeEvent[]> {
  try {
    return readContents(await readBook()).events;
  } catch {
    // What made the release fail is what the user needs to hear.
    return [];
  }
}

const isOwn = ({ documents }: ReleasePlan, seal: string): boolean => documents.some(({ event }) => event.seal === seal);

function isSamePeriod(one: ChargeEvent, other: ChargeEvent): boolean {
  return (
    rateKey(one.agreement, one.rate) === rateKey(other.agreement, other.rate) && one.periodStart === other.periodStart
  );
}
