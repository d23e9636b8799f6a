import { dayFromISO } from "../../src/agreements";
import type { BandTable } from "../../src/bands";
import { countToday, effectsOf, type Scope } from "../../src/whatIf";
import { agreementRow, agreementTitles } from "../agreements/records";
import { priceLists, released } from "../billing/run";
import { assetsOf, bookOf, facts, importOn, pastOf, type TestDevice } from "./tried";

const today = dayFromISO("2026-10-01");
const september = dayFromISO("2026-09-01");
const bands = priceLists(["New", 0, 10, 5.5, ""], ["New", 10, "", 5, ""])[0]?.bands as BandTable;
const listed = priceLists(["Seats", 0, 10, 5, ""], ["Seats", 10, "", 4, ""])[0]?.bands as BandTable;
const mapping = (...assetTypes: string[]) => [{ agreement: "AG-1", rate: "Workstations", assetTypes }];
const scope = (...assetTypes: string[]): Scope => ({ priceList: "seats", mapping: mapping(...assetTypes) });

const some = (count: number, type: string, change: Partial<TestDevice> = {}): TestDevice[] =>
  Array.from({ length: count }, (_, index) => ({ name: `${type}-${index}`, type, ...change }));

describe("another mapping on today's devices", () => {
  it("counts by the rules of the preview, recounted here from the rows", () => {
    const devices: TestDevice[] = [
      ...some(9, "Workstation"),
      ...some(4, "Laptop", { customer: "lumiere" }),
      ...some(2, "Mobile", { customer: " café  lumière" }),
      { name: "SPARE", type: "Mobile", excluded: "spare" },
      { name: "OLD", type: "Mobile", active: "No" },
      { name: "ELSE", type: "Mobile", customer: "Harborline" },
    ];
    const book = bookOf({ rows: [agreementRow()], assets: assetsOf(devices) });
    const counts = countToday(book, scope("workstation", "Mobile"), today);

    // By hand: 9 + 4 laptops now; 9 + 2 mobiles then. 10 × 5 + 3 × 4 = 62, and 10 × 5.5 + 1 × 5 = 60.
    const countOf = (types: string[]) =>
      devices.filter(
        ({ type = "", active = "Yes", excluded = "", customer = "lumiere" }) =>
          types.includes(type) && active === "Yes" && excluded === "" && /lumi/i.test(customer),
      ).length;
    const [now, then] = [countOf(["Workstation", "Laptop"]), countOf(["Workstation", "Mobile"])];
    const charge = (count: number, low: number, high: number) =>
      Math.min(count, 10) * low + Math.max(count - 10, 0) * high;
    expect(facts(effectsOf(counts, { priceList: "Seats", bands }))).toEqual([
      [
        "Café Lumière, Workstations",
        now,
        then,
        String(charge(now, 5, 4)),
        String(charge(then, 5.5, 5)),
        String(charge(then, 5.5, 5) - charge(now, 5, 4)),
      ],
    ]);
    expect(counts[0]?.comesIn.map(({ name }) => name)).toEqual(["Mobile-0", "Mobile-1"]);
    expect(counts[0]?.goesOut.map(({ name }) => name)).toEqual(["Laptop-0", "Laptop-1", "Laptop-2", "Laptop-3"]);
  });

  it("works together with other bands and another mechanism", () => {
    const book = bookOf({
      rows: [agreementRow()],
      assets: assetsOf([...some(9, "Workstation"), ...some(4, "Server")]),
    });
    const counts = countToday(book, scope("Workstation", "Server"), today);
    // 13 × 5, all at the second band's price.
    expect(facts(effectsOf(counts, { priceList: "Seats", bands, mechanism: "Look up" }))).toEqual([
      ["Café Lumière, Workstations", 9, 13, "45", "65", "20"],
    ]);
  });

  it("takes in a rate of another price list that a mapping is tried on, at its own prices", () => {
    const rows = [
      agreementRow({ "Asset types": "Workstation" }),
      agreementRow({ Rate: "Laptops", "Asset types": "Laptop", "Price list": "Flat" }),
      agreementRow({ Rate: "Servers", "Asset types": "Server", "Price list": "Flat" }),
    ];
    const book = bookOf({
      rows,
      assets: assetsOf([...some(3, "Workstation"), ...some(4, "Laptop"), ...some(1, "Server")]),
    });
    const counts = countToday(
      book,
      {
        priceList: "Seats",
        mapping: [...mapping("Workstation", "Laptop"), { agreement: "ag-1", rate: "laptops", assetTypes: ["Server"] }],
      },
      today,
    );
    expect(facts(effectsOf(counts, { priceList: "Seats", bands: listed }))).toEqual([
      ["Café Lumière, Workstations", 3, 7, "15", "35", "20"],
      ["Café Lumière, Laptops", 4, 1, "12", "3", "-9"],
    ]);
    expect(counts[0]?.comesIn[0]?.otherRates).toEqual([]);
  });

  it("says which other rate counts a device that comes in, and that none counts one that goes out", () => {
    const rows = [
      agreementRow({ "Asset types": "Workstation" }),
      agreementRow({ Rate: "Laptops", "Asset types": "Laptop", "Price list": "Flat" }),
    ];
    const book = bookOf({ rows, assets: assetsOf([...some(1, "Workstation"), ...some(1, "Laptop")]) });
    const [count] = countToday(book, scope("Laptop"), today);
    expect(count?.comesIn).toMatchObject([{ name: "Laptop-0", otherRates: ["AG-1, Laptops"] }]);
    expect(count?.goesOut).toMatchObject([{ name: "Workstation-0", otherRates: [] }]);
  });

  it("lets an override of the period at hand hold, whatever is counted", () => {
    const overrides = [["AG-1", "Workstations", september, 20, "New office", 9]];
    const rows = [agreementRow({ Start: september })];
    const assets = assetsOf([...some(9, "Workstation"), ...some(4, "Server")]);
    const [effect] = effectsOf(countToday(bookOf({ rows, assets, overrides }), scope("Server"), today), {
      priceList: "Seats",
      bands: listed,
    });
    // 10 × 5 + 10 × 4
    expect(facts(effect ? [effect] : [])).toEqual([["Café Lumière, Workstations", 9, 4, "90", "90", "0"]]);
    expect(effect?.override).toBe("New office");

    // Once September is released, October is at hand, and the override is not its.
    const events = [released()];
    const [later] = countToday(bookOf({ rows, assets, overrides, events }), scope("Server"), today);
    expect([later?.billed.toString(), later?.triedBilled?.toString()]).toEqual(["9", "4"]);
  });

  it("counts today's sheet though the billing date lies before its import, an average over the days of its period", () => {
    const titles = [...agreementTitles, "Count"];
    const assets = assetsOf([
      { name: "A", asOf: "2026-10-03", since: "2026-09-01" },
      { name: "B", asOf: "2026-10-03", since: "2026-10-03" },
      { name: "L1", type: "Laptop", asOf: "2026-10-03", since: "2026-09-16" },
    ]);
    const past = pastOf(["L0", "Laptop", "2026-09-01", "2026-09-16"], ["L2", "Laptop", "2026-09-01", "2026-09-16"]);
    const imports = ["2026-09-01", "2026-09-16", "2026-10-03"].map((day) => importOn(day));
    const start = { Start: september, "Asset types": "Workstation" };
    const rows = [
      [...agreementRow(start), "Billing point"],
      [...agreementRow({ ...start, Rate: "Mean" }), "Average"],
      [...agreementRow({ ...start, Rate: "Most" }), "Peak"],
    ];
    const types = ["Workstation", "Laptop"];
    const counts = countToday(
      bookOf({ rows, titles, assets, past, imports }),
      {
        priceList: "Seats",
        mapping: ["Workstations", "Mean", "Most"].map((rate) => ({ agreement: "AG-1", rate, assetTypes: types })),
      },
      today,
    );
    // September: one workstation throughout; two laptops for 15 days, one for 15: 2.5 in the mean, 3 at most.
    expect(counts.map(({ counted, tried }) => [counted, tried])).toEqual([
      [2, 3],
      [1, 2.5],
      [1, 3],
    ]);
  });
});
