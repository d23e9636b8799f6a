import { dayFromISO, readRates } from "../../src/agreements";
import type { BandTable } from "../../src/bands";
import { exact } from "../../src/money";
import { effectOnEvents, effectToday, seekGoal, totalEffects, type Effect } from "../../src/whatIf";
import { agreementRow, agreementTitles, records } from "../agreements/records";
import { devices, priceLists, released, seats } from "../billing/run";

const today = dayFromISO("2026-10-01");
const assets = devices(12, ["SRV-1", "Server", "Yes", ""], ["SRV-2", "Server", "Yes", "spare"]);
const rates = readRates(
  records("Agreements", agreementTitles, [
    agreementRow({ Currency: "EUR" }),
    agreementRow({ Rate: "Servers", "Asset types": "Server", Minimum: 6 }),
    agreementRow({ Rate: "Old", End: dayFromISO("2026-03-31"), Start: dayFromISO("2026-01-01") }),
    agreementRow({ Rate: "Other list", "Price list": "Flat" }),
  ]),
  [...seats, ...priceLists(["Flat", 0, "", 3, ""])],
).rates;
const dearer = priceLists(["Dearer", 0, 10, 5.5, ""], ["Dearer", 10, "", 5, ""])[0]?.bands as BandTable;
const change = { priceList: "seats", bands: dearer };

const facts = (effects: readonly Effect[]) =>
  effects.map(({ rate, event, quantity, now, then, difference }) => [
    rate,
    event,
    ...[quantity, now, then, difference].map((value) => value?.toString()),
  ]);

describe("a price change on the portfolio", () => {
  it("is worked out for every rate in force on the list with its real quantity, the largest effect first", () => {
    // 12 devices: 10 × 5 + 2 × 4 = 58, then 10 × 5.5 + 2 × 5 = 65. One server: 5 and 5.5, both below the minimum of 6.
    expect(facts(effectToday(rates, assets, change, today))).toEqual([
      ["Workstations", "", "12", "58", "65", "7"],
      ["Servers", "", "1", "6", "6", "0"],
    ]);
  });

  it("can change the mechanism too", () => {
    const [largest] = effectToday(rates, assets, { ...change, mechanism: "Look up" }, today);
    expect(largest?.then?.toString()).toBe("60");
  });

  it("says first where the changed bands have no charge, and leaves it out of the totals", () => {
    const short = priceLists(["Short", 0, 5, 1, ""])[0]?.bands as BandTable;
    const effects = effectToday(rates, assets, { priceList: "Seats", bands: short }, today);
    expect(effects[0]).toMatchObject({ rate: "Workstations", then: null, difference: null });
    expect(totalEffects(effects).map(({ now, then }) => [now.toString(), then.toString()])).toEqual([["6", "6"]]);
  });

  it("prices past events anew with the quantities that were billed, but no reversed ones", () => {
    const events = [
      released(),
      released({ event: "CE-000002", status: "Reversed" }),
      released({ event: "CE-000003", priceList: "Flat" }),
      released({ event: "CE-000004", rate: "Gone" }),
    ];
    expect(facts(effectOnEvents(rates, events, change))).toEqual([
      ["Workstations", "CE-000001", "10", "50", "55", "5"],
    ]);
  });
});

describe("seekGoal", () => {
  const priced = rates.slice(0, 1).map((rate) => ({ rate, quantity: exact("12") }));
  const bands = rates[0]?.bands as BandTable;
  const seek = (target: string, lever: Parameters<typeof seekGoal>[3]) => {
    const goal = seekGoal(bands, priced, exact(target), lever);
    return goal && [goal.value.toString(), goal.revenue.toString()];
  };

  it("finds the smallest uplift that reaches a revenue, prices rounded to the cent", () => {
    // 58 at no uplift. 5.23 × 10 + 4.18 × 2 = 60.66; 5.22 needs 4.3 %, 4.18 needs 4.375 %.
    expect(seek("58", { turn: "uplift", decimals: 2 })).toEqual(["-0.1", "58"]);
    const [uplift, revenue] = seek("60.55", { turn: "uplift", decimals: 2 }) ?? [];
    expect([uplift, revenue]).toEqual(["4.375", "60.56"]);
  });

  it("finds the smallest price of one band that reaches a revenue", () => {
    // 10 × 5 + 2 × p ≥ 61.01; with three decimals 61.006 rounds up to it.
    expect(seek("61.01", { turn: "band", band: 1, decimals: 2 })).toEqual(["5.51", "61.02"]);
    expect(seek("61.01", { turn: "band", band: 1, decimals: 3 })).toEqual(["5.503", "61.01"]);
  });

  it("has no answer where the lowest price is already too much, or the highest too little", () => {
    expect(seek("40", { turn: "band", band: 1, decimals: 2 })).toBeNull();
    expect(seek("99999999999", { turn: "uplift", decimals: 2 })).toBeNull();
  });
});
