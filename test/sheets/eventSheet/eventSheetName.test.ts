import { dayFromISO } from "../../../src/agreements";
import { eventSheetName } from "../../../src/sheets/eventSheet/eventSheetName";

const event = (customer: string, start: string, end: string, number = "CE-000014") => ({
  event: number,
  customer,
  periodStart: dayFromISO(start),
  periodEnd: dayFromISO(end),
});

describe("eventSheetName", () => {
  it.each([
    ["a month by its year and month", event("Harborline", "2026-09-01", "2026-09-30"), "Harborline 2026-09 CE-14"],
    ["a leap February", event("Harborline", "2028-02-01", "2028-02-29"), "Harborline 2028-02 CE-14"],
    [
      "a part of a month by its first day",
      event("Harborline", "2026-09-15", "2026-09-30"),
      "Harborline 2026-09-15 CE-14",
    ],
    ["a quarter by its first day", event("Harborline", "2026-07-01", "2026-09-30"), "Harborline 2026-07-01 CE-14"],
    ["a year by its first day", event("Harborline", "2026-01-01", "2026-12-31"), "Harborline 2026-01-01 CE-14"],
    [
      "a long customer cut short, never the period or the number",
      event("O'Brien, Walsh & Partners of Nether Wallop", "2026-09-01", "2026-09-30", "CE-012345"),
      "O'Brien, Walsh 2026-09 CE-12345",
    ],
    ["illegal characters left out", event("A/B [x]: *?", "2026-09-01", "2026-09-30"), "A B x 2026-09 CE-14"],
  ])("names %s", (_, released, name) => {
    const given = eventSheetName(released, []);
    expect(given.length).toBeLessThanOrEqual(31);
    expect(given).toBe(name);
  });

  it("tells a second sheet of the same name apart by a number", () => {
    const released = event("Harborline", "2026-09-01", "2026-09-30");
    expect(eventSheetName(released, ["harborline 2026-09 ce-14"])).toBe("Harborline 2026-09 CE-14 (2)");
  });
});
