/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { dayFromISO } from "../../src/agreements";
import { previewRun, type PreviewLine } from "../../src/billing";
import { readContents } from "../../src/sheets";
import { putInSample, readBook, releaseCharges } from "../../src/workbook";
import { cellsOf, workbookAsSeen } from "./asSeen";
import { countSyncs } from "./countSyncs";

const today = dayFromISO("2026-11-23");
const releasedAt = "2026-11-23T09:12:33.000Z";

async function linesDue(): Promise<readonly PreviewLine[]> {
  const contents = readContents(await readBook());
  return previewRun({ ...contents, billingDate: today }).lines;
}

describe("releaseCharges", () => {
  it("writes a sheet and a register row for each charge, in at most four syncs", async () => {
    await putInSample({ today });
    const lines = await linesDue();
    expect(lines.length).toBeGreaterThanOrEqual(14);
    const syncs = await countSyncs(() => releaseCharges({ billingDate: today, lines, releasedAt }));
    expect(syncs).toBeLessThanOrEqual(4);

    const contents = readContents(await readBook());
    expect(contents.findings).toEqual([]);
    expect(contents.events).toHaveLength(lines.length);
    expect(contents.events.map(({ charge }) => charge.toFixed())).toEqual(lines.map(({ amount }) => amount?.toFixed()));
    expect(new Set(contents.events.map(({ seal }) => seal)).size).toBe(lines.length);
    expect(await linesDue()).toEqual([]);
    for (const [index, event] of contents.events.entries()) {
      const cells = cellsOf(event.sheet);
      expect(cells[0]?.[0]).toBe(`Charge event ${event.event}`);
      expect(cells[1]?.[0]).toBe(event.customer);
      const names = cells.map((row) => row[1]);
      for (const { name } of lines[index]?.assets ?? []) expect(names).toContain(name);
    }
  });

  it("refuses what has been released meanwhile, in a sentence, and writes nothing", async () => {
    const seen = workbookAsSeen();
    const contents = readContents(await readBook());
    const lines = previewRun({ ...contents, events: [], billingDate: today }).lines;
    await expect(releaseCharges({ billingDate: today, lines, releasedAt })).rejects.toThrow(
      /Workstations for the period from 2026-10-01 has been released meanwhile as CE-000001/,
    );
    expect(workbookAsSeen()).toEqual(seen);
  });

  it("goes on with the next month's numbers, seals and names", async () => {
    const billingDate = dayFromISO("2026-12-02");
    const contents = readContents(await readBook());
    const { lines } = previewRun({ ...contents, billingDate });
    expect(lines.length).toBeGreaterThan(0);
    const { events } = await releaseCharges({ billingDate, lines, releasedAt });
    expect(events[0]?.event).toBe(`CE-${String(contents.events.length + 1).padStart(6, "0")}`);
    expect(readContents(await readBook()).findings).toEqual([]);
  });
});
