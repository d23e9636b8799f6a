import { dayFromISO, isoFromDay, periodsDueBy } from "../../src/agreements";
import { findSampleObstacle, planSample, planSetUp, readContents, tableNames } from "../../src/sheets";
import { bookOfPlan } from "./bookOfPlan";
import { makeBook, makeTable } from "./makeBook";

const days = ["2026-01-01", "2026-01-31", "2026-02-28", "2028-02-29", "2026-03-31", "2026-11-23", "2026-12-31"];

describe("planSample", () => {
  it.each(days)("can be read without an error on %s", (iso) => {
    const contents = readContents(bookOfPlan(planSample(makeBook([]), { today: dayFromISO(iso) }).steps));
    expect(contents.missing).toEqual([]);
    expect(contents.unreadable).toEqual([]);
    expect(contents.findings).toEqual([]);
    expect(contents.priceLists.flatMap(({ findings }) => findings)).toEqual([]);
    expect(contents.rates.length).toBeGreaterThanOrEqual(14);
  });

  it.each(days)("has exactly one period due for each rate on %s", (iso) => {
    const today = dayFromISO(iso);
    const { rates } = readContents(bookOfPlan(planSample(makeBook([]), { today }).steps));
    for (const rate of rates) {
      const due = periodsDueBy(rate, today, 10).map(({ start }) => isoFromDay(start));
      expect({ rate: `${rate.agreement} ${rate.rate}`, due: due.length }).toEqual({
        rate: `${rate.agreement} ${rate.rate}`,
        due: 1,
      });
    }
  });

  it("shows every mechanism, both billing options, included units, limits and proration", () => {
    const { rates } = readContents(bookOfPlan(planSample(makeBook([]), { today: dayFromISO("2026-11-23") }).steps));
    expect(new Set(rates.map(({ mechanism }) => mechanism))).toEqual(new Set(["Look up", "Fill up", "Stairstep"]));
    expect(new Set(rates.map(({ billingOption }) => billingOption))).toEqual(new Set(["In advance", "In arrears"]));
    for (const column of ["included", "minimum", "maximum"] as const) {
      expect(rates.some((rate) => rate[column] !== null)).toBe(true);
    }
    expect(rates.some(({ proration }) => proration === "Daily")).toBe(true);
  });

  it("leaves the devices out where they are to be imported", () => {
    const options = { today: dayFromISO("2026-11-23"), devices: false };
    const { assets, imports } = readContents(bookOfPlan(planSample(makeBook([]), options).steps));
    expect([assets, imports]).toEqual([[], []]);
  });

  it("fills tables that stand empty where they are", () => {
    const empty = bookOfPlan(planSetUp(makeBook([])).steps);
    const { steps } = planSample(empty, { today: dayFromISO("2026-11-23") });
    expect(steps.flatMap((step) => (step.do === "add sheet" ? [step.sheet] : []))).toEqual(["What-if"]);
    expect(steps.filter((step) => step.do === "add table")).toEqual([]);
    expect(steps.some((step) => step.do === "write" && "table" in step.area && step.area.table === "Devices")).toBe(
      true,
    );
  });

  it("keeps the account of rows of each import as a sum that foots", () => {
    const { imports, assets } = readContents(
      bookOfPlan(planSample(makeBook([]), { today: dayFromISO("2026-11-23") }).steps),
    );
    expect(imports.length).toBeGreaterThan(0);
    for (const one of imports) {
      expect(one.devices + one.duplicates + one.rejected + one.skipped).toBe(one.rows);
      expect(assets.filter(({ source }) => source === one.source)).toHaveLength(one.devices);
    }
  });
});

describe("findSampleObstacle", () => {
  it("names the tables that hold rows of the user's own", () => {
    const book = makeBook(tableNames.map((name) => makeTable(name, name === "AssetTypes" ? [["NAS", "Other"]] : [])));
    expect(findSampleObstacle(book)?.values).toEqual({ tables: "AssetTypes" });
  });

  it("finds none in an empty workbook", () => {
    expect(findSampleObstacle(makeBook([]))).toBeNull();
  });
});
