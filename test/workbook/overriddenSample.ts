import type { Day } from "../../src/agreements";
import { previewRun, type PreviewLine } from "../../src/billing";
import { readDouble } from "../../src/money";
import { readContents } from "../../src/sheets";
import { putInSample, readBook, saveOverride } from "../../src/workbook";

/** The first two lines that are due on a day. */
export async function twoLinesDue(today: Day): Promise<readonly PreviewLine[]> {
  const contents = readContents(await readBook());
  return previewRun({ ...contents, billingDate: today }).lines.slice(0, 2);
}

/** Puts in the sample, its first line due with a quantity that was overridden. */
export async function putInOverriddenSample(today: Day): Promise<void> {
  await putInSample({ today });
  const [first] = await twoLinesDue(today);
  if (!first) throw new Error("Nothing is due in the sample.");
  await saveOverride({
    agreement: first.rate.agreement,
    rate: first.rate.rate,
    periodStart: first.period.start,
    billed: readDouble(20),
    reason: "agreed by telephone",
    countedThen: first.counted,
  });
}
