import fc from "fast-check";
import {
  billingPointOf,
  dayFromISO,
  isoFromDay,
  periodLengths,
  periodOf,
  periodOn,
  periodsDueBy,
  type PeriodTerms,
} from "../../src/agreements";

const terms = (change: Partial<PeriodTerms> & { from: string; to?: string }): PeriodTerms => ({
  period: "Monthly",
  periodsFrom: "Start",
  ...change,
  start: dayFromISO(change.from),
  end: change.to ? dayFromISO(change.to) : null,
});

const shown = (of: PeriodTerms, number: number) => {
  const period = periodOf(of, number);
  return period && `${isoFromDay(period.start)} to ${isoFromDay(period.end)}`;
};

describe("a rate's periods", () => {
  it.each([
    [{ from: "2024-01-31" }, 0, "2024-01-31 to 2024-02-28"],
    [{ from: "2024-01-31" }, 1, "2024-02-29 to 2024-03-30"],
    [{ from: "2024-01-31" }, 2, "2024-03-31 to 2024-04-29"],
    [{ from: "2026-01-15", period: "Quarterly" }, 1, "2026-04-15 to 2026-07-14"],
    [{ from: "2026-01-15", period: "Half-yearly" }, 1, "2026-07-15 to 2027-01-14"],
    [{ from: "2024-02-29", period: "Yearly" }, 1, "2025-02-28 to 2026-02-27"],
    [{ from: "2024-02-29", period: "Yearly" }, 4, "2028-02-29 to 2029-02-27"],
    [{ from: "2026-11-25", period: "Weekly" }, 1, "2026-12-02 to 2026-12-08"],
    [{ from: "2026-11-25", period: "Weekly", periodsFrom: "Calendar" }, 0, "2026-11-25 to 2026-11-29"],
    [{ from: "2026-11-25", period: "Weekly", periodsFrom: "Calendar" }, 1, "2026-11-30 to 2026-12-06"],
    [{ from: "2026-08-15", period: "Quarterly", periodsFrom: "Calendar" }, 0, "2026-08-15 to 2026-09-30"],
    [{ from: "2026-08-15", period: "Half-yearly", periodsFrom: "Calendar" }, 1, "2027-01-01 to 2027-06-30"],
    [{ from: "2026-08-15", period: "Yearly", periodsFrom: "Calendar" }, 0, "2026-08-15 to 2026-12-31"],
    [{ from: "2026-01-01", to: "2026-02-10" }, 1, "2026-02-01 to 2026-02-10"],
    [{ from: "2026-01-01", to: "2026-02-10" }, 2, null],
    [{ from: "2026-01-01", to: "2026-01-31" }, 1, null],
  ] as const)("%j: number %d is %s", (change, number, expected) => {
    expect(shown(terms(change), number)).toBe(expected);
  });

  it("keeps the whole period beside one that is cut short, for proration", () => {
    const period = periodOf(terms({ from: "2026-08-15", period: "Quarterly", periodsFrom: "Calendar" }), 0);
    expect(period && isoFromDay(period.wholeStart)).toBe("2026-07-01");
    expect(period && isoFromDay(period.wholeEnd)).toBe("2026-09-30");
  });

  it("tiles without a gap or an overlap, whatever the anchor", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 36_526, max: 73_050 }),
        fc.constantFrom(...periodLengths),
        fc.constantFrom("Start" as const, "Calendar" as const),
        fc.integer({ min: 0, max: 200 }),
        (start, period, periodsFrom, number) => {
          const of: PeriodTerms = { period, periodsFrom, start, end: null };
          const [one, next] = [periodOf(of, number), periodOf(of, number + 1)];
          expect(next?.start).toBe((one?.end ?? Number.NaN) + 1);
          if (number === 0) expect(one?.start).toBe(start);
        },
      ),
    );
  });

  it("bills In advance on the first day and In arrears on the day after the last", () => {
    const period = periodOf(terms({ from: "2026-09-01" }), 0);
    if (!period) throw new Error("no period");
    expect(isoFromDay(billingPointOf(period, "In advance"))).toBe("2026-09-01");
    expect(isoFromDay(billingPointOf(period, "In arrears"))).toBe("2026-10-01");
  });

  it.each([
    ["In advance", "2026-09-30", ["2026-08-01", "2026-09-01"]],
    ["In advance", "2026-08-01", ["2026-08-01"]],
    ["In advance", "2026-07-31", []],
    ["In arrears", "2026-09-30", ["2026-08-01"]],
    ["In arrears", "2026-10-01", ["2026-08-01", "2026-09-01"]],
  ] as const)("is due %s on %s: %j", (billingOption, date, expected) => {
    const due = periodsDueBy({ ...terms({ from: "2026-08-01" }), billingOption }, dayFromISO(date), 50);
    expect(due.map(({ start }) => isoFromDay(start))).toEqual(expected);
  });

  it("is due In arrears on the day after an End that cuts the period short", () => {
    const ending = { ...terms({ from: "2026-09-01", to: "2026-09-10" }), billingOption: "In arrears" as const };
    expect(periodsDueBy(ending, dayFromISO("2026-09-10"), 50)).toHaveLength(0);
    expect(periodsDueBy(ending, dayFromISO("2026-09-11"), 50)).toHaveLength(1);
  });

  it("has every day from Start to End in the one period that covers it, and no other day in any", () => {
    const day = fc.integer({ min: 40_000, max: 50_000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...periodLengths),
        fc.constantFrom("Start" as const, "Calendar" as const),
        day,
        fc.option(fc.integer({ min: 0, max: 3000 })),
        fc.integer({ min: -50, max: 3000 }),
        (period, periodsFrom, start, length, after) => {
          const of: PeriodTerms = { period, periodsFrom, start, end: length === null ? null : start + length };
          const on = start + after;
          const found = periodOn(of, on);
          const isCovered = after >= 0 && (length === null || after <= length);
          if (!isCovered) return found === null;
          for (let number = 0; ; number++) {
            const one = periodOf(of, number);
            if (one === null) return false;
            if (one.start <= on && on <= one.end) return JSON.stringify(one) === JSON.stringify(found);
          }
        },
      ),
    );
  });
});
