import { addMonths, dateFromDay, dayFromDate, dayFromISO, dayOf, isoFromDay } from "../../src/agreements";
import { weekday } from "../../src/agreements/day";

describe("days", () => {
  it.each([
    ["1900-03-01", 61],
    ["2024-02-29", 45_351],
    ["2026-09-30", 46_295],
    ["9999-12-31", 2_958_465],
  ])("%s is Excel's day %d", (iso, day) => {
    expect(dayFromISO(iso)).toBe(day);
    expect(isoFromDay(day)).toBe(iso);
  });

  it.each(["2026-02-30", "2026-13-01", "30/09/2026", "2026-9-3", ""])("%p is no date of the calendar", (text) => {
    expect(dayFromISO(text)).toBeNaN();
  });

  it("takes a moment's day in UTC, the last millisecond too", () => {
    expect(dayFromDate(new Date("2026-09-30T23:59:59.999Z"))).toBe(46_295);
    expect(dayFromDate(new Date("2026-10-01T00:00:00Z"))).toBe(46_296);
    expect(dateFromDay(46_295).toISOString()).toBe("2026-09-30T00:00:00.000Z");
  });

  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2023-01-31", 2, "2023-03-31"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
  ])("%s and %d months is %s", (from, months, to) => {
    expect(isoFromDay(addMonths(dayFromISO(from), months))).toBe(to);
  });

  it("counts weekdays from Monday", () => {
    expect(weekday(dayOf(2026, 11, 23))).toBe(0);
    expect(weekday(dayOf(2026, 11, 29))).toBe(6);
  });
});
