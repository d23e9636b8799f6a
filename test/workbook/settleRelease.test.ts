/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { dayFromISO } from "../../src/agreements";
import { readContents } from "../../src/sheets";
import { readBook, releaseCharges, settleRelease, verifyRegister } from "../../src/workbook";
import { cellsOf } from "./asSeen";
import { killedAt } from "./failingStore";
import { putInOverriddenSample, twoLinesDue } from "./overriddenSample";

// Killing at each place in turn takes a while on a busy machine.
jest.setTimeout(120_000);

const today = dayFromISO("2026-11-23");
const releasedAt = "2026-11-23T09:12:33.000Z";

async function contentsNow() {
  return readContents(await readBook());
}
const linesDue = () => twoLinesDue(today);
/** Rows of all tables that hold anything, and the sheets; blank rows that a stop leaves in a table are nothing. */
async function filled(): Promise<unknown> {
  const { tables, sheetNames } = await readBook();
  const rows = Object.entries(tables).map(([name, table]) => [
    name,
    table?.rows.filter((row) => row.some((cell) => cell !== "")),
  ]);
  return { rows, sheetNames };
}

describe("a release whose pane was killed", () => {
  it("is taken back or completed at the next start, wherever it was killed, and says which", async () => {
    await putInOverriddenSample(today);
    const before = await filled();
    const outcomes = new Set<string>();
    let completed: unknown = null;
    for (let number = 1; completed === null; number += 1) {
      const lines = await linesDue();
      const release = () => releaseCharges({ billingDate: today, lines, releasedAt, by: "pane-1" });
      const { killed } = await killedAt(number, release);
      const settled = await settleRelease();
      const contents = await contentsNow();
      expect(contents.settings.unfinished).toBeNull();
      expect(contents.findings).toEqual([]);
      if (contents.events.length === 0) {
        expect(await filled()).toEqual(before);
        if (settled) expect(settled).toEqual({ finished: [], takenBack: ["CE-000001", "CE-000002"] });
        outcomes.add(settled ? "taken back" : "no trace");
      } else {
        // Once the register's rows stand, the release is complete, whatever came after them.
        expect(contents.events.map(({ event }) => event)).toEqual(["CE-000001", "CE-000002"]);
        if (killed) expect(settled).toEqual({ finished: ["CE-000001", "CE-000002"], takenBack: [] });
        expect(contents.overrides).toEqual([]);
        expect(contents.settings.lastEvent?.event).toBe("CE-000002");
        completed = settled;
        outcomes.add("completed");
      }
    }
    expect(outcomes).toEqual(new Set(["no trace", "taken back", "completed"]));
    expect((await verifyRegister()).findings).toEqual([]);
    expect(await settleRelease()).toBeNull();
  });

  it("does not touch a sheet of the user's own that has the event's name", async () => {
    const lines = await linesDue();
    const { events } = await contentsNow();
    const release = () => releaseCharges({ billingDate: today, lines, releasedAt, by: "pane-1" });
    await killedAt(4, release);
    const { unfinished } = (await contentsNow()).settings;
    const [sheet = ""] = unfinished?.sheets ?? [];
    const { store } = workbench;
    const id = (store.sheets().find(({ name }) => name === sheet) ?? store.addSheet(sheet)).id;
    store.write(id, { row: 0, column: 0, rows: 1, columns: 1 }, [["My own notes"]]);
    await settleRelease();
    expect(cellsOf(sheet)[0]?.[0]).toBe("My own notes");
    expect((await contentsNow()).events).toHaveLength(events.length);
  });

  it("holds up another release until it is settled", async () => {
    const lines = await linesDue();
    const release = () => releaseCharges({ billingDate: today, lines, releasedAt, by: "pane-1" });
    await killedAt(6, release);
    await expect(release()).rejects.toThrow("has not ended");
    await settleRelease();
    await release();
    expect((await linesDue()).map(({ key }) => key)).not.toEqual(lines.map(({ key }) => key));
  });
});
