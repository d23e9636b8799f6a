import { elapsedUnit } from "../../../src/devices/columns/elapsedUnit";
import { readText } from "../readText";

describe("elapsedUnit", () => {
  it.each([
    ["Days since last contact", "days"],
    ["days_since_last_checkin", "days"],
    ["Last contact (days ago)", "days"],
    ["Last seen (hours ago)", "hours"],
    ["Minutes since last heartbeat", "minutes"],
    ["Last seen", ""],
    ["Last seen (30 days)", ""],
  ])("of %s is %s", (title, unit) => {
    expect(elapsedUnit(title)).toBe(unit);
  });

  it("counts back from the export's date; dates under such a title stay dates", async () => {
    const text = "Device,Client,Last contact (days ago)\nA,Kestrel,0\nB,Kestrel,30\nC,Kestrel,30.5\nD,Kestrel,46295\n";
    const { devices } = await readText(text);
    expect(devices.map(({ lastSeen }) => lastSeen?.toISOString())).toEqual([
      "2026-09-30T12:00:00.000Z",
      "2026-08-31T12:00:00.000Z",
      "2026-08-31T00:00:00.000Z",
      "2026-09-30T00:00:00.000Z",
    ]);
    expect(devices.map(({ active }) => active)).toEqual([true, true, false, true]);
  });
});
