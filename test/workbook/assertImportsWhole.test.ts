/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { dayFromISO } from "../../src/agreements";
import { rebillEvent, releaseCharges, reverseEvent } from "../../src/workbook";
import { fillTable } from "./fillTable";
import { putInOverriddenSample, twoLinesDue } from "./overriddenSample";

jest.setTimeout(60_000);

const today = dayFromISO("2026-11-23");
const releasedAt = "2026-11-23T09:12:33.000Z";

describe("an import that stopped half-way", () => {
  it("holds up releasing and billing again, which count devices, and not reversing", async () => {
    await putInOverriddenSample(today);
    const release = async () => releaseCharges({ billingDate: today, lines: await twoLinesDue(today), releasedAt });
    const { events } = await release();
    const [event] = events;
    if (!event) throw new Error("Nothing was released.");
    const value = "NinjaOne since 2026-11-22T06:05:00.000Z: all devices.csv";
    fillTable("Settings", [{ Setting: "Unfinished import", Value: value }]);

    const words = "The import of all devices.csv (NinjaOne), begun 2026-11-22 06:05 UTC, stopped half-way";
    const request = { event, reason: "why", releasedAt, by: "pane-1" };
    await expect(release()).rejects.toThrow(words);
    await expect(rebillEvent(request)).rejects.toThrow(words);
    await expect(reverseEvent(request)).resolves.toMatchObject({ reverses: event.event });
  });
});
