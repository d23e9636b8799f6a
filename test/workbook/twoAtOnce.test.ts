/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { dayFromISO } from "../../src/agreements";
import { previewRun, type PreviewLine } from "../../src/billing";
import { readContents } from "../../src/sheets";
import { putInSample, readBook, verifyRegister } from "../../src/workbook";
// Two panes do not wait for each other, as the workflows of one pane do.
import { releaseCharges } from "../../src/workbook/releaseCharges";
import { reverseEvent } from "../../src/workbook/reverseEvent";
import { settleRelease } from "../../src/workbook/settleRelease";

const today = dayFromISO("2026-11-23");

async function contentsNow() {
  return readContents(await readBook());
}
async function linesDue(): Promise<readonly PreviewLine[]> {
  const { lines } = previewRun({ ...(await contentsNow()), billingDate: today });
  return lines.filter(({ amount }) => amount !== null);
}
async function faults() {
  return [...(await contentsNow()).findings, ...(await verifyRegister()).findings];
}
/** The event that the settings name as the last is the register's last. */
async function assertLastNamed(): Promise<void> {
  const { events, settings } = await contentsNow();
  const last = events.at(-1);
  expect(settings.lastEvent).toEqual({ event: last?.event, seal: last?.seal });
}
const eventSheets = () => workbench.store.sheets().filter(({ name }) => / CE-\d+$/.test(name));

const release = (by: string, lines: readonly PreviewLine[], second: number) =>
  releaseCharges({ billingDate: today, lines, releasedAt: `2026-11-23T09:12:33.${second}00Z`, by });
const saidBy = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : []));

describe("two users who write at the same moment", () => {
  beforeEach(async () => {
    const { store } = workbench;
    const blank = store.addSheet(`Blank ${store.sheets().length}`);
    for (const { id } of store.sheets()) if (id !== blank.id) store.removeSheet(id);
    await putInSample({ today });
  });

  it("release a period once, whose event stays whole; the other is told by whom", async () => {
    const lines = (await linesDue()).slice(0, 2);
    const results = await Promise.allSettled([release("A", lines, 1), release("B", lines, 2)]);
    expect(saidBy(results)).toEqual([
      expect.stringMatching(/has been released meanwhile as CE-000001. Nothing was written/),
    ]);
    expect((await contentsNow()).events.map(({ event }) => event)).toEqual(["CE-000001", "CE-000002"]);
    expect(eventSheets()).toHaveLength(2);
    expect(await faults()).toEqual([]);
    await assertLastNamed();
  });

  it("release other periods one after the other: the second's numbers are taken, and it is told", async () => {
    const lines = await linesDue();
    const results = await Promise.allSettled([release("A", lines.slice(0, 2), 1), release("B", lines.slice(2, 4), 2)]);
    expect(saidBy(results)).toEqual([expect.stringContaining("Somebody else wrote 2 charge events from CE-000001 on")]);
    expect((await contentsNow()).events).toHaveLength(2);
    expect(eventSheets()).toHaveLength(2);
    expect(await faults()).toEqual([]);
    await assertLastNamed();
    await release("B", lines.slice(2, 4), 3);
    expect((await contentsNow()).events).toHaveLength(4);
    expect(await faults()).toEqual([]);
    await assertLastNamed();
  });

  it("reverse an event once; the other is told that it no longer stands", async () => {
    await release("A", (await linesDue()).slice(0, 1), 1);
    const [event] = (await contentsNow()).events;
    if (!event) throw new Error("Nothing was released.");
    const reverse = (by: string, second: number) =>
      reverseEvent({ event, reason: "why", releasedAt: `2026-11-23T10:00:00.${second}00Z`, by });
    const results = await Promise.allSettled([reverse("A", 1), reverse("B", 2)]);
    expect(saidBy(results)).toEqual([expect.stringContaining("has been reversed meanwhile")]);
    expect((await contentsNow()).events.map(({ status }) => status)).toEqual(["Reversed", "Reversal"]);
    expect(eventSheets()).toHaveLength(2);
    expect(await faults()).toEqual([]);
    await assertLastNamed();
  });

  it("settle a release and go on releasing: what was released meanwhile stays", async () => {
    const lines = await linesDue();
    await release("A", lines.slice(0, 1), 1);
    const results = await Promise.allSettled([settleRelease(), release("B", lines.slice(1, 2), 2), settleRelease()]);
    expect(saidBy(results)).toEqual([]);
    expect((await contentsNow()).events).toHaveLength(2);
    expect(await faults()).toEqual([]);
    await assertLastNamed();
  });
});
