import { dayFromISO, isoFromDay } from "../../src/agreements";
import { sentence } from "../../src/messages";
import { agreementRow } from "../agreements/records";
import { devices, priceLists, released, run } from "./run";

const september = dayFromISO("2026-09-01");
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe("the preview of a billing run", () => {
  it("counts the active, not excluded assets that the rate covers and charges them", () => {
    const assets = devices(
      11,
      ["LT-1", "Laptop", "Yes", ""],
      ["LT-2", "Laptop", "Yes", "loan"],
      ["LT-3", "Laptop", "No", ""],
      ["SRV", "Server", "Yes", ""],
    );
    const { lines, totals } = run({ assets });
    const [line] = lines;
    expect(line?.counted).toBe(12);
    expect(line?.byType).toEqual([
      { assetType: "Workstation", count: 11 },
      { assetType: "Laptop", count: 1 },
    ]);
    expect(line?.excluded.map(({ name }) => name)).toEqual(["LT-2"]);
    // 10 at 5.00 and 2 at 4.00
    expect(line?.amount?.toFixed(2)).toBe("58.00");
    expect(totals.map(({ currency, amount, charges }) => [currency, amount.toFixed(2), charges])).toEqual([
      ["EUR", "58.00", 1],
    ]);
  });

  it("offers every overdue period, earliest first, each on its own", () => {
    const { lines } = run({ rows: [agreementRow({ Start: dayFromISO("2026-07-01") })] });
    expect(lines.map(({ period }) => isoFromDay(period.start))).toEqual(["2026-07-01", "2026-08-01", "2026-09-01"]);
  });

  it("leaves out a released period, and offers it again once its event is reversed", () => {
    expect(run({ events: [released()] }).lines).toHaveLength(0);
    const events = [released({ status: "Reversed" }), released({ event: "CE-000002", status: "Reversal" })];
    expect(run({ events }).lines).toHaveLength(1);
  });

  it("knows a rate's events without regard to letter case", () => {
    expect(run({ events: [released({ agreement: "ag-1", rate: "WORKSTATIONS" })] }).lines).toHaveLength(0);
  });

  it("refuses a period that overlaps a released one and names the event", () => {
    const events = [released({ periodStart: dayFromISO("2026-08-15"), periodEnd: dayFromISO("2026-09-14") })];
    const { lines, totals } = run({ events });
    expect(lines[0]?.amount).toBeNull();
    expect(lines[0] && sentence(lines[0].findings[0]!)).toContain("CE-000001");
    expect(totals).toEqual([]);
  });

  it("bills an override with its reason, and says so when the count has moved since", () => {
    const overrides = [["AG-1", "Workstations", september, 20, "New office", 11]];
    const [line] = run({ overrides }).lines;
    expect(line?.counted).toBe(12);
    expect(line?.billed.toString()).toBe("20");
    expect(line?.amount?.toFixed(2)).toBe("90.00");
    expect(line?.override?.reason).toBe("New office");
    expect(codes(line?.findings ?? [])).toContain("billing.staleOverride");
    const still = run({ overrides: [["AG-1", "Workstations", september, 20, "New office", 12]] });
    expect(codes(still.lines[0]?.findings ?? [])).not.toContain("billing.staleOverride");
  });

  it("lists a quantity above a finite last band with the reason, out of the totals", () => {
    const { lines, totals } = run({ lists: priceLists(["Seats", 0, 10, 5, ""]) });
    expect(lines[0]?.amount).toBeNull();
    expect(codes(lines[0]?.findings ?? [])).toContain("charge.aboveLastBand");
    expect(totals).toEqual([]);
  });

  it("shows a charge of zero as due, with the warning that there is no device", () => {
    const { lines, totals } = run({ assets: [] });
    expect(lines[0]?.amount?.toFixed(2)).toBe("0.00");
    expect(codes(lines[0]?.findings ?? [])).toContain("billing.noAsset");
    expect(totals[0]?.charges).toBe(1);
  });

  it.each([
    ["None", 0, 58],
    // 46 days of 92 from 16 August to 30 September… of the calendar quarter July to September
    ["Daily", 46 / 92, 29],
  ])("prorates a shortened period %s", (proration, _part, amount) => {
    const row = agreementRow({
      Start: dayFromISO("2026-08-16"),
      Period: "Quarterly",
      "Periods from": "Calendar",
      Proration: proration,
    });
    expect(run({ rows: [row] }).lines[0]?.amount?.toNumber()).toBe(amount);
  });

  it("applies included units, minimum and maximum before proration, and rounds last", () => {
    const row = agreementRow({
      Start: dayFromISO("2026-09-21"),
      "Periods from": "Calendar",
      Proration: "Daily",
      Included: 2,
      Minimum: 100,
      Currency: "JPY",
    });
    // 10 left at 5 = 50, raised to 100, × 10/30 = 33.33…, rounded to whole yen
    expect(run({ rows: [row] }).lines[0]?.amount?.toString()).toBe("33");
  });

  it("warns of a cliff: a slightly higher quantity that costs less in all", () => {
    const lists = priceLists(["Seats", 0, 10, 5, ""], ["Seats", 10, "", 3, ""]);
    const rows = [agreementRow({ Start: september, Mechanism: "Look up" })];
    const near = run({ lists, rows, assets: devices(10) });
    expect(near.lines[0]?.findings).toMatchObject([
      { code: "billing.cliff", values: { quantity: "11", charge: "33.00" } },
    ]);
    const far = run({ lists, rows, assets: devices(5) });
    expect(codes(far.lines[0]?.findings ?? [])).toEqual([]);
  });

  it("warns of an import more than 7 days older than the billing date", () => {
    expect(codes(run({ on: "2026-10-07" }).lines[0]?.findings ?? [])).toEqual([]);
    expect(codes(run({ on: "2026-10-08" }).lines[0]?.findings ?? [])).toEqual(["billing.oldImport"]);
  });

  it("gives the last standing event before the period as the previous one", () => {
    const events = [
      released({ event: "CE-000003", periodStart: dayFromISO("2026-08-01"), periodEnd: dayFromISO("2026-08-31") }),
      released({ event: "CE-000002", periodStart: dayFromISO("2026-07-01"), periodEnd: dayFromISO("2026-07-31") }),
    ];
    expect(run({ events }).lines[0]?.previous?.event).toBe("CE-000003");
  });

  it("lists a rate whose Start would give more periods than can be meant, instead of offering them", () => {
    const { lines, unreadable } = run({ rows: [agreementRow({ Start: dayFromISO("1926-09-01") })] });
    expect(lines).toHaveLength(0);
    expect(codes(unreadable[0]?.findings ?? [])).toEqual(["billing.tooManyPeriods"]);
  });

  it("makes each currency's total the sum of its rounded lines", () => {
    const lists = priceLists(["Seats", 0, "", 0.333, ""]);
    const rows = ["A", "B", "C"].map((rate) => agreementRow({ Start: september, Rate: rate }));
    const { totals } = run({ lists, rows, assets: devices(1) });
    // three lines of 0.33 each, not 0.999
    expect(totals[0]?.amount.toFixed(2)).toBe("0.99");
  });
});
