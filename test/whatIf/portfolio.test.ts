import { dayFromISO } from "../../src/agreements";
import type { BandTable } from "../../src/bands";
import { sentence } from "../../src/messages";
import { exact } from "../../src/money";
import {
  countOnEvents,
  countToday,
  customerEffects,
  effectsOf,
  seekGoal,
  totalEffects,
  type PriceChange,
} from "../../src/whatIf";
import { agreementRow } from "../agreements/records";
import { devices, priceLists, released } from "../billing/run";
import { bookOf, facts } from "./tried";

const today = dayFromISO("2026-10-01");
const assets = devices(12, ["SRV-1", "Server", "Yes", ""], ["SRV-2", "Server", "Yes", "spare"]);
const rows = [
  agreementRow({ Currency: "EUR" }),
  agreementRow({ Rate: "Servers", "Asset types": "Server", Minimum: 6 }),
  agreementRow({ Rate: "Old", End: dayFromISO("2026-03-31"), Start: dayFromISO("2026-01-01") }),
  agreementRow({ Rate: "Other list", "Price list": "Flat" }),
];
const book = bookOf({ rows, assets });
const { rates } = book;
const dearer = priceLists(["Dearer", 0, 10, 5.5, ""], ["Dearer", 10, "", 5, ""])[0]?.bands as BandTable;
const change = { priceList: "seats", bands: dearer };
const effectToday = (tried: PriceChange) => effectsOf(countToday(book, { ...tried, mapping: [] }, today), tried);

describe("a price change on the portfolio", () => {
  it("is worked out for every rate in force on the list with its real quantity, the largest effect first", () => {
    // 12 devices: 10 × 5 + 2 × 4 = 58, then 10 × 5.5 + 2 × 5 = 65. One server: 5 and 5.5, both below the minimum of 6.
    expect(facts(effectToday(change))).toEqual([
      ["Café Lumière, Workstations", 12, 12, "58", "65", "7"],
      ["Café Lumière, Servers", 1, 1, "6", "6", "0"],
    ]);
  });

  it("can change the mechanism too", () => {
    expect(effectToday({ ...change, mechanism: "Look up" })[0]?.then?.toString()).toBe("60");
  });

  it("says first where there is no charge, now or with the changed bands, and leaves it out of the totals", () => {
    const short = priceLists(["Short", 0, 5, 1, ""])[0]?.bands as BandTable;
    const effects = effectToday({ priceList: "Seats", bands: short });
    expect(effects[0]).toMatchObject({ rate: "Workstations", then: null, difference: null });
    expect(effects[0]?.fault?.code).toBe("whatIf.aboveLastBand");
    expect(totalEffects(effects).map(({ now, then }) => [now.toString(), then.toString()])).toEqual([["6", "6"]]);

    const counts = countToday(book, { priceList: "Seats", mapping: [] }, today).map((count) => ({
      ...count,
      terms: count.terms && { ...count.terms, bands: short },
    }));
    expect(effectsOf(counts, change)[0]).toMatchObject({ now: null, fault: { code: "whatIf.notChargedNow" } });
  });

  it("adds up by customer and currency, the largest effect first, those that come to no figure before", () => {
    const two = bookOf({
      rows: [...rows, agreementRow({ Agreement: "AG-2", Customer: "Harborline", Rate: "Seats" })],
      assets: [...assets, ...devices(3).map((asset) => ({ ...asset, customer: "Harborline" }))],
    });
    const grouped = customerEffects(effectsOf(countToday(two, { priceList: "Seats", mapping: [] }, today), change));
    expect(
      grouped.map(({ customer, counted, now, then, difference, unknown }) => [
        customer,
        ...[counted, now, then, difference].map(String),
        unknown,
      ]),
    ).toEqual([
      ["Café Lumière", "13", "64", "71", "7", 0],
      ["Harborline", "3", "15", "16.5", "1.5", 0],
    ]);
  });

  it("prices past events anew with the quantities that were billed, but no reversed ones", () => {
    const events = [
      released(),
      released({ event: "CE-000002", status: "Reversed" }),
      released({ event: "CE-000003", priceList: "Flat" }),
    ];
    const counts = countOnEvents({ ...book, events }, { priceList: "Seats", mapping: [] }, new Map());
    expect(facts(effectsOf(counts, change))).toEqual([
      ["Café Lumière, Workstations, CE-000001", 10, 10, "50", "55", "5"],
    ]);
  });
});

describe("seekGoal", () => {
  const priced = rates.slice(0, 1).map((rate) => ({ rate, quantity: exact("12") }));
  const bands = rates[0]?.bands as BandTable;
  const seek = (target: string, lever: Parameters<typeof seekGoal>[3]) => {
    const goal = seekGoal(bands, priced, exact(target), lever);
    return "code" in goal ? sentence(goal) : [goal.value.toString(), goal.revenue.toString()];
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

  it("says why there is no answer: the lowest price is already too much, the highest too little", () => {
    const second = { turn: "band", band: 1, decimals: 2 } as const;
    expect(seek("40", second)).toMatch(/^Even at the lowest price these rates come to EUR 50\.00,/);
    expect(seek("50", second)).toEqual(["0", "50"]);
    // 58 a hundred and one times over.
    expect(seek("99999999999", { turn: "uplift", decimals: 2 })).toMatch(
      /highest price these rates come to EUR 5858\.00 only/,
    );
  });

  it("says why there is no answer: a price below zero, a quantity above the last band", () => {
    const [below, short] = [
      priceLists(["Below", 0, 10, -1, ""], ["Below", 10, "", 5, ""])[0]?.bands,
      priceLists(["Short", 0, 5, 1, ""])[0]?.bands,
    ] as [BandTable, BandTable];
    const codes = [below, short].map((table) => seekGoal(table, priced, exact("60"), { turn: "uplift", decimals: 2 }));
    expect(codes).toMatchObject([{ code: "whatIf.negativePrice" }, { code: "whatIf.noRevenue" }]);
  });
});
