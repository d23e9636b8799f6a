/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { dayFromISO } from "../../src/agreements";
import { readContents } from "../../src/sheets";
import { readBook, releaseCharges, settleRelease, setUpWorkbook, WorkbookError } from "../../src/workbook";
import { workbookAsSeen } from "./asSeen";
import { failingAt } from "./failingStore";
import { putInOverriddenSample, twoLinesDue } from "./overriddenSample";

// Stopping at each place in turn takes a while on a busy machine.
jest.setTimeout(120_000);

const today = dayFromISO("2026-11-23");
const releasedAt = "2026-11-23T09:12:33.000Z";

const linesDue = () => twoLinesDue(today);

async function newWorkbook(): Promise<void> {
  const { store } = workbench;
  const blank = store.addSheet(`Blank ${store.sheets().length}`);
  for (const { id } of store.sheets()) if (id !== blank.id) store.removeSheet(id);
  await putInOverriddenSample(today);
}

describe("what stops half-way", () => {
  it("leaves nothing of a set-up, wherever it stops", async () => {
    const before = workbookAsSeen();
    for (let number = 1; number < 400; number += 17) {
      const { error } = await failingAt(number, setUpWorkbook);
      if (error === null) break;
      expect(error).toBeInstanceOf(WorkbookError);
      expect(workbookAsSeen()).toEqual(before);
    }
    await setUpWorkbook();
  });

  it.each([
    ["with all its sheets", false],
    ["whose settings were deleted", true],
  ])(
    "leaves nothing of a release, in a workbook %s, wherever it stops: no sheet, no row, the override as it was",
    async (_, without) => {
      await newWorkbook();
      const settings = workbench.store.sheets().find(({ name }) => name === "Settings");
      if (without && settings) workbench.store.removeSheet(settings.id);
      const lines = await linesDue();
      const release = () => releaseCharges({ billingDate: today, lines, releasedAt });
      const before = workbookAsSeen();
      let stops = 0;
      for (let number = 1; ; number += 7) {
        const { error } = await failingAt(number, release);
        if (error === null) break;
        stops += 1;
        expect(error).toBeInstanceOf(WorkbookError);
        expect(String(error)).toContain("Nothing was written");
        expect(workbookAsSeen()).toEqual(before);
      }
      expect(stops).toBeGreaterThan(10);
      const contents = readContents(await readBook());
      expect(contents.events).toHaveLength(2);
      expect(contents.overrides).toEqual([]);
      expect(contents.findings).toEqual([]);
      expect(contents.settings.lastEvent?.event).toBe("CE-000002");
    },
  );

  it("is settled by the next start where the pane is killed while it takes a release back", async () => {
    await newWorkbook();
    const lines = await linesDue();
    const release = () => releaseCharges({ billingDate: today, lines, releasedAt, by: "pane-1" });
    const { changes } = await failingAt(Infinity, release);
    await newWorkbook();
    // From the register's rows on: what fails before them leaves sheets alone.
    for (let number = changes - 13; number <= changes; number += 1) {
      for (let more = 1; ; more += 1) {
        const { changes: done } = await failingAt(number, release, number + more);
        const settled = await settleRelease();
        const { events, findings, overrides } = readContents(await readBook());
        expect(findings).toEqual([]);
        // Both or neither, each with its sheet; an override lasts as long as its period is due.
        expect([0, 2]).toContain(events.length);
        expect(overrides).toHaveLength(events.length === 0 ? 1 : 0);
        if (settled) expect(settled.finished).toHaveLength(events.length);
        const sheets = workbench.store.sheets().filter(({ name }) => / CE-\d+$/.test(name));
        expect(sheets).toHaveLength(events.length);
        if (events.length > 0) await newWorkbook();
        if (done < number + more) break;
      }
    }
  });

  it("leaves nothing where Excel refuses the request as a whole", async () => {
    const lines = await linesDue();
    const before = workbookAsSeen();
    for (const code of [5001, 5103]) {
      workbench.onRequest((request) => {
        if (JSON.stringify(request).includes("Charge event")) throw workbench.failure(code);
      });
      await expect(releaseCharges({ billingDate: today, lines, releasedAt })).rejects.toThrow("Nothing was written");
      workbench.onRequest(null);
      expect(workbookAsSeen()).toEqual(before);
    }
  });

  it("says so where not even taking back is possible", async () => {
    const lines = await linesDue();
    let gone = false;
    const addTable = jest.spyOn(workbench.store, "addTable").mockImplementation(() => {
      gone = true;
      throw new Error("The connection is lost.");
    });
    workbench.onRequest(() => {
      if (gone) throw workbench.failure();
    });
    await expect(releaseCharges({ billingDate: today, lines, releasedAt })).rejects.toThrow(
      /half-way.*CE-1.*then completed or taken back/,
    );
    addTable.mockRestore();
    workbench.onRequest(null);
  });
});
