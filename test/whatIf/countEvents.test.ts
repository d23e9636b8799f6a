import { dayFromISO } from "../../src/agreements";
import { sentence } from "../../src/messages";
import { exact } from "../../src/money";
import {
  countOnEvents,
  effectsOf,
  eventsToRead,
  type CountedBook,
  type RecordedCount,
  type Scope,
} from "../../src/whatIf";
import type { BandTable } from "../../src/bands";
import { agreementRow, agreementTitles } from "../agreements/records";
import { priceLists, released } from "../billing/run";
import { assetsOf, bookOf, facts, importOn, pastOf } from "./tried";

const bands = priceLists(["Seats", 0, 10, 5, ""], ["Seats", 10, "", 4, ""])[0]?.bands as BandTable;
const scope = (...assetTypes: string[]): Scope => ({
  priceList: "Seats",
  mapping: [{ agreement: "AG-1", rate: "Workstations", assetTypes }],
});
const row = (name: string, assetType: string) => ({ id: name, name, assetType, serial: "", site: "" });
const recorded = (...machines: readonly (readonly [string, string])[]): RecordedCount => ({
  assetTypes: ["Workstation", "Laptop"],
  count: "Billing point",
  assets: machines.map(([name, type]) => row(name, type)),
});
/** An event for September that counted two workstations and a laptop. */
const event = released({ counted: 3, billed: exact("3"), charge: exact("15") });
const sheet = recorded(["W1", "Workstation"], ["W2", "Workstation"], ["L1", "Laptop"]);
const rows = [agreementRow()];

const effects = (book: CountedBook, tried: Scope, counts: RecordedCount | null = sheet) =>
  effectsOf(countOnEvents(book, tried, new Map([["CE-000001", counts]])), { priceList: "Seats", bands });

describe("another mapping on past events", () => {
  it("takes the devices of a type that goes out from the event's own sheet, whatever the workbook holds today", () => {
    const book = bookOf({ rows, events: [event] });
    expect(eventsToRead(book, scope("Workstation"))).toEqual([event]);
    const [effect] = effects(book, scope("Workstation"));
    expect(facts(effect ? [effect] : [])).toEqual([["Café Lumière, Workstations, CE-000001", 3, 2, "15", "10", "-5"]]);
    expect(effect?.goesOut.map(({ name }) => name)).toEqual(["L1"]);
  });

  it("takes those of a type that comes in from the import that was the last at the billing point", () => {
    const book = bookOf({
      rows,
      events: [event],
      // Since then M1 has gone, M3 has come, and W2 is a mobile.
      assets: assetsOf([
        { name: "M2", type: "Mobile", asOf: "2026-11-01", since: "2026-09-30" },
        { name: "M3", type: "Mobile", asOf: "2026-11-01", since: "2026-11-01" },
        { name: "W2", type: "Mobile", asOf: "2026-11-01", since: "2026-09-30" },
      ]),
      past: pastOf(["M1", "Mobile", "2026-09-30", "2026-11-01"]),
      imports: [importOn("2026-09-30"), importOn("2026-11-01")],
    });
    const [effect] = effects(book, scope("Workstation", "Mobile"));
    // W1, W2, M1, M2; W2 was typed over by hand and is not counted twice.
    expect(facts(effect ? [effect] : [])).toEqual([["Café Lumière, Workstations, CE-000001", 3, 4, "15", "20", "5"]]);
    expect(effect?.comesIn.map(({ name }) => name).sort()).toEqual(["M1", "M2"]);
  });

  it("says by name which import is missing, and guesses nothing", () => {
    const mobile = { name: "M1", type: "Mobile", asOf: "2026-10-02" };
    const book = bookOf({ rows, events: [event], assets: assetsOf([mobile]), imports: [importOn("2026-10-02")] });
    const late = { ...event, released: "2026-10-03T08:00:00Z" };
    const [effect] = effects({ ...book, events: [late] }, scope("Workstation", "Mobile"));
    expect(effect).toMatchObject({ tried: null, then: null, difference: null });
    expect(effect?.fault && sentence(effect.fault)).toContain("What N-sight had on 2026-10-01 is not remembered");
    // A type that goes out needs no import.
    expect(effects({ ...book, events: [late] }, scope("Workstation"))[0]?.tried).toBe(2);
    // Nor where the Imports table lost its rows, though the devices say that they were there.
    const old = bookOf({
      rows,
      events: [{ ...event, counted: 0, billed: exact("0"), charge: exact("0") }],
      assets: assetsOf([{ name: "M1", type: "Mobile", asOf: "2026-11-01", since: "2026-09-30" }]),
    });
    expect(effects(old, scope("Workstation", "Mobile"), recorded())[0]).toMatchObject({ tried: null });
  });

  it("takes the import that the event was counted from where that came after the billing point", () => {
    const counted = [
      { name: "W1", asOf: "2026-11-01", since: "2026-10-02" },
      { name: "W2", asOf: "2026-11-01", since: "2026-10-02" },
      { name: "L1", type: "Laptop", asOf: "2026-11-01", since: "2026-10-02" },
    ];
    const book = bookOf({
      rows,
      events: [{ ...event, released: "2026-10-03T08:00:00Z" }],
      assets: assetsOf([
        ...counted,
        { name: "M2", type: "Mobile", asOf: "2026-11-01", since: "2026-11-01" },
        // A source that was imported for the first time after the release had no device then.
        { name: "M3", type: "Mobile", source: "Intune", asOf: "2026-11-05", since: "2026-11-05" },
      ]),
      past: pastOf(["M1", "Mobile", "2026-10-02", "2026-11-01"]),
      imports: [importOn("2026-10-02"), importOn("2026-11-01"), importOn("2026-11-05", "Intune")],
    });
    const [effect] = effects(book, scope("Workstation", "Laptop", "Mobile"));
    expect(effect?.comesIn.map(({ name }) => name)).toEqual(["M1"]);
    expect(effect?.tried).toBe(4);
    // Where that import does not give the count that was recorded, it was not the one.
    const gone = { ...book, events: [{ ...event, released: "2026-10-03T08:00:00Z", counted: 4 }] };
    const four = recorded(["W1", "Workstation"], ["W2", "Workstation"], ["W3", "Workstation"], ["L1", "Laptop"]);
    expect(effects(gone, scope("Workstation", "Mobile"), four)[0]?.fault?.code).toBe("whatIf.noSnapshot");
  });

  it("says so where the sheet no longer lists what was counted, or the rate is gone", () => {
    const book = bookOf({ rows, events: [event, released({ event: "CE-000002", rate: "Gone" })] });
    const short = recorded(["W1", "Workstation"]);
    for (const counts of [null, short]) {
      const codes = effects(book, scope("Workstation"), counts).map(({ fault }) => fault?.code);
      expect(codes).toEqual(["whatIf.noEventSheet", "whatIf.rateGone"]);
    }
  });

  it("lets what an event billed by override stand, also where nobody knows the other count", () => {
    const overridden = { ...event, billed: exact("12"), overrideReason: "Agreed", charge: exact("58") };
    const book = bookOf({ rows, events: [overridden] });
    expect(facts(effects(book, scope("Workstation")))).toEqual([
      ["Café Lumière, Workstations, CE-000001", 3, 2, "58", "58", "0"],
    ]);
    expect(facts(effects(book, scope("Workstation"), null))).toEqual([
      ["Café Lumière, Workstations, CE-000001", 3, null, "58", "58", "0"],
    ]);
  });

  it("charges an event that was prorated by its days", () => {
    const start = dayFromISO("2026-09-16");
    const half = [agreementRow({ Start: start, "Periods from": "Calendar", Proration: "Daily" })];
    const short = { ...event, periodStart: start, charge: exact("7.5") };
    const book = bookOf({ rows: half, events: [short] });
    // 15 of 30 days: 2 × 5 ÷ 2
    expect(facts(effects(book, scope("Workstation")))).toEqual([
      ["Café Lumière, Workstations, CE-000001", 3, 2, "7.5", "5", "-2.5"],
    ]);
  });

  it("counts an average anew where the imports give the one that was recorded, else says so", () => {
    const titles = [...agreementTitles, "Count"];
    const mean = { ...sheet, count: "Average", assetTypes: ["Workstation"] } as const;
    const book = bookOf({
      rows: [[...agreementRow({ "Asset types": "Workstation" }), "Average"]],
      titles,
      assets: assetsOf([
        { name: "W1", since: "2026-09-01" },
        { name: "L1", type: "Laptop", since: "2026-09-16" },
      ]),
      imports: [importOn("2026-09-01"), importOn("2026-09-16"), importOn("2026-09-30")],
      events: [{ ...event, counted: 1, billed: exact("1"), charge: exact("5") }],
    });
    // The laptop for 15 of 30 days.
    expect(facts(effects(book, scope("Workstation", "Laptop"), mean))).toEqual([
      ["Café Lumière, Workstations, CE-000001", 1, 1.5, "5", "7.5", "2.5"],
    ]);
    const [other] = effects({ ...book, events: [{ ...event, counted: 2 }] }, scope("Workstation", "Laptop"), mean);
    expect(other?.fault && sentence(other.fault)).toContain("counted 2 as its average");
  });
});
