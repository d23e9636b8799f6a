/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { dayFromISO } from "../../src/agreements";
import { readContents } from "../../src/sheets";
import { readBook, releaseCharges, setUpWorkbook, WorkbookError } from "../../src/workbook";
import { workbookAsSeen } from "./asSeen";
import { failingAt } from "./failingStore";
import { putInOverriddenSample, twoLinesDue } from "./overriddenSample";

// Stopping at each place in turn takes a while on a busy machine.
jest.setTimeout(120_000);

const today = dayFromISO("2026-11-23");
const releasedAt = "2026-11-23T09:12:33.000Z";

const linesDue = () => twoLinesDue(today);

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

  it("leaves nothing of a release, wherever it stops: no sheet, no row, the override as it was", async () => {
    await putInOverriddenSample(today);
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
    await expect(releaseCharges({ billingDate: today, lines, releasedAt })).rejects.toThrow(/half-way.*CE-3/);
    addTable.mockRestore();
    workbench.onRequest(null);
  });
});
