import { isoFromDay, rateKey, type Day } from "../agreements";
import {
  Bridges,
  lastSeal,
  planEvents,
  previewRun,
  stands,
  sumByCurrency,
  type ChargeEvent,
  type PreviewLine,
  type RunPreview,
  type RunTotal,
} from "../billing";
import { amountText } from "../money";
import { eventDocument, nameEventSheets, sealDocuments, type BookContents } from "../sheets";
import { mapInSlices } from "../slices";
import type { ApplyOptions } from "./applyPlan";
import { applyRelease } from "./applyRelease";
import { assertImportsWhole } from "./assertImportsWhole";
import { assertWritable } from "./assertWritable";
import { readBookContents } from "./readBookContents";
import { readEventAssets } from "./readEventAssets";
import { assertNoneUnfinished } from "./settleRelease";
import { sha256 } from "./sha256";
import { takeTurns } from "./takeTurns";
import { WorkbookError, workbookError } from "./workbookError";

export interface ReleaseRequest {
  readonly billingDate: Day;
  /** The lines to release, as the user saw them: a line that would come out otherwise now is refused. */
  readonly lines: readonly PreviewLine[];
  /** Moment of release, ISO 8601 UTC. */
  readonly releasedAt: string;
  /** True to count every period from today's sheet, as the user saw it. */
  readonly fromSheet?: boolean;
  /** Names the pane, not a person: a release that stops half-way is known again by it. */
  readonly by?: string;
}

export interface ReleaseResult {
  /** What was released, in the register's order. */
  readonly events: readonly ChargeEvent[];
  readonly sheets: number;
  readonly totals: readonly RunTotal[];
}

/**
 * Releases charges: reads everything again, sees that nothing moved since the user looked, then writes the sheets and
 * the register's rows as one act of a single sync (more only where Excel does not take so much at once).
 * @throws WorkbookError that says why nothing was released
 */
export async function releaseCharges(request: ReleaseRequest, options: ApplyOptions = {}): Promise<ReleaseResult> {
  if (request.lines.length === 0) throw workbookError("workbook.nothing_chosen");
  const { book, contents } = await readBookContents(options.signal);
  assertWritable(book, ["ChargeEvents", "Overrides"]);
  assertNoneUnfinished(contents);
  assertImportsWhole(contents);
  const [fault] = contents.registerFaults;
  if (fault) throw new WorkbookError(fault);

  const preview = previewRun({ ...contents, ...request });
  const lines = linesAsSeen(request.lines, preview, contents);
  const previous = new Map(lines.flatMap(({ previous: one }) => (one ? [[one.event, one]] : [])));
  const bridges = new Bridges(preview.history, await readEventAssets([...previous.values()]));
  const planned = planEvents(lines, {
    ...contents,
    releasedAt: request.releasedAt,
    bridgeOf: (line) => bridges.of(line),
  });
  const named = nameEventSheets(planned, book.sheetNames, contents.settings.sheetsPer);
  const unsealed = await takeTurns(mapInSlices(named, eventDocument, 1), options.signal);
  const documents = await sealDocuments(unsealed, lastSeal(contents.events), sha256);
  const used = lines.flatMap(({ override }) => (override ? [override] : []));
  await applyRelease(book, contents, { documents, used, reversed: [], by: request.by ?? "unknown" }, options);

  const events = documents.map(({ event }) => event);
  return {
    events,
    sheets: new Set(events.map(({ sheet }) => sheet)).size,
    totals: sumByCurrency(events.map(({ charge, currency }) => ({ amount: charge, currency }))),
  };
}

/** Today's lines for those the user saw, in the order of the preview. */
function linesAsSeen(seen: readonly PreviewLine[], preview: RunPreview, contents: BookContents): PreviewLine[] {
  const seenByKey = new Map(seen.map((line) => [line.key, line]));
  const lines = preview.lines.filter(({ key }) => seenByKey.has(key));
  const due = new Set(lines.map(({ key }) => key));
  for (const line of seenByKey.values()) {
    if (!due.has(line.key)) throw gone(line, contents);
  }
  for (const line of lines) {
    const then = seenByKey.get(line.key);
    if (then) assertUnmoved(then, line);
  }
  return lines;
}

function assertUnmoved(seen: PreviewLine, now: PreviewLine): void {
  if (now.amount === null) throw workbookError("workbook.no_longer_due", named(now));
  if (seen.amount === null || !seen.amount.eq(now.amount)) {
    const { currency } = now.rate;
    const shown = seen.amount ? amountText(seen.amount, currency) : "nothing";
    const values = { ...named(now), seen: shown, now: amountText(now.amount, currency), currency };
    throw workbookError("workbook.amount_moved", values);
  }
  if (seen.counted !== now.counted) {
    throw workbookError("workbook.count_moved", { ...named(now), seen: seen.counted, now: now.counted });
  }
}

function gone(line: PreviewLine, contents: BookContents): WorkbookError {
  const key = rateKey(line.rate.agreement, line.rate.rate);
  const released = contents.events.find(
    (event) => stands(event) && rateKey(event.agreement, event.rate) === key && event.periodStart === line.period.start,
  );
  return released
    ? workbookError("workbook.already_released", { ...named(line), event: released.event })
    : workbookError("workbook.no_longer_due", named(line));
}

function named({ rate, period }: PreviewLine): { agreement: string; rate: string; period: string } {
  return { agreement: rate.agreement, rate: rate.rate, period: isoFromDay(period.start) };
}
