import { leftSheets, planSettle, readContents, type BookContents, type Settled } from "../sheets";
import { applyPlan } from "./applyPlan";
import { readBook } from "./readBook";
import { runExcel } from "./runExcel";
import { workbookError } from "./workbookError";

/**
 * Completes or takes back a release that stopped half-way, as its note in the workbook tells; says which. Doing it twice does
 * no harm.
 *
 * @returns null where no release has stopped
 */
export async function settleRelease(): Promise<Settled | null> {
  const book = await readBook();
  const contents = readContents(book);
  const planned = planSettle(book, contents, await onlyOurs(leftSheets(book, contents)));
  if (planned === null) return null;
  await applyPlan(planned.plan);
  return planned.settled;
}

/**
 * Goes on only where no release is under way or has stopped: its numbers and seals may not be in the register yet.
 * @throws WorkbookError that says since when
 */
export function assertNoneUnfinished({ settings: { unfinished } }: BookContents): void {
  if (unfinished) throw workbookError("workbook.release_open", { since: unfinished.since });
}

/** Sheets that are blank or begin as the event's does; a user's own sheet of the same name stays. */
async function onlyOurs(
  left: readonly { sheet: string; event: string }[],
): Promise<readonly { sheet: string; event: string }[]> {
  if (left.length === 0) return [];
  return runExcel(async (context) => {
    const corners = left.map((one) => ({
      one,
      corner: context.workbook.worksheets.getItem(one.sheet).getRange("A1").load("values"),
    }));
    await context.sync();
    return corners.flatMap(({ one, corner }) => {
      const text = String((corner.values as unknown[][])[0]?.[0] ?? "");
      return text === "" || text === `Charge event ${one.event}` ? [one] : [];
    });
  });
}
